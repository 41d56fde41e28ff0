/* The rate of step t, 0 being the first. Up in a line over the first `warm`
 * steps: step t has the share (t + 1)/(warm + 1) of top. Then top. Down in a
 * line over the last `decay` steps: step t has the share
 * (steps - t)/(decay + 1). Where the lines cross, because there are too few
 * steps for both, the lesser of the two counts. 0 from step `steps` on.
 */
#include "15-schedules.c"

double trapezoid(int t, double top, int warm, int decay, int steps)
{
    (void)t, (void)top, (void)warm, (void)decay, (void)steps;
    return -1;    /* yours */
}
