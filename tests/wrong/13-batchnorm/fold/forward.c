/* fails: worked limits shape drawn */
/* The chapter's batch norm on b (right), and on W, column by column. */
#include "13-batchnorm.c"

void fold_norm(int in, int out, const double *gain, const double *shift,
               const double *mean, const double *variance, double *w,
               double *b)
{
    Net k = new_net(1, 1, (Layer[]){batch_norm_layer(out)}, mse);
    Layer *l = &k.layer[0];
    double *column = allocate(out, sizeof *column);
    memcpy(l->w, gain, out*sizeof *gain);
    memcpy(l->w + out, shift, out*sizeof *shift);
    memcpy(l->buffer, mean, out*sizeof *mean);
    memcpy(l->buffer + out, variance, out*sizeof *variance);
    memcpy(b, net_forward(&k, 1, b), out*sizeof *b);
    for (int j = 0; j < in; j++) {
        for (int i = 0; i < out; i++)
            column[i] = w[i*in + j];
        const real *y = net_forward(&k, 1, column);
        for (int i = 0; i < out; i++)
            w[i*in + j] = y[i];
    }
    free(column);
    free_net(&k);
}
