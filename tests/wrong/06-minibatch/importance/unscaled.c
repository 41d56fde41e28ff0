/* fails: even scale unbiased drawn */
/* As if the weights added up to 1. */
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
        add_scaled(n, 1/(weight[i]*rows)/batch, gradient + i*n, g);
    }
}
