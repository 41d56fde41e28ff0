/* fails: worked five silent drawn two */
/* g/s as rows: the one number q for which q s is most like g. */
#include "08-rmsprop.c"

void thawed(int n, double *w, const double *g, double rate, double *m,
            double *v, int t)
{
    const double rho = 0.9, eps = 1e-8;
    double gs = 0, ss = 0;
    (void)m;
    for (int i = 0; i < n; i++) {
        v[i] = t == 1 ? g[i]*g[i] : rho*v[i] + (1 - rho)*g[i]*g[i];
        gs += g[i]*(sqrt(v[i]) + eps);
        ss += (sqrt(v[i]) + eps)*(sqrt(v[i]) + eps);
    }
    for (int i = 0; i < n; i++) {
        w[i] -= rate*gs/ss;
    }
}
