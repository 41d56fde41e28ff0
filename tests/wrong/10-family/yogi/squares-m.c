/* fails: first outlier growing drawn bowl apart */
/* Squares the mean instead of the gradient. */
#include "10-family.c"

void yogi(int n, double *w, const double *g, double rate, double *m,
          double *v, int t)
{
    const double beta1 = 0.9, beta2 = 0.999, eps = 1e-3;
    (void)t;
    for (int i = 0; i < n; i++) {
        m[i] = beta1*m[i] + (1 - beta1)*g[i];
        double square = m[i]*m[i];
        int sign = (v[i] > square) - (v[i] < square);
        v[i] -= (1 - beta2)*sign*square;
        w[i] -= rate*m[i]/(sqrt(v[i]) + eps);
    }
}
