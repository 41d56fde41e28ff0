/* fails: remainder again exact large drawn far */
/* Rows as they lie. */
#include "06-minibatch.c"

int epoch_batch(int rows, const int *order, int batch, int t, int *row)
{
    int steps = (rows - 1)/batch + 1, first = t%steps*batch;
    int n = rows - first < batch ? rows - first : batch;
    for (int i = 0; i < n; i++)
        row[i] = first + i;
    return n;
}
