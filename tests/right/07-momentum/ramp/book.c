/* The book's rule with another beta and rate. */
#include "07-momentum.c"

void ramp(int n, double *w, const double *g, double rate, double *m,
          double *v, int t)
{
    (void)v;
    Optimiser o = {.method = momentum_method, .n = n, .t = t, .m = m};
    o.method.momentum = fmin(0.9, 0.46 + 0.04*t);
    momentum(n, w, g, rate*(1 - o.method.momentum)*2, &o);
}
