/* The gains of an activation f, by sampling. What comes into f is normal,
 * with mean 0 and second moment q; behind f is a layer with as many units as
 * inputs, whose weights have variance gain^2/in.
 *
 *     gain[0]: the numbers behind the layer have second moment q again
 *     gain[1]: the gradient keeps its second moment on its way back
 *
 * z: standard normal numbers; root(q)*z[i] stand for what comes in, and means
 * over them for expectations. f(1, &x, &slope) returns f(x) and sets slope to
 * its derivative; it is called once for each z[i]. A gain is 0 if there is
 * none, since the answers, or the slopes, are all zero.
 */
#include "12-initialisation.c"

void sampled_gains(int samples, double q, const double *z /* samples */,
                   double *gain /* 2 */,
                   double f(int n, const double *x, double *g))
{
    (void)samples, (void)q, (void)z, (void)f;
    gain[0] = gain[1] = -1;    /* yours */
}
