/* fails: worked memory rest bounces drawn whole */
/* The book's momentum, and no look ahead. */
#include "10-family.c"

void lookahead(int n, double *w, double rate, double beta, int k,
               double alpha, int steps,
               double f(int n, const double *x, double *g))
{
    double m[100] = {0}, g[100];
    Optimiser o = {.method = momentum_method, .n = n, .m = m};
    (void)k, (void)alpha;
    o.method.momentum = beta;
    for (int t = 0; t < steps; t++) {
        f(n, w, g);
        momentum(n, w, g, rate, &o);
    }
}
