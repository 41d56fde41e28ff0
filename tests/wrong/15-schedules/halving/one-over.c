/* fails: worked uneven cyclic drawn far */
/* Divides by the number of the cycle. */
#include "15-schedules.c"

double halving_triangle(int t, double low, double high, int up, int down)
{
    double height = triangle(t, 0, 1, up, down);
    return low + (high - low)*height/(t/(up + down) + 1);
}
