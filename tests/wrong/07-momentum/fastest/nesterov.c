/* fails: worked factors drawn extreme */
/* What is said of Nesterov's rule. */
#include "07-momentum.c"

void fastest(double low, double high, double *best)
{
    best[0] = 1/high;
    best[1] = (sqrt(high) - sqrt(low))/(sqrt(high) + sqrt(low));
}
