/* beta by steps of 0.04. */
#include "07-momentum.c"

enum { N = 10 };

void ramp(int n, double *w, const double *g, double rate, double *m,
          double *v, int t)
{
    double b = 0.5, h = rate;
    for (int i = 1; i < t && i <= N; i++) {
        b += 0.4/N;
        h -= 0.8*rate/N;
    }
    (void)v;
    for (int i = 0; i < n; i++) {
        m[i] = b*m[i] + g[i];
        w[i] -= h*m[i];
    }
}
