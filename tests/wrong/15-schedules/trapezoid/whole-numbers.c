/* fails: worked straight crossing drawn */
/* A quotient of two ints. */
#include "15-schedules.c"

double trapezoid(int t, double top, int warm, int decay, int steps)
{
    double up = (t + 1.0)/(warm + 1), down = (steps - t)/(decay + 1);
    return top*fmax(0, fmin(1, fmin(up, down)));
}
