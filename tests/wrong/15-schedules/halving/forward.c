/* fails: worked uneven cyclic drawn far */
/* The book's triangle, always as high. */
#include "15-schedules.c"

double halving_triangle(int t, double low, double high, int up, int down)
{
    return triangle(t, low, high, up, down);
}
