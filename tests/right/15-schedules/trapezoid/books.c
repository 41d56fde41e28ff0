/* The book's ramps, stretched by a step. */
#include "15-schedules.c"

double trapezoid(int t, double top, int warm, int decay, int steps)
{
    if (t >= steps)
        return 0;
    return fmin(ramp(t + 1, 0, top, warm + 1),
                ramp(steps - t, 0, top, decay + 1));
}
