/* The band of curvatures that shrink by sqrt(beta) reaches from low to high:
 * rate*low = (1 - sqrt(beta))^2 and rate*high = (1 + sqrt(beta))^2. */
#include "07-momentum.c"

void fastest(double low, double high, double *best)
{
    double root = (sqrt(high) - sqrt(low))/(sqrt(high) + sqrt(low));
    best[0] = (1 + root)*(1 + root)/high;
    best[1] = root*root;
}
