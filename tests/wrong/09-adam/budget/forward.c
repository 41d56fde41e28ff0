/* fails: worked drawn apart */
/* The book's Adam without a first mean: all of v, kept aside. */
#include "09-adam.c"

void budget(int rows, int cols, double *w, const double *g, double rate,
            double *r, double *c, int t)
{
    static double m[10000], v[10000];
    Optimiser o = {.method = adam_method, .n = rows*cols, .t = t, .m = m,
                   .v = v};
    (void)r, (void)c;
    o.method.beta1 = 0;
    o.method.eps = 1e-15;
    if (t == 1)
        memset(v, 0, sizeof v);
    adam(rows*cols, w, g, rate, &o);
}
