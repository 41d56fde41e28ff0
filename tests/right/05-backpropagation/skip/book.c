/* The book's layers, and the skip. */
#include "05-backpropagation.c"

void skip(int n, int hidden, const double *u, const double *v,
          const double *x, const double *dy, double *y, double *dx)
{
    double z[50], a[50], da[50], dz[50];
    Layer up = linear_layer(n, hidden), down = linear_layer(hidden, n);
    Layer bend = pointwise_layer(&relu_kind, hidden);
    double *du = allocate((size_t)n*hidden, sizeof *du);
    up.w = (double *)u, up.g = du;
    down.w = (double *)v, down.g = du;
    linear_forward(&up, 1, x, z);
    relu_forward(&bend, 1, z, a);
    linear_forward(&down, 1, a, y);
    linear_backward(&down, 1, a, y, dy, da);
    relu_backward(&bend, 1, z, a, da, dz);
    linear_backward(&up, 1, x, z, dz, dx);
    add_scaled(n, 1, x, y);
    add_scaled(n, 1, dy, dx);
    free(du);
}
