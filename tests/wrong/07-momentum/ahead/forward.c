/* fails: worked columns drawn long_run */
/* Takes what w has lost for gradients of the book's momentum. */
#include "07-momentum.c"

void ahead(int rows, int n, const double *w, double beta, double *theta)
{
    double lost[100];
    Method own = momentum_method;
    own.momentum = beta;
    Optimiser o = new_optimiser(&own, n);
    memcpy(theta, w, n*sizeof *w);
    for (int t = 1; t < rows; t++) {
        for (int j = 0; j < n; j++)
            lost[j] = w[(t - 1)*n + j] - w[t*n + j];
        memcpy(theta + t*n, theta + (t - 1)*n, n*sizeof *w);
        update(n, theta + t*n, lost, 1, &o);
    }
    free_optimiser(&o);
}
