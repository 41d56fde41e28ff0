/* fails: first three turns drawn bowl apart */
/* The book's Adam, whose eps stands outside the root. */
#include "09-adam.c"

void slide(int n, double *w, const double *g, double rate, double *m,
           double *v, int t)
{
    Optimiser o = {.method = adam_method, .n = n, .t = t, .m = m, .v = v};
    o.method.eps = 1e-4;
    adam(n, w, g, rate, &o);
}
