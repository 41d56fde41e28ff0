/* One step of RMSProp with one rate for each block of weights. The weights
 * are cut into blocks of `size` neighbours, w[0] ... w[size - 1] and so on;
 * the last block has what is left. For each block
 *
 *     v <- rho*v + (1 - rho)*(mean of g[i]^2 over the weights of the block)
 *     w[i] <- w[i] - rate*g[i]/(sqrt(v) + eps)   for each weight i of it
 *
 * rho = 0.9, eps = 1e-8. m and v are all that you may remember from step to
 * step: n numbers each, 0 before the first step, for which t is 1. Where you
 * keep the v of a block is your affair. size is at least 1; it may be more
 * than n, and is the same in all steps of a run.
 */
#include "08-rmsprop.c"

void blockwise(int n, double *w, const double *g, double rate, double *m,
               double *v, int t, int size)
{
    const double rho = 0.9, eps = 1e-8;
    (void)n, (void)w, (void)g, (void)rate, (void)m, (void)v, (void)t;
    (void)size, (void)rho, (void)eps;    /* yours */
}
