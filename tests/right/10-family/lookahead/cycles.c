/* Cycle by cycle, with the rest at the end. */
#include "10-family.c"

void lookahead(int n, double *w, double rate, double beta, int k,
               double alpha, int steps,
               double f(int n, const double *x, double *g))
{
    double fast[100], m[100] = {0}, g[100];
    for (int from = 0; from < steps; from += k) {
        int rest = steps - from < k ? steps - from : k;
        memcpy(fast, w, n*sizeof *fast);
        for (int t = 0; t < rest; t++) {
            f(n, fast, g);
            for (int i = 0; i < n; i++) {
                m[i] = beta*m[i] + g[i];
                fast[i] -= rate*m[i];
            }
        }
        for (int i = 0; rest == k && i < n; i++)
            w[i] = (1 - alpha)*w[i] + alpha*fast[i];
    }
}
