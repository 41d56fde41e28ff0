/* Three loops, backwards. */
#include "08-rmsprop.c"

void thawed(int n, double *w, const double *g, double rate, double *m,
            double *v, int t)
{
    if (t == 1)
        for (int i = 0; i < n; i++)
            v[i] = g[i]*g[i];
    else
        for (int i = 0; i < n; i++)
            v[i] += (1 - 0.9)*(g[i]*g[i] - v[i]);
    for (int i = n - 1; i >= 0; i--)
        m[i] = 1/(sqrt(v[i]) + 1e-8);
    for (int i = n - 1; i >= 0; i--)
        w[i] -= rate*m[i]*g[i];
}
