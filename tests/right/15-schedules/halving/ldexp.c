/* With the exponent itself. */
#include "15-schedules.c"

double halving_triangle(int t, double low, double high, int up, int down)
{
    int cycle = t/(up + down);
    double over = triangle(t, 0, high - low, up, down);
    return low + ldexp(over, -(cycle < 3000 ? cycle : 3000));
}
