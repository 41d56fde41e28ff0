/* fails: worked large drawn bounded */
/* Epsilon goes to the other classes only. */
#include "04-losses.c"

double smoothed(int n, const double *z, int label, double epsilon,
                double *dz)
{
    double total = log_sum_exp(n, z), loss = 0;
    for (int k = 0; k < n; k++) {
        double target = k == label ? 1 - epsilon : epsilon/(n - 1);
        loss += target*(total - z[k]);
        dz[k] = exp(z[k] - total) - target;
    }
    return loss;
}
