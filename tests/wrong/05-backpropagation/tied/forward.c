/* fails: one orthogonal drawn narrow */
/* The book's layers, as if there were two matrices: the second one's gradient. */
#include "05-backpropagation.c"

double tied(int in, int hidden, const double *w, const double *x, double *dw)
{
    double h[50], dy[50], loss = 0;
    Layer down = linear_layer(in, hidden);
    down.w = (double *)w;
    down.g = dw;
    memset(dw, 0, (size_t)hidden*in*sizeof *dw);
    linear_forward(&down, 1, x, h);
    for (int k = 0; k < hidden; k++)
        h[k] = tanh(h[k]);
    for (int j = 0; j < in; j++) {
        dy[j] = -x[j];
        for (int k = 0; k < hidden; k++)
            dy[j] += w[k*in + j]*h[k];
        loss += dy[j]*dy[j]/2;
    }
    for (int k = 0; k < hidden; k++)
        h[k] = dot(in, w + k*in, dy)*(1 - h[k]*h[k]);
    linear_backward(&down, 1, x, NULL, h, NULL);
    return loss;
}
