/* fails: worked factors drawn extreme */
/* One over the highest curvature, and the beta that suits the lowest. */
#include "07-momentum.c"

void fastest(double low, double high, double *best)
{
    double root = 1 - sqrt(low/high);
    best[0] = 1/high;
    best[1] = root*root;
}
