/* past is a ring: the length of step t stands at (t - 1) % k. The book's
 * quantile sorts what it is given, so it is given a copy. */
#include "14-clipping.c"

double clip_unusual(int n, double *g, int k, double *past, int t, double q)
{
    int known = t - 1 < k ? t - 1 : k;
    double limit = (double)INFINITY, latest[100];
    if (known > 0) {
        memcpy(latest, past, known*sizeof *latest);
        limit = quantile(known, latest, q);
    }
    past[(t - 1)%k] = clip_norm(n, g, limit);
    return limit;
}
