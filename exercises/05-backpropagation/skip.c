/* A block with a skip connection: y = x + V*relu(U*x). Fills y, and from dy,
 * the slopes of a loss at y, dx, the slopes at x. The slope of relu at 0 is
 * 0. At most 50 hidden units.
 */
#include "05-backpropagation.c"

void skip(int n, int hidden, const double *u /* hidden x n */,
          const double *v /* n x hidden */, const double *x /* n */,
          const double *dy /* n */, double *y /* n */, double *dx /* n */)
{
    (void)hidden, (void)u, (void)v, (void)x, (void)dy;
    for (int i = 0; i < n; i++)
        y[i] = dx[i] = 0;    /* yours */
}
