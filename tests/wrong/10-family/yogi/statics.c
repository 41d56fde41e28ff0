/* fails: apart */
/* A memory of its own, emptied in step 1. */
#include "10-family.c"

void yogi(int n, double *w, const double *g, double rate, double *m,
          double *v, int t)
{
    const double beta1 = 0.9, beta2 = 0.999, eps = 1e-3;
    static double mean[1000], second[1000];
    (void)m, (void)v;
    for (int i = 0; i < n; i++) {
        double square = g[i]*g[i];
        if (t == 1)
            mean[i] = second[i] = 0;
        int sign = (second[i] > square) - (second[i] < square);
        mean[i] = beta1*mean[i] + (1 - beta1)*g[i];
        second[i] -= (1 - beta2)*sign*square;
        w[i] -= rate*mean[i]/(sqrt(second[i]) + eps);
    }
}
