/* Both signs the other way round. */
#include "09-adam.c"

void slide(int n, double *w, const double *g, double rate, double *m,
           double *v, int t)
{
    const double beta1 = 0.9, beta2 = 0.999, eps = 1e-4;
    const double c1 = 1 - pow(beta1, t), c2 = 1 - pow(beta2, t);
    for (int i = 0; i < n; i++) {
        m[i] = beta1*m[i] + (1 - beta1)*g[i];
        v[i] = beta2*v[i] + (1 - beta2)*g[i]*g[i];
        w[i] -= rate*(m[i]/c1)/sqrt(v[i]/c2 + eps);
    }
}
