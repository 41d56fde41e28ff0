/* fails: worked places far drawn */
/* The chapter's batch norm: each place of each channel over the rows. */
#include "13-batchnorm.c"

void group_norm(int rows, int n, int channels, int groups,
                const double *gain, const double *shift, const double *x,
                double *y)
{
    Net k = new_net(rows, 1, (Layer[]){batch_norm_layer(n)}, mse);
    (void)groups;
    reset_norms(&k);
    set_training(&k, 1);
    for (int j = 0; j < n; j++) {
        k.layer[0].w[j] = gain[j/(n/channels)];
        k.layer[0].w[n + j] = shift[j/(n/channels)];
    }
    memcpy(y, net_forward(&k, rows, x), (size_t)rows*n*sizeof *y);
    free_net(&k);
}
