/* Group norm. A row of n numbers is `channels` channels, one behind the
 * other, n/channels numbers each; neighbouring channels form `groups` groups,
 * channels/groups each. For every group of every row
 *
 *     h = (x - mean)/sqrt(variance + 1e-5)    y = gain[c]*h + shift[c]
 *
 * with the biased variance, and c the channel. The x may lie far from 0.
 */
#include "13-batchnorm.c"

void group_norm(int rows, int n, int channels, int groups,
                const double *gain /* channels */,
                const double *shift /* channels */,
                const double *x /* rows x n */, double *y /* rows x n */)
{
    (void)channels, (void)groups, (void)gain, (void)shift, (void)x;
    for (int i = 0; i < rows*n; i++)
        y[i] = 0;    /* yours */
}
