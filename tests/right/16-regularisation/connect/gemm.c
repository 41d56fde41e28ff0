/* A matrix with holes, and the book's products. */
#include "16-regularisation.c"

void drop_connect(int rows, int in, int out, const double *w, const double *u,
                  double p, const double *x, const double *dy, double *y,
                  double *dx, double *dw)
{
    double *m = allocate(out*in, sizeof *m);
    for (int a = 0; a < out*in; a++)
        m[a] = u[a] >= p ? w[a]/(1 - p) : 0;
    memset(y, 0, rows*out*sizeof *y);
    memset(dx, 0, rows*in*sizeof *dx);
    memset(dw, 0, out*in*sizeof *dw);
    gemm(0, 1, rows, out, in, x, m, y);
    gemm(0, 0, rows, in, out, dy, m, dx);
    gemm(1, 0, out, in, rows, dy, x, dw);
    for (int a = 0; a < out*in; a++)
        dw[a] = u[a] >= p ? dw[a]/(1 - p) : 0;
    free(m);
}
