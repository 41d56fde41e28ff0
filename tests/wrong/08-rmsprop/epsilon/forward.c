/* fails: worked level steep drawn wobble */
/* The book's centred rule, with this rho and eps. */
#include "08-rmsprop.c"

void centred(int n, double *w, const double *g, double rate, double *m,
             double *v, int t)
{
    Optimiser o = {.method = rmsprop_method, .n = n, .t = t, .m = m, .v = v};
    o.method.centered = 1;
    o.method.rho = 0.95;
    o.method.eps = 1e-4;
    rmsprop(n, w, g, rate, &o);
}
