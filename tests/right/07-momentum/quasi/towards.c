/* m moves towards g, w first along one and then along the other. */
#include "07-momentum.c"

void quasi(int n, double *w, const double *g, double rate, double *m,
           double *v, int t)
{
    const double beta = 0.9, nu = 0.7;
    (void)v, (void)t;
    for (int i = 0; i < n; i++) {
        m[i] += (1 - beta)*(g[i] - m[i]);
        w[i] -= rate*(1 - nu)*g[i];
    }
    for (int i = n - 1; i >= 0; i--) {
        w[i] -= rate*nu*m[i];
    }
}
