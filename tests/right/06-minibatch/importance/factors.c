/* Probabilities first. */
#include "06-minibatch.c"

void importance(int n, int rows, const double *weight, const double *gradient,
                int batch, const int *drawn, double *g)
{
    double p[200], all = 0;
    for (int i = rows - 1; i >= 0; i--)
        all += weight[i];
    for (int i = 0; i < rows; i++)
        p[i] = weight[i]/all;
    for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < batch; k++)
            sum += gradient[drawn[k]*n + j]/p[drawn[k]];
        g[j] = sum/batch/rows;
    }
}
