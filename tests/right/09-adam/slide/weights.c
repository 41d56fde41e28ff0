/* The weighted sums, divided by the sum of the weights. */
#include "09-adam.c"

void slide(int n, double *w, const double *g, double rate, double *m,
           double *v, int t)
{
    const double beta1 = 0.9, beta2 = 0.999, eps = 1e-4;
    double c1 = 0, c2 = 0;
    for (int k = 0; k < t; k++) {
        c1 = beta1*c1 + 1;
        c2 = beta2*c2 + 1;
    }
    for (int i = 0; i < n; i++) {
        m[i] = beta1*m[i] + g[i];
        v[i] = beta2*v[i] + g[i]*g[i];
        w[i] -= rate*(m[i]/c1)/sqrt(v[i]/c2 + eps);
    }
}
