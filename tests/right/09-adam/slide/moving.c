/* Means that are corrected at every step, in place. */
#include "09-adam.c"

void slide(int n, double *w, const double *g, double rate, double *m,
           double *v, int t)
{
    const double beta1 = 0.9, beta2 = 0.999, eps = 1e-4;
    const double c1 = 1 - pow(beta1, t), c2 = 1 - pow(beta2, t);
    for (int i = 0; i < n; i++) {
        m[i] += (1 - beta1)/c1*(g[i] - m[i]);
        v[i] += (1 - beta2)/c2*(g[i]*g[i] - v[i]);
        w[i] -= rate*m[i]/sqrt(v[i] + eps);
    }
}
