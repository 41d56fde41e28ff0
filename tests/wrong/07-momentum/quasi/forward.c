/* fails: worked lasting halved two drawn bowls */
/* The book's look-ahead, which has a nu of its own. */
#include "07-momentum.c"

void quasi(int n, double *w, const double *g, double rate, double *m,
           double *v, int t)
{
    (void)v;
    Optimiser o = {.method = nesterov_method, .n = n, .t = t, .m = m};
    nesterov(n, w, g, rate*(1 - 0.9), &o);
}
