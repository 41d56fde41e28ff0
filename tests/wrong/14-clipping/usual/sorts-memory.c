/* fails: forgets drawn */
/* Sorts the memory itself, and then overwrites anything but the oldest. */
#include "14-clipping.c"

double clip_unusual(int n, double *g, int k, double *past, int t, double q)
{
    int known = t - 1 < k ? t - 1 : k;
    double limit = (double)INFINITY;
    if (known > 0) {
        limit = quantile(known, past, q);
    }
    past[(t - 1)%k] = clip_norm(n, g, limit);
    return limit;
}
