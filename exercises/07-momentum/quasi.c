/* One step of quasi-hyperbolic momentum, for gradient g at w:
 *
 *     m <- beta*m + (1 - beta)*g
 *     w <- w - rate*((1 - nu)*g + nu*m)          with the new m
 *
 * beta = 0.9, nu = 0.7. m and v are all that you may remember from step to
 * step: n numbers each, 0 before the first step, for which t is 1. What you
 * keep in them is your affair. The rate may differ from step to step.
 */
#include "07-momentum.c"

void quasi(int n, double *w, const double *g, double rate, double *m,
           double *v, int t)
{
    const double beta = 0.9, nu = 0.7;
    (void)n, (void)w, (void)g, (void)rate, (void)m, (void)v, (void)t;
    (void)beta, (void)nu;    /* yours */
}
