/* fails: worked large drawn */
/* The slope of the layer, not of the loss. */
#include "05-backpropagation.c"

void softplus(int n, const double *x, const double *dy, double *y,
              double *dx)
{
    for (int i = 0; i < n; i++) {
        y[i] = fmax(x[i], 0) + log1p(exp(-fabs(x[i])));
        dx[i] = sigmoid(x[i]);
    }
}
