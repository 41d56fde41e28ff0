/* One step of AdaBelief:
 *
 *     m <- beta1*m + (1 - beta1)*g
 *     v <- beta2*v + (1 - beta2)*(g - m)^2 + eps        m: the new one
 *     w <- w - rate*(m/c1)/(sqrt(v/c2) + eps)           c = 1 - beta^t
 *
 * with beta1 = 0.9, beta2 = 0.999, and eps = 1e-8 in both places: what is
 * added to v stays in it. m and v hold n numbers each, 0 before the first
 * step; keep nothing anywhere else. t = 1 in the first step.
 */
#include "09-adam.c"

void belief(int n, double *w, const double *g, double rate, double *m,
            double *v, int t)
{
    (void)n, (void)w, (void)g, (void)rate, (void)m, (void)v, (void)t;
    /* yours */
}
