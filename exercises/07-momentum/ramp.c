/* One step of momentum whose beta ramps up, for gradient g at w:
 *
 *     m <- b*m + g
 *     w <- w - h*m
 *
 * In step t, b is 0.5 + 0.4*(t - 1)/N up to t = N + 1, and 0.9 from then on.
 * h changes with it such that h/(1 - b) is the same in every step; in step 1
 * h is `rate`. N = 10.
 *
 * m and v are all that you may remember from step to step: n numbers each, 0
 * before the first step, for which t is 1. The rate may differ from call to
 * call; it always says what h would be in step 1.
 */
#include "07-momentum.c"

enum { N = 10 };

void ramp(int n, double *w, const double *g, double rate, double *m,
          double *v, int t)
{
    (void)n, (void)w, (void)g, (void)rate, (void)m, (void)v, (void)t;
    /* yours */
}
