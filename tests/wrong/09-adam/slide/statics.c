/* fails: apart */
/* A memory of its own, emptied in step 1. */
#include "09-adam.c"

void slide(int n, double *w, const double *g, double rate, double *m,
           double *v, int t)
{
    static double mean[1000], square[1000];
    (void)m, (void)v;
    const double beta1 = 0.9, beta2 = 0.999, eps = 1e-4;
    const double c1 = 1 - pow(beta1, t), c2 = 1 - pow(beta2, t);
    for (int i = 0; i < n; i++) {
        if (t == 1)
            mean[i] = square[i] = 0;
        mean[i] = beta1*mean[i] - (1 - beta1)*g[i];
        square[i] = beta2*square[i] + (1 - beta2)*g[i]*g[i];
        w[i] += rate*(mean[i]/c1)/sqrt(square[i]/c2 + eps);
    }
}
