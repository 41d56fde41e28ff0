/* fails: crossing drawn */
/* Never asks for the decay while it warms up. */
#include "15-schedules.c"

double trapezoid(int t, double top, int warm, int decay, int steps)
{
    double up = (t + 1.0)/(warm + 1), down = (double)(steps - t)/(decay + 1);
    return top*fmax(0, (t < warm ? up : fmin(1, down)));
}
