/* Reads a range test: loss[t] is the loss of step t, which was made with
 * rate[t]; the rates grow. Returns `share` times the rate at the turning
 * point.
 *
 *     m[t] = beta*m[t-1] + (1 - beta)*loss[t],  m[-1] = 0
 *     s[t] = m[t]/(1 - beta^(t+1))
 *
 * The test ends with step n - 1, or before: it is over, and nothing from
 * there on counts, at the first loss that is not finite, and at the first
 * s[t] that is more than four times the least s before it. The turning point
 * is where s is least in what does count; the first such place, if there are
 * several. Returns 0 if nothing counts. Losses that are finite are positive;
 * 0 <= beta < 1.
 */
#include "15-schedules.c"

double turning_rate(int n, const double *rate /* n */,
                    const double *loss /* n */, double beta, double share)
{
    (void)n, (void)rate, (void)loss, (void)beta, (void)share;
    return -1;    /* yours */
}
