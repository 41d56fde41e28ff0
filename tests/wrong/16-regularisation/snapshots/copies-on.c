/* fails: worked fresh_mean broken drawn */
/* A mean that shows w itself until there is a snapshot, and between. */
#include "16-regularisation.c"

int snapshot(int n, const double *w, int t, int start, int every, int *count,
             double *mean)
{
    if (t < start || (t - start)%every != 0 || !is_finite(n, w))
    {
        if (*count == 0)
            memcpy(mean, w, n*sizeof *mean);
        return 0;
    }
    ++*count;
    for (int i = 0; i < n; i++)
        mean[i] = *count == 1 ? w[i] : mean[i] + (w[i] - mean[i]) / *count;
    return 1;
}
