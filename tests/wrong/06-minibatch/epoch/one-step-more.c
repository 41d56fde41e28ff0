/* fails: exact */
/* One step more than there is when the batch divides the rows. */
#include "06-minibatch.c"

int epoch_batch(int rows, const int *order, int batch, int t, int *row)
{
    int steps = rows/batch + 1, first = t%steps*batch;
    int n = rows - first < batch ? rows - first : batch;
    for (int i = 0; i < n; i++)
        row[i] = order[first + i];
    return n;
}
