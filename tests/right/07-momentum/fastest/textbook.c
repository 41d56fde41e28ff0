/* As it is usually written. */
#include "07-momentum.c"

void fastest(double low, double high, double *best)
{
    double sum = sqrt(low) + sqrt(high), k = sqrt(high/low);
    best[0] = pow(2/sum, 2);
    best[1] = pow((k - 1)/(k + 1), 2);
}
