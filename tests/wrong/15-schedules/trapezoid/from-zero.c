/* fails: worked straight crossing drawn */
/* Begins at 0, a step for nothing. */
#include "15-schedules.c"

double trapezoid(int t, double top, int warm, int decay, int steps)
{
    double up = warm > 0 ? (double)t/warm : 1, down = (double)(steps - t)/(decay + 1);
    return top*fmax(0, fmin(1, fmin(up, down)));
}
