/* fails: large */
/* Exponentials of the logits themselves. */
#include "04-losses.c"

double smoothed(int n, const double *z, int label, double epsilon,
                double *dz)
{
    double sum = 0, loss = 0;
    for (int k = 0; k < n; k++)
        sum += exp(z[k]);
    double total = log(sum);
    for (int k = 0; k < n; k++) {
        double target = epsilon/n + (k == label ? 1 - epsilon : 0);
        loss += target*(total - z[k]);
        dz[k] = exp(z[k] - total) - target;
    }
    return loss;
}
