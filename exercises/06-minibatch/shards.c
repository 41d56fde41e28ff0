/* Several machines each have some of the rows, and have sent the mean
 * gradient of theirs. Fills g with the mean gradient of all rows, and returns
 * how many rows there are. A machine may have no rows; what it has sent is
 * then a mean of nothing, and not a number. Without any rows at all g is 0.
 */
#include "06-minibatch.c"

int shards(int n, int machines, const int *rows /* machines */,
           const double *sent /* machines x n */, double *g /* n */)
{
    (void)machines, (void)rows, (void)sent;
    for (int i = 0; i < n; i++)
        g[i] = 0;
    return -1;    /* yours */
}
