/* fails: first outlier growing drawn bowl apart */
/* The book's AMSGrad, which wants a third array and gets v. */
#include "10-family.c"

void yogi(int n, double *w, const double *g, double rate, double *m,
          double *v, int t)
{
    Optimiser o = {.method = amsgrad_method, .n = n, .t = t, .m = m, .v = v,
                   .u = v};
    o.method.eps = 1e-3;
    amsgrad(n, w, g, rate, &o);
}
