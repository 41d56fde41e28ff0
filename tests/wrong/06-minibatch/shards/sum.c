/* fails: worked idle drawn */
/* Sums of gradients, not divided by all rows. */
#include "06-minibatch.c"

int shards(int n, int machines, const int *rows, const double *sent,
           double *g)
{
    int all = 0;
    for (int k = 0; k < machines; k++)
        all += rows[k];
    memset(g, 0, n*sizeof *g);
    for (int k = 0; k < machines; k++)
        if (rows[k] > 0)
            add_scaled(n, rows[k], sent + k*n, g);
    return all;
}
