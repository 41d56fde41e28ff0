/* The two gradients apart, then their sum. */
#include "05-backpropagation.c"

double tied(int in, int hidden, const double *w, const double *x, double *dw)
{
    double h[50], z[50], y[50], first[2500], second[2500], loss = 0;
    for (int k = 0; k < hidden; k++) {
        z[k] = 0;
        for (int j = in - 1; j >= 0; j--)
            z[k] += x[j]*w[k*in + j];
        h[k] = tanh(z[k]);
    }
    for (int j = 0; j < in; j++) {
        y[j] = 0;
        for (int k = 0; k < hidden; k++)
            y[j] += h[k]*w[k*in + j];
        loss += 0.5*(y[j] - x[j])*(y[j] - x[j]);
    }
    for (int k = 0; k < hidden; k++) {
        double dh = 0;
        for (int j = 0; j < in; j++) {
            second[k*in + j] = h[k]*(y[j] - x[j]);
            dh += w[k*in + j]*(y[j] - x[j]);
        }
        for (int j = 0; j < in; j++)
            first[k*in + j] = dh*x[j]/(cosh(z[k])*cosh(z[k]));
    }
    for (int i = 0; i < hidden*in; i++)
        dw[i] = first[i] + second[i];
    return loss;
}
