/* fails: even worked scale unbiased drawn */
/* The sum over all rows, not their mean. */
#include "06-minibatch.c"

void importance(int n, int rows, const double *weight, const double *gradient,
                int batch, const int *drawn, double *g)
{
    double all = 0;
    for (int i = 0; i < rows; i++)
        all += weight[i];
    memset(g, 0, n*sizeof *g);
    for (int k = 0; k < batch; k++) {
        int i = drawn[k];
        add_scaled(n, all/weight[i]/batch, gradient + i*n, g);
    }
}
