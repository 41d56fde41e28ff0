/* fails: worked level steep drawn wobble */
/* Leaves the mean out, and with it all trouble. */
#include "08-rmsprop.c"

void centred(int n, double *w, const double *g, double rate, double *m,
             double *v, int t)
{
    const double rho = 0.95, eps = 1e-4;
    (void)m, (void)t;
    for (int i = 0; i < n; i++) {
        v[i] = rho*v[i] + (1 - rho)*g[i]*g[i];
        w[i] -= rate*g[i]/sqrt(v[i] + eps);
    }
}
