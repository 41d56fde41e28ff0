/* fails: worked idle nobody drawn */
/* Adds with the book's function, every machine alike. */
#include "06-minibatch.c"

int shards(int n, int machines, const int *rows, const double *sent,
           double *g)
{
    int all = 0;
    memset(g, 0, n*sizeof *g);
    for (int k = 0; k < machines; k++) {
        all += rows[k];
        add_scaled(n, 1.0/machines, sent + k*n, g);
    }
    return all;
}
