/* fails: first later two drawn bowls */
/* The rate grows with beta. */
#include "07-momentum.c"

enum { N = 10 };

void ramp(int n, double *w, const double *g, double rate, double *m,
          double *v, int t)
{
    double done = t > N ? 1 : (double)(t - 1)/N;
    double b = 0.5 + 0.4*done, h = rate*0.5/(1 - b);
    (void)v;
    for (int i = 0; i < n; i++) {
        m[i] = b*m[i] + g[i];
        w[i] -= h*m[i];
    }
}
