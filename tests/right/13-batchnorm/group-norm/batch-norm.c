/* The batch norm of the book, on a batch that lies on its side. */
#include "13-batchnorm.c"

void group_norm(int rows, int n, int channels, int groups,
                const double *gain, const double *shift, const double *x,
                double *y)
{
    int size = n/groups, columns = rows*groups;
    Net k = new_net(size, 1, (Layer[]){batch_norm_layer(columns)}, mse);
    double *turned = allocate((size_t)rows*n, sizeof *turned);
    reset_norms(&k);
    set_training(&k, 1);
    for (int i = 0; i < rows*n; i++)
        turned[i%size*columns + i/size] = x[i];
    const real *h = net_forward(&k, size, turned);
    for (int i = 0; i < rows*n; i++) {
        int c = i%n/(n/channels);
        y[i] = h[i%size*columns + i/size]*gain[c] + shift[c];
    }
    free(turned);
    free_net(&k);
}
