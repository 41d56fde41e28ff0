/* The sigmoid layer of the book, on beta*x. */
#include "11-activations.c"

void swish(int rows, int n, const double *beta, const double *x,
           const double *dy, double *y, double *dx, double *dbeta)
{
    Layer l = pointwise_layer(&sigmoid_kind, n);
    double *z = allocate((size_t)rows*n, sizeof *z);
    double *s = allocate((size_t)rows*n, sizeof *s);
    double *ds = allocate((size_t)rows*n, sizeof *ds);
    for (int i = 0; i < rows*n; i++) {
        z[i] = beta[i%n]*x[i];
        dx[i] = dy[i]*x[i];
    }
    sigmoid_forward(&l, rows, z, s);
    sigmoid_backward(&l, rows, z, s, dx, ds);
    for (int i = 0; i < rows*n; i++) {
        y[i] = x[i]*s[i];
        dx[i] = dy[i]*s[i] + ds[i]*beta[i%n];
        dbeta[i%n] += ds[i]*x[i];
    }
    free(z), free(s), free(ds);
}
