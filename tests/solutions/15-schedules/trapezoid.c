/* The least of three lines. */
#include "15-schedules.c"

double trapezoid(int t, double top, int warm, int decay, int steps)
{
    double up = (t + 1.0)/(warm + 1), down = (double)(steps - t)/(decay + 1);
    return top*fmax(0, fmin(1, fmin(up, down)));
}
