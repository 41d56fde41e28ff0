/* One step of Yogi:
 *
 *     m <- beta1*m + (1 - beta1)*g
 *     v <- v - (1 - beta2)*sign(v - g^2)*g^2
 *     w <- w - rate*m/(sqrt(v) + eps)
 *
 * with beta1 = 0.9, beta2 = 0.999, eps = 1e-3, and no correction of m or v.
 * On the right of v stands the old v. m and v hold n numbers each, 0 before
 * the first step; keep nothing anywhere else. t = 1 in the first step.
 */
#include "10-family.c"

void yogi(int n, double *w, const double *g, double rate, double *m,
          double *v, int t)
{
    (void)n, (void)w, (void)g, (void)rate, (void)m, (void)v, (void)t;
    /* yours */
}
