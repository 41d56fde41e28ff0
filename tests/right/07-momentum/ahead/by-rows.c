/* Row by row, with a u for each weight. */
#include "07-momentum.c"

void ahead(int rows, int n, const double *w, double beta, double *theta)
{
    double u[100] = {0};
    for (int i = 0; i < rows*n; i++) {
        double before = i < n ? w[i] : w[i - n];
        u[i%n] = beta/(1 + beta)*u[i%n] + (before - w[i])/(1 + beta);
        theta[i] = w[i] + beta*u[i%n];
    }
}
