/* A formula for each sign; the slope from y. */
#include "05-backpropagation.c"

void softplus(int n, const double *x, const double *dy, double *y,
              double *dx)
{
    for (int i = n - 1; i >= 0; i--) {
        y[i] = x[i] > 0 ? x[i] + log1p(exp(-x[i])) : log1p(exp(x[i]));
        dx[i] = dy[i]*-expm1(-y[i]);
    }
}
