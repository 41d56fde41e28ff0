/* In numbers that cannot overflow. */
#include "06-minibatch.c"

int epoch_batch(int rows, const int *order, int batch, int t, int *row)
{
    long steps = (rows + (long)batch - 1)/batch, at = t%steps, n = 0;
    for (long i = at*batch; i < rows && n < batch; i++)
        row[n++] = order[i];
    return (int)n;
}
