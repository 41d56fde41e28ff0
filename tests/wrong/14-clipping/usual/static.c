/* fails: drawn */
/* Remembers by itself, and takes one run for the other. */
#include "14-clipping.c"

double clip_unusual(int n, double *g, int k, double *past, int t, double q)
{
    static double own[100];
    (void)past;
    int known = t - 1 < k ? t - 1 : k;
    double limit = (double)INFINITY, latest[100];
    if (known > 0) {
        memcpy(latest, own, known*sizeof *latest);
        limit = quantile(known, latest, q);
    }
    own[(t - 1)%k] = clip_norm(n, g, limit);
    return limit;
}
