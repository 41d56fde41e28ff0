/* fails: first turns faint drawn bowl apart */
/* No eps in v, only beside the root, as Adam has it. */
#include "09-adam.c"

void belief(int n, double *w, const double *g, double rate, double *m,
            double *v, int t)
{
    const double beta1 = 0.9, beta2 = 0.999, eps = 1e-8;
    const double c1 = 1 - pow(beta1, t), c2 = 1 - pow(beta2, t);
    for (int i = 0; i < n; i++) {
        m[i] = beta1*m[i] + (1 - beta1)*g[i];
        double off = g[i] - m[i];
        v[i] = beta2*v[i] + (1 - beta2)*off*off;
        w[i] -= rate*(m[i]/c1)/(sqrt(v[i]/c2) + eps);
    }
}
