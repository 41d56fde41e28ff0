/* fails: digits */
/* The book's quantile, of the runs that arrived. */
#include "10-family.c"

double table(void)
{
    double old[] = {2100, 2900, 2200, 2000, 2400};
    double new[] = {530, 470, 800, 440, 690, 500};
    return quantile(6, new, 0.5)*128/(quantile(5, old, 0.5)*32);
}
