/* fails: worked far drawn */
/* Every batch counts the same. */
#include "13-batchnorm.c"

void recompute(int batches, int n, const int *rows, const double *means,
               const double *variances, double *mean, double *variance)
{
    for (int j = 0; j < n; j++) {
        double all = 0;
        mean[j] = variance[j] = 0;
        for (int i = 0; i < batches; i++) {
            all += rows[i];
            mean[j] += means[i*n + j]/batches;
        }
        for (int i = 0; i < batches; i++) {
            double off = means[i*n + j] - mean[j];
            variance[j] += rows[i]*(variances[i*n + j] + off*off);
        }
        variance[j] /= all - 1;
    }
}
