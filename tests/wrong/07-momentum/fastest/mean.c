/* fails: worked factors drawn extreme */
/* The right beta, with the rate of plain descent. */
#include "07-momentum.c"

void fastest(double low, double high, double *best)
{
    double root = (sqrt(high) - sqrt(low))/(sqrt(high) + sqrt(low));
    best[0] = 2/(low + high);
    best[1] = root*root;
}
