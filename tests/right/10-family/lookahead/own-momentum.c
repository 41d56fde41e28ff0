/* m has the rate in it; the rate never changes. */
#include "10-family.c"

void lookahead(int n, double *w, double rate, double beta, int k,
               double alpha, int steps,
               double f(int n, const double *x, double *g))
{
    double s[100], m[100] = {0}, g[100];
    memcpy(s, w, n*sizeof *s);
    for (int t = 1; t <= steps; t++) {
        f(n, w, g);
        for (int i = 0; i < n; i++)
            w[i] += m[i] = beta*m[i] - rate*g[i];
        if (t%k == 0)
            for (int i = 0; i < n; i++) {
                s[i] += alpha*(w[i] - s[i]);
                w[i] = s[i];
            }
    }
    memcpy(w, s, n*sizeof *s);
}
