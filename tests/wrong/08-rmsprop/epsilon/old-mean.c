/* fails: worked level steep drawn wobble */
/* Squares the distance from the mean as it was, and forgets a rho. */
#include "08-rmsprop.c"

void centred(int n, double *w, const double *g, double rate, double *m,
             double *v, int t)
{
    const double rho = 0.95, eps = 1e-4;
    (void)t;
    for (int i = 0; i < n; i++) {
        double off = g[i] - m[i];
        m[i] += (1 - rho)*off;
        v[i] = rho*v[i] + (1 - rho)*off*off;
        w[i] -= rate*g[i]/sqrt(v[i] + eps);
    }
}
