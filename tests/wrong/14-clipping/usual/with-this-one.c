/* fails: worked forgets between silent drawn */
/* The quantile of the last k with this one. */
#include "14-clipping.c"

double clip_unusual(int n, double *g, int k, double *past, int t, double q)
{
    int known = t < k ? t : k;
    past[(t - 1)%k] = norm(n, g);
    double limit = (double)INFINITY, latest[100];
    if (known > 0) {
        memcpy(latest, past, known*sizeof *latest);
        limit = quantile(known, latest, q);
    }
    clip_norm(n, g, limit);
    return limit;
}
