/* The biases first. */
#include "13-batchnorm.c"

void fold_norm(int in, int out, const double *gain, const double *shift,
               const double *mean, const double *variance, double *w,
               double *b)
{
    for (int k = out - 1; k >= 0; k--) {
        double root = sqrt(1e-5 + variance[k]);
        b[k] = shift[k] - gain[k]*mean[k]/root + gain[k]*b[k]/root;
    }
    for (int i = 0; i < out*in; i++)
        w[i] = gain[i/in]*w[i]/sqrt(1e-5 + variance[i/in]);
}
