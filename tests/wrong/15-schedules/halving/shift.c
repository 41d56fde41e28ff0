/* fails: far */
/* 1 << cycle, as long as an int can. */
#include "15-schedules.c"

double halving_triangle(int t, double low, double high, int up, int down)
{
    double height = triangle(t, 0, 1, up, down);
    return low + (high - low)*height*1.0/(1u << (t/(up + down)%32));
}
