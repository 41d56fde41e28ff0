/* Sorted by the book, with failures at infinity. */
#include "10-family.c"

double table(void)
{
    const double no = INFINITY;
    double old[] = {2100, 2900, no, 2200, 2000, no, 2400};
    double new[] = {530, no, 470, 800, no, 440, 690, no, 500};
    return 4*quantile(9, new, 0.5)/quantile(7, old, 0.5);
}
