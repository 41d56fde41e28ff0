/* GELU, forward, and from dy, the slopes of a loss at y, backward to dx:
 *
 *     exact 1:  y = x*Phi(x)    Phi(x) = (1 + erf(x/sqrt(2)))/2
 *     exact 0:  y = x*(1 + tanh(u))/2
 *                               u = sqrt(2/pi)*(x + 0.044715*x^3)
 *
 * dx has the slope of the form that is asked for. The x are up to 1000 in
 * size. Where the exact y is small it is small, not zero: twelve digits are
 * right at x = -30.
 */
#include "11-activations.c"

void gelu(int exact, int n, const double *x, const double *dy,
          double *y /* n */, double *dx /* n */)
{
    (void)exact, (void)x, (void)dy;
    for (int i = 0; i < n; i++)
        y[i] = dx[i] = 0;    /* yours */
}
