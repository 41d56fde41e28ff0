/* fails: worked lasting halved two drawn bowls */
/* nu belongs to the gradient, 1 - nu to the average. */
#include "07-momentum.c"

void quasi(int n, double *w, const double *g, double rate, double *m,
           double *v, int t)
{
    const double beta = 0.9, nu = 0.7;
    (void)v, (void)t;
    for (int i = 0; i < n; i++) {
        m[i] = beta*m[i] + (1 - beta)*g[i];
        w[i] -= rate*(nu*g[i] + (1 - nu)*m[i]);
    }
}
