/* fails: first memory nothing drawn bowl apart */
/* The decay goes into the gradient, as L2 does. */
#include "09-adam.c"

void lion(int n, double *w, const double *g, double rate, double *m,
          double *v, int t)
{
    const double beta1 = 0.9, beta2 = 0.99, decay = 0.1;
    (void)v, (void)t;
    for (int i = 0; i < n; i++) {
        double d = g[i] + decay*w[i];
        double c = beta1*m[i] + (1 - beta1)*d;
        w[i] -= rate*((c > 0) - (c < 0));
        m[i] = beta2*m[i] + (1 - beta2)*d;
    }
}
