/* fails: tiny */
/* Below -36 y is called 0. */
#include "05-backpropagation.c"

void softplus(int n, const double *x, const double *dy, double *y,
              double *dx)
{
    for (int i = 0; i < n; i++) {
        y[i] = x[i] < -36 ? 0
                          : fmax(x[i], 0) + log1p(exp(-fabs(x[i])));
        dx[i] = dy[i]*sigmoid(x[i]);
    }
}
