/* fails: rows edges drawn */
/* The book's dropout, on the inputs: u decides on numbers, not on weights. */
#include "16-regularisation.c"

void drop_connect(int rows, int in, int out, const double *w, const double *u,
                  double p, const double *x, const double *dy, double *y,
                  double *dx, double *dw)
{
    double *kept = allocate(rows*in, sizeof *kept);
    for (int i = 0; i < rows*in; i++)
        kept[i] = u[i%(out*in)] < p ? 0 : x[i]/(1 - p);
    memset(y, 0, rows*out*sizeof *y);
    memset(dx, 0, rows*in*sizeof *dx);
    memset(dw, 0, out*in*sizeof *dw);
    gemm(0, 1, rows, out, in, kept, w, y);
    gemm(0, 0, rows, in, out, dy, w, dx);
    gemm(1, 0, out, in, rows, dy, kept, dw);
    for (int i = 0; i < rows*in; i++)
        dx[i] *= u[i%(out*in)] < p ? 0 : 1/(1 - p);
    free(kept);
}
