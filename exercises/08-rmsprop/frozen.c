/* To repair: one step of RMSProp, which came from a notebook. There w, g and
 * v were columns of n numbers, and the step was
 *
 *     s = sqrt(v) + eps;    w = w - rate*diag(g/s);
 *
 * The notebook divides columns as matrices: g/s is a matrix Q with Q s = g.
 * There are many, and it takes one with few numbers that are not 0. This is
 * a faithful translation. With two weights, one of them never moves.
 *
 * Wanted: each weight's step is rate times its own g over its own s. The
 * rest is meant as it is, also that v begins with the squares of the first
 * gradient: rho = 0.9, eps = 1e-8, n is at most 20. m and v are all that you
 * may remember from step to step: n numbers each, 0 before the first step,
 * for which t is 1.
 */
#include "08-rmsprop.c"

enum { MOST = 20 };

/* A Q with Q s = g; all that is not 0 stands in one column, that of the
 * largest s, by which it is safest to divide. */
static void divide(int n, const double *g, const double *s,
                   double *q /* n x n */)
{
    int largest = 0;
    for (int i = 0; i < n; i++)
        largest = s[i] > s[largest] ? i : largest;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            q[i*n + j] = j == largest ? g[i]/s[largest] : 0;
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
        w[i] -= rate*q[i*n + i];
}
