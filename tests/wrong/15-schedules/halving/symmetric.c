/* fails: uneven drawn far */
/* Rises as long as it falls. */
#include "15-schedules.c"

double halving_triangle(int t, double low, double high, int up, int down)
{
    double height = triangle(2*(t%(up + down)), 0, 1, up + down, up + down);
    return low + (high - low)*height*pow(0.5, t/(up + down));
}
