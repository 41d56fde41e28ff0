/* Squares around the first mean, moved in the end. */
#include "13-batchnorm.c"

void recompute(int batches, int n, const int *rows, const double *means,
               const double *variances, double *mean, double *variance)
{
    for (int j = n - 1; j >= 0; j--) {
        double all = 0, off = 0, square = 0;
        for (int i = batches - 1; i >= 0; i--) {
            double d = means[i*n + j] - means[j];
            all += rows[i];
            off += rows[i]*d;
            square += rows[i]*(variances[i*n + j] + d*d);
        }
        mean[j] = means[j] + off/all;
        variance[j] = (square - off*off/all)/(all - 1);
    }
}
