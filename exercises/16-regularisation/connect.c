/* A layer without biases, y = x W' for each row of x, that drops weights
 * instead of numbers. u has a number drawn evenly from [0, 1) for each weight:
 * where it is less than p the weight is dropped, for all rows; where it is
 * not, the weight counts 1/(1 - p) times. Fills y, and from dy, the slopes of
 * a loss by y, dx and dw, its slopes by x and w, for just these weights. dw is
 * the sum over the rows. 0 <= p < 1.
 */
#include "16-regularisation.c"

void drop_connect(int rows, int in, int out, const double *w /* out x in */,
                  const double *u /* out x in */, double p,
                  const double *x /* rows x in */,
                  const double *dy /* rows x out */, double *y /* rows x out */,
                  double *dx /* rows x in */, double *dw /* out x in */)
{
    (void)rows, (void)in, (void)out, (void)w, (void)u, (void)p;
    (void)x, (void)dy, (void)y, (void)dx, (void)dw;    /* yours */
}
