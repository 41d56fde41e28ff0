/* The decay as a factor, before the step. */
#include "09-adam.c"

void lion(int n, double *w, const double *g, double rate, double *m,
          double *v, int t)
{
    const double beta1 = 0.9, beta2 = 0.99, decay = 0.1;
    (void)v, (void)t;
    const double keep = 1 - rate*decay;
    for (int i = 0; i < n; i++) {
        double c = beta1*m[i] + (1 - beta1)*g[i];
        w[i] = keep*w[i] - (c > 0 ? rate : c < 0 ? -rate : 0);
        m[i] = beta2*m[i] + (1 - beta2)*g[i];
    }
}
