/* fails: apart */
/* A memory of its own, emptied in step 1. */
#include "09-adam.c"

void lion(int n, double *w, const double *g, double rate, double *m,
          double *v, int t)
{
    const double beta1 = 0.9, beta2 = 0.99, decay = 0.1;
    static double mean[1000];
    (void)m, (void)v;
    for (int i = 0; i < n; i++) {
        if (t == 1)
            mean[i] = 0;
        double c = beta1*mean[i] + (1 - beta1)*g[i];
        w[i] -= rate*((c > 0) - (c < 0) + decay*w[i]);
        mean[i] = beta2*mean[i] + (1 - beta2)*g[i];
    }
}
