/* Without u: theta loses u, and w is theta less beta*u. */
#include "07-momentum.c"

void ahead(int rows, int n, const double *w, double beta, double *theta)
{
    for (int j = 0; j < n; j++) {
        theta[j] = w[j];
        for (int t = 1; t < rows; t++) {
            /* w = theta - beta*(theta before - theta) */
            theta[t*n + j] = (w[t*n + j] + beta*theta[(t - 1)*n + j])
                           / (1 + beta);
        }
    }
}
