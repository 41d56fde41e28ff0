/* Takes off cycle after cycle, till there is nothing left to halve. */
#include "15-schedules.c"

double halving_triangle(int t, double low, double high, int up, int down)
{
    double height = high - low;
    for (; t >= up + down && height > 0; t -= up + down)
        height /= 2;
    t %= up + down;
    double share = t < up ? (double)t/up : 1 - (double)(t - up)/down;
    return low + height*share;
}
