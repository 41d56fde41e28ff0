/* RMS norm, forward and backward: for every row by itself
 *
 *     h = x/sqrt(mean of x^2 over the row + 1e-5)    y = gain*h
 *
 * Fills y and, from dy, the slopes of the loss at y, dx; adds the slopes at
 * the gains to dgain.
 */
#include "13-batchnorm.c"

void rms_norm(int rows, int n, const double *gain /* n */,
              const double *x /* rows x n */, const double *dy /* rows x n */,
              double *y /* rows x n */, double *dx /* rows x n */,
              double *dgain /* n */)
{
    (void)gain, (void)x, (void)dy, (void)dgain;
    for (int i = 0; i < rows*n; i++)
        y[i] = dx[i] = 0;    /* yours */
}
