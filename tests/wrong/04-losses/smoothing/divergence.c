/* fails: worked large drawn bounded */
/* The divergence: the label's entropy is taken off. */
#include "04-losses.c"

double smoothed(int n, const double *z, int label, double epsilon,
                double *dz)
{
    double total = log_sum_exp(n, z), loss = 0;
    for (int k = 0; k < n; k++) {
        double target = epsilon/n + (k == label ? 1 - epsilon : 0);
        loss += target > 0 ? target*(total - z[k] + log(target)) : 0;
        dz[k] = exp(z[k] - total) - target;
    }
    return loss;
}
