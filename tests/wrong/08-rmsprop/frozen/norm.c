/* fails: worked five silent drawn two */
/* Divides by the length of all of s. */
#include "08-rmsprop.c"

void thawed(int n, double *w, const double *g, double rate, double *m,
            double *v, int t)
{
    const double rho = 0.9, eps = 1e-8;
    (void)m;
    for (int i = 0; i < n; i++) {
        v[i] = t == 1 ? g[i]*g[i] : rho*v[i] + (1 - rho)*g[i]*g[i];
    }
    double length = sqrt(n*eps);
    for (int i = 0; i < n; i++)
        length = hypot(length, sqrt(v[i]));
    for (int i = 0; i < n; i++) {
        w[i] -= rate*g[i]/length;
    }
}
