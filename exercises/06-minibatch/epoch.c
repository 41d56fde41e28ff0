/* Which rows does step t look at? Every epoch goes through all the rows in
 * the given order, `batch` of them a step; its last step has what is left.
 * Fills row with those of step t, t = 0 being the first, and returns how
 * many there are: 1 to batch. t goes up to 2 000 000 000.
 */
#include "06-minibatch.c"

int epoch_batch(int rows, const int *order /* rows */, int batch, int t,
                int *row /* batch */)
{
    (void)rows, (void)order, (void)t;
    for (int i = 0; i < batch; i++)
        row[i] = 0;
    return 0;    /* yours */
}
