/* fails: worked shape drawn */
/* eps added to the root. */
#include "13-batchnorm.c"

void fold_norm(int in, int out, const double *gain, const double *shift,
               const double *mean, const double *variance, double *w,
               double *b)
{
    for (int k = 0; k < out; k++) {
        double scale = gain[k]/(sqrt(variance[k]) + sqrt(1e-5));
        for (int j = 0; j < in; j++)
            w[k*in + j] *= scale;
        b[k] = scale*(b[k] - mean[k]) + shift[k];
    }
}
