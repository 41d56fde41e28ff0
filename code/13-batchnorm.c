//> header
/* 13-batchnorm.c: every column of a batch brought to mean 0 and variance 1.
 *
 *     h = (x - mean)/sqrt(variance + eps)      y = gain*h + shift
 *
 * Builds on 12-initialisation.c.
 *
 *     cc 13-batchnorm.c -lm && ./a.out
 */
#ifndef BATCHNORM_C
#define BATCHNORM_C

#include "12-initialisation.c"

//> settings
/* eps, and how much of the running statistics a batch replaces: PyTorch's. */
static const real norm_eps = (real)1e-5, norm_share = (real)0.1;

//> normalise
/* h = (x - mean)*scale, column j of rows x n, scale = 1/sqrt(variance + eps)
 */
static void normalise(int rows, int n, int j, const real *x, real mean,
                      real scale, real *h)
{
    for (int i = 0; i < rows; i++)
        h[i*n + j] = (x[i*n + j] - mean)*scale;
}

//> moments-of-column
/* The mean and the (biased) variance of column j of x, rows x n. */
void column_moments(int rows, int n, int j, const real *x, real *mean,
                    real *variance)
{
    *mean = *variance = 0;
    for (int i = 0; i < rows; i++)
        *mean += x[i*n + j]/rows;
    for (int i = 0; i < rows; i++)
        *variance += (x[i*n + j] - *mean)*(x[i*n + j] - *mean)/rows;
}

//> forward
/* w: the n gains, then the n shifts; buffer: the n running means, then the n
 * running variances; note: h, rows x n, then the n scales. (Ioffe, Szegedy
 * 2015) */
void batch_norm_forward(Layer *l, int rows, const real *x, real *y)
{
    int n = l->out;
    real *h = l->note, *scale = h + (size_t)rows*n;
    for (int j = 0; j < n; j++) {
        real mean = l->buffer[j], variance = l->buffer[n + j];
        if (l->training) {
            column_moments(rows, n, j, x, &mean, &variance);
            l->buffer[j] += norm_share*(mean - l->buffer[j]);
            if (rows > 1)
                l->buffer[n + j] += norm_share*(variance*rows/(rows - 1)
                                                - l->buffer[n + j]);
        }
        scale[j] = 1/sqrt(variance + norm_eps);
        normalise(rows, n, j, x, mean, scale[j], h);
        for (int i = 0; i < rows; i++)
            y[i*n + j] = l->w[j]*h[i*n + j] + l->w[n + j];
    }
}

//> backward
/* dgain = sum of dy*h, dshift = sum of dy, and while learning
 * dx = gain*scale*(dy - mean of dy - h * mean of dy*h) */
void batch_norm_backward(Layer *l, int rows, const real *x, const real *y,
                         const real *dy, real *dx)
{
    int n = l->out;
    const real *h = l->note, *scale = h + (size_t)rows*n;
    (void)x, (void)y;
    for (int j = 0; j < n; j++) {
        real along = 0, sum = 0;
        for (int i = 0; i < rows; i++) {
            along += dy[i*n + j]*h[i*n + j];
            sum += dy[i*n + j];
        }
        l->g[j] += along;
        l->g[n + j] += sum;
        if (!l->training)
            along = sum = 0;
        for (int i = 0; dx != NULL && i < rows; i++)
            dx[i*n + j] = l->w[j]*scale[j]*(dy[i*n + j] - sum/rows
                                            - h[i*n + j]*along/rows);
    }
}

//> layer
const Kind batch_norm_kind = {"batch_norm", batch_norm_forward,
                              batch_norm_backward};

Layer batch_norm_layer(int size)
{
    return (Layer){&batch_norm_kind, size, size, .n = 2*size,
                   .buffers = 2*size, .notes = 2*size};
}

//> reset
/* Gains and running variances 1, shifts and running means 0: to be called
 * once for a new net, after its weights are drawn. */
void reset_norms(Net *k)
{
    for (Layer *l = k->layer; l < k->layer + k->layers; l++)
        for (int i = 0; l->kind == &batch_norm_kind && i < 2*l->out; i++) {
            l->w[i] = i < l->out;
            l->buffer[i] = i >= l->out;
        }
}
#if __INCLUDE_LEVEL__ == 0
int main(void) { return 0; }
#endif
#endif
