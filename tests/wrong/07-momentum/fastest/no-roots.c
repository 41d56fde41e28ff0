/* fails: worked factors drawn extreme */
/* Curvatures in place of their roots. */
#include "07-momentum.c"

void fastest(double low, double high, double *best)
{
    double root = (high - low)/(high + low);
    best[0] = (1 + root)*(1 + root)/high;
    best[1] = root*root;
}
