/* fails: worked zero rows adds drawn checked */
/* The chapter's batch norm, with shifts of 0. */
#include "13-batchnorm.c"

void rms_norm(int rows, int n, const double *gain, const double *x,
              const double *dy, double *y, double *dx, double *dgain)
{
    Net k = new_net(rows, 1, (Layer[]){batch_norm_layer(n)}, mse);
    Layer *l = &k.layer[0];
    reset_norms(&k);
    set_training(&k, 1);
    memcpy(l->w, gain, n*sizeof *gain);
    l->kind->forward(l, rows, x, y);
    l->kind->backward(l, rows, x, y, dy, dx);
    add_scaled(n, 1, l->g, dgain);
    free_net(&k);
}
