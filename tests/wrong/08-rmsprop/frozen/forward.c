/* fails: worked five silent drawn two */
/* The book's rule, whose v begins with 0. */
#include "08-rmsprop.c"

void thawed(int n, double *w, const double *g, double rate, double *m,
            double *v, int t)
{
    Optimiser o = {.method = rmsprop_method, .n = n, .t = t, .m = m, .v = v};
    o.method.rho = 0.9;
    rmsprop(n, w, g, rate, &o);
}
