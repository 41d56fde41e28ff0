/* A run of Nesterov's momentum,
 *
 *     m <- beta*m + g(w),  w <- w - rate*(g(w) + beta*m),
 *
 * from m = 0 and with a constant rate, has kept its iterates: row t of w is
 * w after t steps, row 0 its start. They are look-ahead points,
 * w = theta - rate*beta*m. Fills theta, row by row, with the points that w
 * looked ahead from. The gradients, m and the rate have not been kept.
 * 0 <= beta < 1; rows is at least 1, n at most 100.
 */
#include "07-momentum.c"

void ahead(int rows, int n, const double *w /* rows x n */, double beta,
           double *theta /* rows x n */)
{
    (void)w, (void)beta;
    for (int i = 0; i < rows*n; i++)
        theta[i] = 0;    /* yours */
}
