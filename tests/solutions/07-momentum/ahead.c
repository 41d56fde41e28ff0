/* With u = rate*m, w loses (1 + beta)*u - beta*(u of the step before). */
#include "07-momentum.c"

void ahead(int rows, int n, const double *w, double beta, double *theta)
{
    for (int j = 0; j < n; j++) {
        double u = 0;
        theta[j] = w[j];
        for (int t = 1; t < rows; t++) {
            double lost = w[(t - 1)*n + j] - w[t*n + j];
            u = (lost + beta*u)/(1 + beta);
            theta[t*n + j] = w[t*n + j] + beta*u;
        }
    }
}
