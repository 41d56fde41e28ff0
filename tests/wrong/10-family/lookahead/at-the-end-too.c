/* fails: rest drawn whole */
/* Looks back after the last step, whichever it is. */
#include "10-family.c"

void lookahead(int n, double *w, double rate, double beta, int k,
               double alpha, int steps,
               double f(int n, const double *x, double *g))
{
    double s[100], m[100] = {0}, g[100];
    Optimiser o = {.method = momentum_method, .n = n, .m = m};
    o.method.momentum = beta;
    memcpy(s, w, n*sizeof *s);
    for (int t = 1; t <= steps; t++) {
        f(n, w, g);
        momentum(n, w, g, rate, &o);
        if (t%k == 0 || t == steps)
            for (int i = 0; i < n; i++) {
                s[i] += alpha*(w[i] - s[i]);
                w[i] = s[i];
            }
    }
    memcpy(w, s, n*sizeof *s);
}
