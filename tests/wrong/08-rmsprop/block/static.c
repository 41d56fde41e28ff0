/* fails: ends two */
/* Remembers by itself, and takes one run for the other. */
#include "08-rmsprop.c"

void blockwise(int n, double *w, const double *g, double rate, double *m,
               double *v, int t, int size)
{
    static double mean[100];
    const double rho = 0.9, eps = 1e-8;
    (void)m, (void)v, (void)t;
    for (int from = 0; from < n;) {
        int count = n - from < size ? n - from : size;
        double sum = 0;
        for (int i = from; i < from + count; i++)
            sum += g[i]*g[i];
        mean[from] = rho*mean[from] + (1 - rho)*sum/count;
        for (int i = from; i < from + count; i++)
            w[i] -= rate*g[i]/(sqrt(mean[from]) + eps);
        from += count;
    }
}
