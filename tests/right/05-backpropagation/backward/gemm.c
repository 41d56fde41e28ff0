/* Three products of matrices. */
#include "05-backpropagation.c"

void backward_of_dense(int rows, int in, int out, const double *w,
                       const double *x, const double *dy, double *dw,
                       double *db, double *dx)
{
    gemm(1, 0, out, in, rows, dy, x, dw);
    for (int i = 0; i < rows; i++)
        add_scaled(out, 1, dy + i*out, db);
    memset(dx, 0, (size_t)rows*in*sizeof *dx);
    gemm(0, 0, rows, in, out, dy, w, dx);
}
