/* fails: stepped walked */
/* The price has lost its 2 in the gradient. */
#include "04-losses.c"

void ridge(int rows, int in, const double *x, const double *y, double lambda,
           int steps, double rate, double *w)
{
    double A[20*20] = {0}, b[20] = {0}, g[20];
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < in; j++) {
            for (int k = 0; k < in; k++)
                A[j*in + k] += x[i*in + j]*x[i*in + k]/rows;
            b[j] += x[i*in + j]*y[i]/rows;
        }
    for (int j = 0; j < in; j++)
        A[j*in + j] += lambda;
    if (steps == 0) {
        solve(in, A, b);
        memcpy(w, b, in*sizeof *w);
        return;
    }
    memset(w, 0, in*sizeof *w);
    for (int t = 0; t < steps; t++) {
        for (int j = 0; j < in; j++) {
            g[j] = -2*b[j] - lambda*w[j];
            for (int k = 0; k < in; k++)
                g[j] += 2*A[j*in + k]*w[k];
        }
        descend(in, w, g, rate, NULL);
    }
}
