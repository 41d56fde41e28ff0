/* fails: worked factors drawn extreme */
/* The best rate of plain descent. */
#include "07-momentum.c"

void fastest(double low, double high, double *best)
{
    best[0] = 2/(low + high);
    best[1] = 0;
}
