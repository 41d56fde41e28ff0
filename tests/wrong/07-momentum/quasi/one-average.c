/* fails: lasting drawn bowls */
/* One average for all weights, that of the first. */
#include "07-momentum.c"

void quasi(int n, double *w, const double *g, double rate, double *m,
           double *v, int t)
{
    const double beta = 0.9, nu = 0.7;
    (void)v, (void)t;
    for (int i = 0; i < n; i++) {
        if (i == 0)
            m[0] = beta*m[0] + (1 - beta)*g[0];
        w[i] -= rate*((1 - nu)*g[i] + nu*m[0]);
    }
}
