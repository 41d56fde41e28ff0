/* fails: far */
/* t times batch, in an int. */
#include "06-minibatch.c"

int epoch_batch(int rows, const int *order, int batch, int t, int *row)
{
    int steps = (rows - 1)/batch + 1;
    int first = (int)((unsigned)t*(unsigned)batch)%(steps*batch);
    first = first < 0 ? 0 : first;
    int n = rows - first < batch ? rows - first : batch;
    for (int i = 0; i < n; i++)
        row[i] = order[first + i];
    return n;
}
