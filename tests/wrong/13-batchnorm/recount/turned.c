/* fails: between drawn */
/* Read as columns x batches. */
#include "13-batchnorm.c"

void recompute(int batches, int n, const int *rows, const double *means,
               const double *variances, double *mean, double *variance)
{
    for (int j = 0; j < n; j++) {
        double all = 0;
        mean[j] = variance[j] = 0;
        for (int i = 0; i < batches; i++) {
            all += rows[i];
            mean[j] += rows[i]*means[j*batches + i];
        }
        mean[j] /= all;
        for (int i = 0; i < batches; i++) {
            double off = means[j*batches + i] - mean[j];
            variance[j] += rows[i]*(variances[j*batches + i] + off*off);
        }
        variance[j] /= all - 1;
    }
}
