/* fails: worked straight crossing drawn */
/* The book's ramps: the first step has no rate, and nothing crosses. */
#include "15-schedules.c"

double trapezoid(int t, double top, int warm, int decay, int steps)
{
    if (t < warm)
        return ramp(t, 0, top, warm);
    return t < steps - decay ? top : ramp(t - steps + decay, top, 0, decay);
}
