/* An estimate of the mean gradient of all rows from a few that were drawn
 * with replacement, a row i with a probability in proportion to weight[i],
 * which is positive; the weights need not add up to 1. drawn holds the
 * numbers of the rows, each 0 to rows - 1. The mean of g over everything that
 * may be drawn must be the mean gradient of the rows.
 */
#include "06-minibatch.c"

void importance(int n, int rows, const double *weight /* rows */,
                const double *gradient /* rows x n */, int batch,
                const int *drawn /* batch */, double *g /* n */)
{
    (void)rows, (void)weight, (void)gradient, (void)batch, (void)drawn;
    for (int i = 0; i < n; i++)
        g[i] = 0;    /* yours */
}
