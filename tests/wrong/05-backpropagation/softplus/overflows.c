/* fails: large */
/* exp of a large number. */
#include "05-backpropagation.c"

void softplus(int n, const double *x, const double *dy, double *y,
              double *dx)
{
    for (int i = 0; i < n; i++) {
        y[i] = log1p(exp(x[i]));
        dx[i] = dy[i]*sigmoid(x[i]);
    }
}
