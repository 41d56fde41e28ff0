/* fails: worked drawn */
/* Takes what is not there yet for lengths of 0. */
#include "14-clipping.c"

double clip_unusual(int n, double *g, int k, double *past, int t, double q)
{
    int known = t > 1 ? k : 0;
    double limit = (double)INFINITY, latest[100];
    if (known > 0) {
        memcpy(latest, past, known*sizeof *latest);
        limit = quantile(known, latest, q);
    }
    past[(t - 1)%k] = clip_norm(n, g, limit);
    return limit;
}
