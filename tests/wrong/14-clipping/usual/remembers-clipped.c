/* fails: worked forgets between silent drawn */
/* Remembers what was left after clipping: the limit can only fall. */
#include "14-clipping.c"

double clip_unusual(int n, double *g, int k, double *past, int t, double q)
{
    int known = t - 1 < k ? t - 1 : k;
    double limit = (double)INFINITY, latest[100];
    if (known > 0) {
        memcpy(latest, past, known*sizeof *latest);
        limit = quantile(known, latest, q);
    }
    clip_norm(n, g, limit);
    past[(t - 1)%k] = norm(n, g);
    return limit;
}
