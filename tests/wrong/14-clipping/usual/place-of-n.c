/* fails: worked between drawn */
/* The place q*c, as if the numbers were counted from 0 to c. */
#include "14-clipping.c"

double clip_unusual(int n, double *g, int k, double *past, int t, double q)
{
    int known = t - 1 < k ? t - 1 : k;
    double limit = (double)INFINITY, latest[100];
    if (known > 0) {
        memcpy(latest, past, known*sizeof *latest);
        limit = quantile(known, latest, fmin(1, q*known/(known - 1 + 1e-9)));
    }
    past[(t - 1)%k] = clip_norm(n, g, limit);
    return limit;
}
