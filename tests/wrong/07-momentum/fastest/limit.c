/* fails: worked round_bowl factors drawn extreme */
/* The right beta, with the largest stable rate. */
#include "07-momentum.c"

void fastest(double low, double high, double *best)
{
    double root = (sqrt(high) - sqrt(low))/(sqrt(high) + sqrt(low));
    best[0] = 2*(1 + root*root)/high;
    best[1] = root*root;
}
