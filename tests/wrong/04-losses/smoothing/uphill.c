/* fails: worked plain large drawn */
/* The gradient with the wrong sign. */
#include "04-losses.c"

double smoothed(int n, const double *z, int label, double epsilon,
                double *dz)
{
    double total = log_sum_exp(n, z), loss = 0;
    for (int k = 0; k < n; k++) {
        double target = epsilon/n + (k == label ? 1 - epsilon : 0);
        loss += target*(total - z[k]);
        dz[k] = target - exp(z[k] - total);
    }
    return loss;
}
