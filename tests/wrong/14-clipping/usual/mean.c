/* fails: worked forgets between drawn */
/* The mean, which one large length moves. */
#include "14-clipping.c"

double clip_unusual(int n, double *g, int k, double *past, int t, double q)
{
    int known = t - 1 < k ? t - 1 : k;
    double limit = (double)INFINITY, latest[100];
    if (known > 0) {
        memcpy(latest, past, known*sizeof *latest);
        limit = 0;
        (void)q;
        for (int i = 0; i < known; i++)
            limit += latest[i]/known;
    }
    past[(t - 1)%k] = clip_norm(n, g, limit);
    return limit;
}
