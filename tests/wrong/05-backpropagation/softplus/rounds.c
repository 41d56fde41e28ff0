/* fails: tiny */
/* 1 + exp(x), which is 1 far below zero. */
#include "05-backpropagation.c"

void softplus(int n, const double *x, const double *dy, double *y,
              double *dx)
{
    for (int i = 0; i < n; i++) {
        y[i] = fmax(x[i], 0) + log(1 + exp(-fabs(x[i])));
        dx[i] = dy[i]*sigmoid(x[i]);
    }
}
