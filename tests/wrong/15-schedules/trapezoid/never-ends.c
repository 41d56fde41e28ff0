/* fails: worked straight crossing drawn */
/* Goes on at the top, or below 0, when all steps are made. */
#include "15-schedules.c"

double trapezoid(int t, double top, int warm, int decay, int steps)
{
    double up = (t + 1.0)/(warm + 1), down = (double)(steps - t)/(decay + 1);
    return top*fmin(1, fmin(up, t < steps ? down : 1));
}
