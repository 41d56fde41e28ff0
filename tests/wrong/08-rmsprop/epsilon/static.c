/* fails: drawn */
/* Remembers by itself, and takes one run for the other. */
#include "08-rmsprop.c"

void centred(int n, double *w, const double *g, double rate, double *m,
             double *v, int t)
{
    static double mean[100], spread[100];
    (void)m, (void)v;
    const double rho = 0.95, eps = 1e-4;
    (void)t;
    for (int i = 0; i < n; i++) {
        double off = g[i] - mean[i];
        mean[i] += (1 - rho)*off;
        spread[i] = rho*(spread[i] + (1 - rho)*off*off);
        w[i] -= rate*g[i]/sqrt(spread[i] + eps);
    }
}
