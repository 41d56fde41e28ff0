/* fails: worked between far drawn */
/* The running statistics of the chapter's layer, batch by batch. */
#include "13-batchnorm.c"

void recompute(int batches, int n, const int *rows, const double *means,
               const double *variances, double *mean, double *variance)
{
    for (int j = 0; j < n; j++) {
        mean[j] = 0;
        variance[j] = 1;
        for (int i = 0; i < batches; i++) {
            mean[j] += 0.1*(means[i*n + j] - mean[j]);
            if (rows[i] > 1)
                variance[j] += 0.1*(variances[i*n + j]*rows[i]/(rows[i] - 1)
                                    - variance[j]);
        }
    }
}
