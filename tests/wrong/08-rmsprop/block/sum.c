/* fails: worked last ends silent drawn two */
/* The sum of the squares, not their mean. */
#include "08-rmsprop.c"

void blockwise(int n, double *w, const double *g, double rate, double *m,
               double *v, int t, int size)
{
    const double rho = 0.9, eps = 1e-8;
    (void)m, (void)t;
    for (int from = 0; from < n;) {
        int count = n - from < size ? n - from : size;
        double sum = 0;
        for (int i = from; i < from + count; i++)
            sum += g[i]*g[i];
        v[from] = rho*v[from] + (1 - rho)*sum;
        for (int i = from; i < from + count; i++)
            w[i] -= rate*g[i]/(sqrt(v[from]) + eps);
        from += count;
    }
}
