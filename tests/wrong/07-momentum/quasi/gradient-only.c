/* fails: worked lasting halved two drawn bowls */
/* The average is made and not used. */
#include "07-momentum.c"

void quasi(int n, double *w, const double *g, double rate, double *m,
           double *v, int t)
{
    const double beta = 0.9, nu = 0.7;
    (void)v, (void)t;
    for (int i = 0; i < n; i++) {
        m[i] = beta*m[i] + (1 - beta)*g[i];
        w[i] -= rate*((1 - nu)*g[i] + nu*g[i]);
    }
}
