/* fails: remainder again large drawn far */
/* Fills the last step up with rows of the next epoch. */
#include "06-minibatch.c"

int epoch_batch(int rows, const int *order, int batch, int t, int *row)
{
    for (int i = 0; i < batch; i++)
        row[i] = order[((long)t*batch + i)%rows];
    return batch;
}
