/* fails: worked line drawn apart */
/* Moves the weights of a row before the columns have seen the rows below. */
#include "09-adam.c"

void budget(int rows, int cols, double *w, const double *g, double rate,
            double *r, double *c, int t)
{
    const double beta = 0.999;
    double mean = 0;
    for (int j = 0; j < cols; j++)
        c[j] *= beta;
    for (int i = 0; i < rows; i++) {
        r[i] *= beta;
        for (int j = 0; j < cols; j++) {
            double q = g[i*cols + j]*g[i*cols + j] + 1e-30;
            r[i] += (1 - beta)*q/cols;
            c[j] += (1 - beta)*q/rows;
        }
        mean += r[i]/rows;
        for (int j = 0; j < cols; j++)
            w[i*cols + j] -= rate*g[i*cols + j]
                             /sqrt(r[i]*c[j]/mean/(1 - pow(beta, t)));
    }
}
