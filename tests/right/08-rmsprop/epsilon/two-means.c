/* The distances from the mean before and after, multiplied. */
#include "08-rmsprop.c"

void centred(int n, double *w, const double *g, double rate, double *m,
             double *v, int t)
{
    const double rho = 0.95, eps = 1e-4;
    (void)t;
    for (int i = 0; i < n; i++) {
        double before = m[i];
        m[i] = rho*before + (1 - rho)*g[i];
        v[i] = rho*v[i] + (1 - rho)*(g[i] - before)*(g[i] - m[i]);
        w[i] -= rate*g[i]/sqrt(v[i] + eps);
    }
}
