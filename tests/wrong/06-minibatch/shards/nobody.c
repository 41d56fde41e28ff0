/* fails: nobody */
/* Divides by no rows. */
#include "06-minibatch.c"

int shards(int n, int machines, const int *rows, const double *sent,
           double *g)
{
    int all = 0;
    for (int k = 0; k < machines; k++)
        all += rows[k];
    for (int i = 0; i < n; i++)
        g[i] = 0.0/all;
    for (int k = 0; k < machines; k++)
        if (rows[k] > 0)
            add_scaled(n, (double)rows[k]/all, sent + k*n, g);
    return all;
}
