/* fails: halved drawn */
/* The rate goes into the memory and cannot be taken back. */
#include "07-momentum.c"

void quasi(int n, double *w, const double *g, double rate, double *m,
           double *v, int t)
{
    const double beta = 0.9, nu = 0.7;
    (void)v, (void)t;
    for (int i = 0; i < n; i++) {
        m[i] = beta*m[i] + (1 - beta)*rate*g[i];
        w[i] -= rate*(1 - nu)*g[i] + nu*m[i];
    }
}
