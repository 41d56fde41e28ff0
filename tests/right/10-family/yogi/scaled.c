/* The memory holds m/(1 - beta1) and v/(1 - beta2). */
#include "10-family.c"

void yogi(int n, double *w, const double *g, double rate, double *m,
          double *v, int t)
{
    const double beta1 = 0.9, beta2 = 0.999, eps = 1e-3;
    (void)t;
    for (int i = 0; i < n; i++) {
        double square = g[i]*g[i];
        int sign = ((1 - beta2)*v[i] > square)
                   - ((1 - beta2)*v[i] < square);
        m[i] = beta1*m[i] + g[i];
        v[i] -= sign*square;
        w[i] -= rate*(1 - beta1)*m[i]/(sqrt((1 - beta2)*v[i]) + eps);
    }
}
