/* fails: five silent drawn two */
/* Divides 0 by 0. */
#include "08-rmsprop.c"

void thawed(int n, double *w, const double *g, double rate, double *m,
            double *v, int t)
{
    const double rho = 0.9;
    (void)m;
    for (int i = 0; i < n; i++) {
        v[i] = t == 1 ? g[i]*g[i] : rho*v[i] + (1 - rho)*g[i]*g[i];
        w[i] -= rate*g[i]/sqrt(v[i]);
    }
}
