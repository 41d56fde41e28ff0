/* fails: worked cyclic drawn */
/* Half of high, not of the height over low. */
#include "15-schedules.c"

double halving_triangle(int t, double low, double high, int up, int down)
{
    double height = triangle(t, 0, 1, up, down);
    high = fmax(low, high*pow(0.5, t/(up + down)));
    return low + (high - low)*height;
}
