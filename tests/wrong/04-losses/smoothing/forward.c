/* fails: worked large drawn bounded */
/* The loss of the label alone. */
#include "04-losses.c"

double smoothed(int n, const double *z, int label, double epsilon,
                double *dz)
{
    (void)epsilon;
    return sparse_cross_entropy(1, n, z, &label, dz);
}
