/* fails: worked uneven cyclic drawn far */
/* Shrinks with every step: straight lines no more. */
#include "15-schedules.c"

double halving_triangle(int t, double low, double high, int up, int down)
{
    double height = triangle(t, 0, 1, up, down);
    return low + (high - low)*height*pow(0.5, (double)t/(up + down));
}
