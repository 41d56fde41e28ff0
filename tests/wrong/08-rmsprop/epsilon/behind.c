/* fails: worked level steep drawn wobble */
/* A root of nothing negative, but eps behind it. */
#include "08-rmsprop.c"

void centred(int n, double *w, const double *g, double rate, double *m,
             double *v, int t)
{
    const double rho = 0.95, eps = 1e-4;
    (void)t;
    for (int i = 0; i < n; i++) {
        m[i] = rho*m[i] + (1 - rho)*g[i];
        v[i] = rho*v[i] + (1 - rho)*g[i]*g[i];
        w[i] -= rate*g[i]/(sqrt(fmax(v[i] - m[i]*m[i], 0)) + eps);
    }
}
