/* fails: worked factors drawn extreme */
/* The factor of a step is sqrt(beta), not beta. */
#include "07-momentum.c"

void fastest(double low, double high, double *best)
{
    double root = (sqrt(high) - sqrt(low))/(sqrt(high) + sqrt(low));
    best[0] = (1 + root)*(1 + root)/high;
    best[1] = root;
}
