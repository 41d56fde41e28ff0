/* fails: worked five silent drawn two */
/* A Q that is full: every g over every s. */
#include "08-rmsprop.c"

enum { MOST = 20 };

/* A Q with Q s = g; all that is not 0 stands in one column, that of the
 * largest s, by which it is safest to divide. */
static void divide(int n, const double *g, const double *s,
                   double *q /* n x n */)
{
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            q[i*n + j] = g[i]/s[j];
}

void thawed(int n, double *w, const double *g, double rate, double *m,
            double *v, int t)
{
    const double rho = 0.9, eps = 1e-8;
    double s[MOST], q[MOST*MOST];
    (void)m;
    for (int i = 0; i < n; i++) {
        v[i] = t == 1 ? g[i]*g[i] : rho*v[i] + (1 - rho)*g[i]*g[i];
        s[i] = sqrt(v[i]) + eps;
    }
    divide(n, g, s, q);
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            w[i] -= rate*q[i*n + j]/n;
}
