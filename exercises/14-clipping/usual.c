/* Clips g to what has been usual of late. The limit is the q-quantile of the
 * lengths that the last k gradients had before they were clipped, without
 * this one; of all before, as long as they are fewer than k. In the first
 * step the limit is INFINITY. If g is longer than the limit it is shortened
 * to it. Returns the limit.
 *
 * The q-quantile of c numbers: let a[0] <= a[1] <= ... be the numbers in
 * order, and p = q*(c - 1); a[p] where p is whole, else on the straight line
 * between the two neighbours.
 *
 * t is 1 in the first step. past is all that you may remember: k numbers, 0
 * before the first step. k is at most 100, 0 <= q <= 1. All gradients are
 * finite; a length may be 0.
 */
#include "14-clipping.c"

double clip_unusual(int n, double *g /* n */, int k, double *past /* k */,
                    int t, double q)
{
    (void)n, (void)g, (void)k, (void)past, (void)t, (void)q;
    return -1;    /* yours */
}
