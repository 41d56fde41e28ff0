/* fails: worked fresh_mean broken drawn */
/* The book's leaky average, of every step. */
#include "16-regularisation.c"

int snapshot(int n, const double *w, int t, int start, int every, int *count,
             double *mean)
{
    (void)every;
    if (t < start)
        return 0;
    if (++*count == 1)
        memcpy(mean, w, n*sizeof *mean);
    average_weights(n, mean, w, 0.9);
    return 1;
}
