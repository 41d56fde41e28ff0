/* fails: worked between far drawn */
/* Takes the batches' variances for unbiased ones. */
#include "13-batchnorm.c"

void recompute(int batches, int n, const int *rows, const double *means,
               const double *variances, double *mean, double *variance)
{
    for (int j = 0; j < n; j++) {
        double all = 0;
        mean[j] = variance[j] = 0;
        for (int i = 0; i < batches; i++) {
            all += rows[i];
            mean[j] += rows[i]*means[i*n + j];
        }
        mean[j] /= all;
        for (int i = 0; i < batches; i++) {
            double off = means[i*n + j] - mean[j];
            variance[j] += (rows[i] - 1)*variances[i*n + j] + rows[i]*off*off;
        }
        variance[j] /= all - 1;
    }
}
