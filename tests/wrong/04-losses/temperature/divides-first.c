/* fails: large frozen */
/* Divides, then hands over to the softmax. */
#include "04-losses.c"

void temper(int n, const double *z, double temperature, double *p)
{
    for (int k = 0; k < n; k++)
        p[k] = z[k]/temperature;
    double q[64];
    softmax(n, p, q);
    memcpy(p, q, n*sizeof *p);
}
