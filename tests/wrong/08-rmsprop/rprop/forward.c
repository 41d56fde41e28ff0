/* fails: worked signs bounds ravine valley drawn two */
/* The book's rule without memory: steps by the sign, of one size. */
#include "08-rmsprop.c"

void rprop(int n, double *w, const double *g, double rate, double *m,
           double *v, int t)
{
    Optimiser o = {.method = rmsprop_method, .n = n, .t = t, .m = m, .v = v};
    o.method.rho = 0;
    o.method.eps = 1e-300;
    rmsprop(n, w, g, rate, &o);
}
