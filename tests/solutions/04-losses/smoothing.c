/* The logarithm of the sum once; the target is made on the way. */
#include "04-losses.c"

double smoothed(int n, const double *z, int label, double epsilon,
                double *dz)
{
    double total = log_sum_exp(n, z), loss = 0;
    for (int k = 0; k < n; k++) {
        double target = epsilon/n + (k == label ? 1 - epsilon : 0);
        loss += target*(total - z[k]);
        dz[k] = exp(z[k] - total) - target;
    }
    return loss;
}
