/* fails: worked forgets between drawn */
/* The book's clip, at the length of the step before. */
#include "14-clipping.c"

double clip_unusual(int n, double *g, int k, double *past, int t, double q)
{
    double limit = t == 1 ? INFINITY : past[0];
    (void)k, (void)q;
    past[0] = clip_norm(n, g, limit);
    return limit;
}
