/* fails: worked uneven cyclic drawn far */
/* Halves at each peak. */
#include "15-schedules.c"

double halving_triangle(int t, double low, double high, int up, int down)
{
    double height = triangle(t, 0, 1, up, down);
    return low + (high - low)*height*pow(0.5, t/(up + down)*2 + (t%(up + down) >= up));
}
