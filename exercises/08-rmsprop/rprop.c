/* One step of Rprop, of which only the signs of gradients matter. Each
 * weight has a step size of its own, which is `rate` before the first step
 * (and only then does the rate count). In every step, for each weight,
 *
 *     g has the sign of the gradient before:   size <- 1.2 size
 *     g has the other sign:                    size <- 0.5 size, and from
 *                                              here on this g counts as 0
 *     one of the two is 0:                     the size remains
 *     always: a size below 1e-6 becomes 1e-6, one above 50 becomes 50
 *     w <- w - size*(sign of g)                the sign of 0 is 0
 *
 * The gradient before is what it counted as in the last step: 0 if it had
 * changed its sign there, and 0 before the first step.
 *
 * m and v are all that you may remember from step to step: n numbers each, 0
 * before the first step, for which t is 1.
 */
#include "08-rmsprop.c"

void rprop(int n, double *w, const double *g, double rate, double *m,
           double *v, int t)
{
    const double grow = 1.2, shrink = 0.5, least = 1e-6, largest = 50;
    (void)n, (void)w, (void)g, (void)rate, (void)m, (void)v, (void)t;
    (void)grow, (void)shrink, (void)least, (void)largest;    /* yours */
}
