/* fails: first turns faint drawn bowl apart */
/* The book's Adam, which divides by the size of g itself. */
#include "09-adam.c"

void belief(int n, double *w, const double *g, double rate, double *m,
            double *v, int t)
{
    Optimiser o = {.method = adam_method, .n = n, .t = t, .m = m, .v = v};
    adam(n, w, g, rate, &o);
}
