/* fails: first memory nothing drawn bowl apart */
/* Without the decay. */
#include "09-adam.c"

void lion(int n, double *w, const double *g, double rate, double *m,
          double *v, int t)
{
    const double beta1 = 0.9, beta2 = 0.99;
    (void)v, (void)t;
    for (int i = 0; i < n; i++) {
        double c = beta1*m[i] + (1 - beta1)*g[i];
        w[i] -= rate*((c > 0) - (c < 0));
        m[i] = beta2*m[i] + (1 - beta2)*g[i];
    }
}
