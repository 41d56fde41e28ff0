/* Asks the two layers what they answer: at 0, and a step along each input. */
#include "13-batchnorm.c"

void fold_norm(int in, int out, const double *gain, const double *shift,
               const double *mean, const double *variance, double *w,
               double *b)
{
    Net k = new_net(in + 1, 2,
                    (Layer[]){dense_layer(in, out), batch_norm_layer(out)},
                    mse);
    double *x = allocate((size_t)(in + 1)*in, sizeof *x);
    memcpy(k.layer[0].w, w, (size_t)out*in*sizeof *w);
    memcpy(k.layer[0].w + out*in, b, out*sizeof *b);
    memcpy(k.layer[1].w, gain, out*sizeof *gain);
    memcpy(k.layer[1].w + out, shift, out*sizeof *shift);
    memcpy(k.layer[1].buffer, mean, out*sizeof *mean);
    memcpy(k.layer[1].buffer + out, variance, out*sizeof *variance);
    for (int j = 0; j < in; j++)
        x[(j + 1)*in + j] = 1;
    const real *y = net_forward(&k, in + 1, x);
    memcpy(b, y, out*sizeof *b);
    for (int i = 0; i < out; i++)
        for (int j = 0; j < in; j++)
            w[i*in + j] = y[(j + 1)*out + i] - y[i];
    free(x);
    free_net(&k);
}
