/* fails: later drawn bowls */
/* beta does not stop at 0.9. */
#include "07-momentum.c"

enum { N = 10 };

void ramp(int n, double *w, const double *g, double rate, double *m,
          double *v, int t)
{
    double done = (double)(t - 1)/N;
    double b = 0.5 + 0.4*done, h = rate*(1 - b)/0.5;
    (void)v;
    for (int i = 0; i < n; i++) {
        m[i] = b*m[i] + g[i];
        w[i] -= h*m[i];
    }
}
