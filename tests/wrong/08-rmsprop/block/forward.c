/* fails: worked last ends silent drawn two */
/* The book's rule: a rate for every weight. */
#include "08-rmsprop.c"

void blockwise(int n, double *w, const double *g, double rate, double *m,
               double *v, int t, int size)
{
    (void)size;
    Optimiser o = {.method = rmsprop_method, .n = n, .t = t, .m = m, .v = v};
    o.method.rho = 0.9;
    rmsprop(n, w, g, rate, &o);
}
