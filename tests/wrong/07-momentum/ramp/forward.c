/* fails: first later two drawn bowls */
/* The book's momentum with all its memory from the start. */
#include "07-momentum.c"

void ramp(int n, double *w, const double *g, double rate, double *m,
          double *v, int t)
{
    (void)v;
    Optimiser o = {.method = momentum_method, .n = n, .t = t, .m = m};
    momentum(n, w, g, rate*(1 - 0.9)/0.9, &o);
}
