/* A layer of softplus: y[i] = log(1 + exp(x[i])), forward, and from dy, the
 * slopes of a loss at y, backward to dx, the slopes at x. The x are finite,
 * of any size, and so are the y.
 */
#include "05-backpropagation.c"

void softplus(int n, const double *x, const double *dy, double *y /* n */,
              double *dx /* n */)
{
    (void)x, (void)dy;
    for (int i = 0; i < n; i++)
        y[i] = dx[i] = 0;    /* yours */
}
