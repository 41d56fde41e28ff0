/* fails: first memory nothing drawn bowl apart */
/* The book's AdamW with Lion's constants. */
#include "09-adam.c"

void lion(int n, double *w, const double *g, double rate, double *m,
          double *v, int t)
{
    Optimiser o = {.method = adamw_method, .n = n, .t = t, .m = m, .v = v};
    o.method.beta1 = 0.9;
    o.method.beta2 = 0.99;
    o.method.decay = 0.1;
    adamw(n, w, g, rate, &o);
}
