/* fails: adds */
/* Adds to dx what stood there. */
#include "05-backpropagation.c"

void backward_of_dense(int rows, int in, int out, const double *w,
                       const double *x, const double *dy, double *dw,
                       double *db, double *dx)
{
    for (int i = 0; i < rows; i++) {
        for (int k = 0; k < out; k++) {
            db[k] += dy[i*out + k];
            for (int j = 0; j < in; j++)
                dw[k*in + j] += dy[i*out + k]*x[i*in + j];
        }
        for (int j = 0; j < in; j++) {
            for (int k = 0; k < out; k++)
                dx[i*in + j] += dy[i*out + k]*w[k*in + j];
        }
    }
}
