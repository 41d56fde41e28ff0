/* The rate of step t, 0 being the first: in cycles of up + down steps it
 * rises in a line from low over `up` steps and falls back to low over `down`.
 * The first peak is high; each peak is half as far above low as the one
 * before. t goes up to 2 000 000 000.
 */
#include "15-schedules.c"

double halving_triangle(int t, double low, double high, int up, int down)
{
    (void)t, (void)low, (void)high, (void)up, (void)down;
    return -1;    /* yours */
}
