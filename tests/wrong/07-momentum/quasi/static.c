/* fails: two bowls */
/* Remembers by itself, and takes one run for the other. */
#include "07-momentum.c"

void quasi(int n, double *w, const double *g, double rate, double *m,
           double *v, int t)
{
    static double mean[100];
    const double beta = 0.9, nu = 0.7;
    (void)m, (void)v, (void)t;
    for (int i = 0; i < n; i++) {
        mean[i] = beta*mean[i] + (1 - beta)*g[i];
        w[i] -= rate*((1 - nu)*g[i] + nu*mean[i]);
    }
}
