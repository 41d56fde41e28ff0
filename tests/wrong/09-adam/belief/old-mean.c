/* fails: first turns drawn bowl apart */
/* The difference is taken from the mean of the step before. */
#include "09-adam.c"

void belief(int n, double *w, const double *g, double rate, double *m,
            double *v, int t)
{
    const double beta1 = 0.9, beta2 = 0.999, eps = 1e-8;
    const double c1 = 1 - pow(beta1, t), c2 = 1 - pow(beta2, t);
    for (int i = 0; i < n; i++) {
        double off = g[i] - m[i];
        m[i] = beta1*m[i] + (1 - beta1)*g[i];
        v[i] = beta2*v[i] + (1 - beta2)*off*off + eps;
        w[i] -= rate*(m[i]/c1)/(sqrt(v[i]/c2) + eps);
    }
}
