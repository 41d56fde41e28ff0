/* fails: two */
/* Remembers by itself, and takes one run for the other. */
#include "08-rmsprop.c"

void thawed(int n, double *w, const double *g, double rate, double *m,
            double *v, int t)
{
    static double mean[100];
    const double rho = 0.9, eps = 1e-8;
    (void)m, (void)v;
    for (int i = 0; i < n; i++) {
        mean[i] = t == 1 ? g[i]*g[i] : rho*mean[i] + (1 - rho)*g[i]*g[i];
        w[i] -= rate*g[i]/(sqrt(mean[i]) + eps);
    }
}
