/* fails: worked scale unbiased drawn */
/* Divides by the weights of what was drawn: nearly right, and biased. */
#include "06-minibatch.c"

void importance(int n, int rows, const double *weight, const double *gradient,
                int batch, const int *drawn, double *g)
{
    double all = 0;
    (void)rows;
    for (int k = 0; k < batch; k++)
        all += 1/weight[drawn[k]];
    memset(g, 0, n*sizeof *g);
    for (int k = 0; k < batch; k++)
        add_scaled(n, 1/weight[drawn[k]]/all, gradient + drawn[k]*n, g);
}
