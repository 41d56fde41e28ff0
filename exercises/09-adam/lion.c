/* One step of Lion:
 *
 *     w <- w - rate*(sign(beta1*m + (1 - beta1)*g) + decay*w)
 *     m <- beta2*m + (1 - beta2)*g
 *
 * with beta1 = 0.9, beta2 = 0.99, decay = 0.1, and sign(0) = 0; on the right
 * stand the old w and the old m. m and v hold n numbers each, 0 before the
 * first step; Lion needs no v. Keep nothing anywhere else. t = 1 in the
 * first step.
 */
#include "09-adam.c"

void lion(int n, double *w, const double *g, double rate, double *m,
          double *v, int t)
{
    (void)n, (void)w, (void)g, (void)rate, (void)m, (void)v, (void)t;
    /* yours */
}
