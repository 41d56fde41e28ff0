/* y = x*sigmoid(beta*x), a beta for every unit. Fills y and, from dy, the
 * slopes of the loss at y, dx; adds the slopes at the betas to dbeta.
 * beta*x may be of any size.
 */
#include "11-activations.c"

void swish(int rows, int n, const double *beta /* n */,
           const double *x /* rows x n */, const double *dy /* rows x n */,
           double *y /* rows x n */, double *dx /* rows x n */,
           double *dbeta /* n */)
{
    (void)beta, (void)x, (void)dy, (void)dbeta;
    for (int i = 0; i < rows*n; i++)
        y[i] = dx[i] = 0;    /* yours */
}
