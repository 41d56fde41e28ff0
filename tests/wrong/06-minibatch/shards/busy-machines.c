/* fails: worked drawn */
/* The mean over the machines that have rows. */
#include "06-minibatch.c"

int shards(int n, int machines, const int *rows, const double *sent,
           double *g)
{
    int all = 0, busy = 0;
    for (int k = 0; k < machines; k++)
        all += rows[k], busy += rows[k] > 0;
    memset(g, 0, n*sizeof *g);
    for (int k = 0; k < machines; k++)
        if (rows[k] > 0)
            add_scaled(n, 1.0/busy, sent + k*n, g);
    return all;
}
