/* fails: worked round_bowl factors drawn extreme */
/* beta first. */
#include "07-momentum.c"

void fastest(double low, double high, double *best)
{
    double root = (sqrt(high) - sqrt(low))/(sqrt(high) + sqrt(low));
    best[1] = (1 + root)*(1 + root)/high;
    best[0] = root*root;
}
