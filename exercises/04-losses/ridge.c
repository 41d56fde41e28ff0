/* Ridge regression: w that makes
 *
 *     J(w) = (1/rows)*sum over the rows of (x.w - y)^2 + lambda*|w|^2
 *
 * small. With steps = 0: the w that makes it least, from the equations that
 * say so. With steps > 0: what so many steps of gradient descent on J with
 * this rate reach from w = 0. lambda > 0; at most 20 columns.
 */
#include "04-losses.c"

void ridge(int rows, int in, const double *x /* rows x in */,
           const double *y /* rows */, double lambda, int steps, double rate,
           double *w /* in */)
{
    (void)rows, (void)x, (void)y, (void)lambda, (void)steps, (void)rate;
    for (int j = 0; j < in; j++)
        w[j] = 0;    /* yours */
}
