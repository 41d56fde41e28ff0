/* fails: columns drawn long_run */
/* Reads the rows as columns. */
#include "07-momentum.c"

void ahead(int rows, int n, const double *w, double beta, double *theta)
{
    for (int j = 0; j < n; j++) {
        double u = 0;
        theta[j*rows] = w[j*rows];
        for (int t = 1; t < rows; t++) {
            double lost = w[j*rows + t - 1] - w[j*rows + t];
            u = (lost + beta*u)/(1 + beta);
            theta[j*rows + t] = w[j*rows + t] + beta*u;
        }
    }
}
