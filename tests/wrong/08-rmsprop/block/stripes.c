/* fails: last silent drawn two */
/* Block k has every weight whose index leaves k, not neighbours. */
#include "08-rmsprop.c"

void blockwise(int n, double *w, const double *g, double rate, double *m,
               double *v, int t, int size)
{
    const double rho = 0.9, eps = 1e-8;
    int blocks = (n + size - 1)/size;
    (void)m, (void)t;
    for (int k = 0; k < blocks; k++) {
        double sum = 0;
        int count = 0;
        for (int i = k; i < n; i += blocks, count++)
            sum += g[i]*g[i];
        v[k] = rho*v[k] + (1 - rho)*sum/count;
        for (int i = k; i < n; i += blocks)
            w[i] -= rate*g[i]/(sqrt(v[k]) + eps);
    }
}
