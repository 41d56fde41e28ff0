/* fails: fresh_mean broken */
/* The book's average with the leak that makes it equal: what was there before stays, if it is no number. */
#include "16-regularisation.c"

int snapshot(int n, const double *w, int t, int start, int every, int *count,
             double *mean)
{
    if (t < start || (t - start)%every != 0 || !is_finite(n, w))
        return 0;
    average_weights(n, mean, w, (double)*count/(*count + 1));
    ++*count;
    return 1;
}
