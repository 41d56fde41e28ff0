/* The rate half way to the limit of the mean curvature: the same. */
#include "07-momentum.c"

void fastest(double low, double high, double *best)
{
    double root = (sqrt(high) - sqrt(low))/(sqrt(high) + sqrt(low));
    best[0] = 2*(1 + root*root)/(low + high);
    best[1] = root*root;
}
