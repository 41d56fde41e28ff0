/* fails: first outlier growing drawn bowl apart */
/* Corrects m and v, as Adam does. */
#include "10-family.c"

void yogi(int n, double *w, const double *g, double rate, double *m,
          double *v, int t)
{
    const double beta1 = 0.9, beta2 = 0.999, eps = 1e-3;
    const double c1 = 1 - pow(beta1, t), c2 = 1 - pow(beta2, t);
    for (int i = 0; i < n; i++) {
        double square = g[i]*g[i];
        int sign = (v[i] > square) - (v[i] < square);
        m[i] = beta1*m[i] + (1 - beta1)*g[i];
        v[i] -= (1 - beta2)*sign*square;
        w[i] -= rate*(m[i]/c1)/(sqrt(v[i]/c2) + eps);
    }
}
