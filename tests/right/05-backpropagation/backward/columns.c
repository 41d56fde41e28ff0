/* Weight by weight, the rows innermost. */
#include "05-backpropagation.c"

void backward_of_dense(int rows, int in, int out, const double *w,
                       const double *x, const double *dy, double *dw,
                       double *db, double *dx)
{
    for (int k = 0; k < out; k++) {
        for (int j = 0; j < in; j++)
            for (int i = rows - 1; i >= 0; i--)
                dw[k*in + j] += dy[i*out + k]*x[i*in + j];
        for (int i = 0; i < rows; i++)
            db[k] += dy[i*out + k];
    }
    for (int j = 0; j < in; j++)
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int k = 0; k < out; k++)
                sum += w[k*in + j]*dy[i*out + k];
            dx[i*in + j] = sum;
        }
}
