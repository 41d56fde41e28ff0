/* fails: worked straight crossing drawn */
/* Decays to 0 in the last step, not after it. */
#include "15-schedules.c"

double trapezoid(int t, double top, int warm, int decay, int steps)
{
    double up = (t + 1.0)/(warm + 1), down = (steps - t - 1.0)/(decay > 0 ? decay : 1);
    return top*fmax(0, fmin(1, fmin(up, down)));
}
