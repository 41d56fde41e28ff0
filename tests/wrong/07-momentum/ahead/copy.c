/* fails: worked columns drawn long_run */
/* There is nothing to recover, or so it is thought. */
#include "07-momentum.c"

void ahead(int rows, int n, const double *w, double beta, double *theta)
{
    for (int j = 0; j < n; j++) {
        double u = 0;
        theta[j] = w[j];
        for (int t = 1; t < rows; t++) {
            double lost = w[(t - 1)*n + j] - w[t*n + j];
            u = (lost + beta*u)/(1 + beta);
            theta[t*n + j] = w[t*n + j];
        }
    }
}
