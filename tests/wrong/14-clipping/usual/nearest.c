/* fails: worked between drawn */
/* The nearest rank, nothing between two lengths. */
#include "14-clipping.c"

double clip_unusual(int n, double *g, int k, double *past, int t, double q)
{
    int known = t - 1 < k ? t - 1 : k;
    double limit = (double)INFINITY, latest[100];
    if (known > 0) {
        memcpy(latest, past, known*sizeof *latest);
        limit = quantile(known, latest,
                         known > 1 ? floor(q*(known - 1) + 0.5)/(known - 1) : 0);
    }
    past[(t - 1)%k] = clip_norm(n, g, limit);
    return limit;
}
