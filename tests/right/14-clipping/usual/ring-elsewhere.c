/* Another place in the ring. */
#include "14-clipping.c"

double clip_unusual(int n, double *g, int k, double *past, int t, double q)
{
    int known = t - 1 < k ? t - 1 : k;
    double limit = (double)INFINITY, latest[100];
    if (known > 0) {
        memcpy(latest, past + k - known, known*sizeof *latest);
        limit = quantile(known, latest, q);
    }
    past[k - 1 - (t - 1)%k] = clip_norm(n, g, limit);
    return limit;
}
