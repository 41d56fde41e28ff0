/* One pass over g; the mean is that of c, which is the same. */
#include "09-adam.c"

void budget(int rows, int cols, double *w, const double *g, double rate,
            double *r, double *c, int t)
{
    const double beta = 0.999, share = (1 - beta)/((double)rows*cols);
    double mean = 0;
    for (int i = 0; i < rows; i++)
        r[i] *= beta;
    for (int j = 0; j < cols; j++)
        c[j] *= beta;
    for (int k = 0; k < rows*cols; k++) {
        double q = share*(g[k]*g[k] + 1e-30);
        r[k/cols] += rows*q;
        c[k%cols] += cols*q;
    }
    for (int j = 0; j < cols; j++)
        mean += c[j];
    mean /= cols;
    for (int k = 0; k < rows*cols; k++)
        w[k] -= rate*g[k]*sqrt(mean*(1 - pow(beta, t)))
                /(sqrt(r[k/cols])*sqrt(c[k%cols]));
}
