/* fails: drawn narrow */
/* W turned the wrong way on the way out. */
#include "05-backpropagation.c"

double tied(int in, int hidden, const double *w, const double *x, double *dw)
{
    double h[50], dy[50], loss = 0;
    for (int k = 0; k < hidden; k++)
        h[k] = tanh(dot(in, w + k*in, x));
    for (int j = 0; j < in; j++) {
        dy[j] = -x[j];
        for (int k = 0; k < hidden; k++)
            dy[j] += w[(j*hidden + k)%(in*hidden)]*h[k];
        loss += dy[j]*dy[j]/2;
    }
    for (int k = 0; k < hidden; k++) {
        double dz = dot(in, w + k*in, dy)*(1 - h[k]*h[k]);
        for (int j = 0; j < in; j++)
            dw[k*in + j] = dy[j]*h[k] + dz*x[j];
    }
    return loss;
}
