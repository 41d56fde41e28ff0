/* fails: round_bowl */
/* Divides by what is 0 when there is one curvature. */
#include "07-momentum.c"

void fastest(double low, double high, double *best)
{
    double kappa = high/low, root = (kappa - 1)*(kappa - 1)
                                  / ((sqrt(kappa) + 1)*(sqrt(kappa) + 1));
    best[1] = root/(kappa - 1)*root/(kappa - 1);
    best[0] = (1 - sqrt(best[1]))*(1 - sqrt(best[1]))/low;
}
