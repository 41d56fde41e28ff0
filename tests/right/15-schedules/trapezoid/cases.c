/* The three parts one by one. */
#include "15-schedules.c"

double trapezoid(int t, double top, int warm, int decay, int steps)
{
    double rate = top;
    if (t >= steps)
        return 0;
    if (t < warm)
        rate = top*(t + 1)/(warm + 1);
    if (steps - t <= decay && top*(steps - t)/(decay + 1) < rate)
        rate = top*(steps - t)/(decay + 1);
    return rate;
}
