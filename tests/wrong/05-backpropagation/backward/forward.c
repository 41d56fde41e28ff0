/* fails: rows adds drawn */
/* The book's layer, a row at a time: its sums begin anew. */
#include "05-backpropagation.c"

void backward_of_dense(int rows, int in, int out, const double *w,
                       const double *x, const double *dy, double *dw,
                       double *db, double *dx)
{
    Layer l = dense_layer(in, out);
    double *both = allocate((size_t)out*in + out, sizeof *both);
    l.w = (double *)w;
    for (int i = 0; i < rows; i++) {
        l.g = both;
        memset(both, 0, ((size_t)out*in + out)*sizeof *both);
        dense_backward(&l, 1, x + i*in, NULL, dy + i*out, dx + i*in);
        memcpy(dw, both, (size_t)out*in*sizeof *dw);
        memcpy(db, both + out*in, out*sizeof *db);
    }
    free(both);
}
