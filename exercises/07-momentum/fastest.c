/* The rate and the beta with which heavy-ball momentum,
 *
 *     m <- beta*m + g,  w <- w - rate*m,
 *
 * is fastest in the long run on a quadratic loss whose curvatures lie between
 * low and high, both of which occur: best[0] is the rate, best[1] the beta.
 * Fastest: the distance from the minimum, in the direction in which it
 * shrinks least, shrinks by the largest factor a step. 0 < low <= high.
 */
#include "07-momentum.c"

void fastest(double low, double high, double *best /* 2: rate, beta */)
{
    (void)low, (void)high;
    best[0] = best[1] = 0;    /* yours */
}
