/* fails: worked tiny drawn */
/* The layer of the book that is nearest. */
#include "05-backpropagation.c"

void softplus(int n, const double *x, const double *dy, double *y,
              double *dx)
{
    Layer l = pointwise_layer(&relu_kind, n);
    relu_forward(&l, 1, x, y);
    relu_backward(&l, 1, x, y, dy, dx);
}
