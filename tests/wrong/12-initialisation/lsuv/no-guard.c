/* fails: alike */
/* Divides by the root of nothing. */
#include "12-initialisation.c"

int lsuv(int rows, int in, int out, int most, const double *x,
         const double *b, double *w)
{
    double *z = allocate((size_t)rows*out, sizeof *z);
    int count = 0;
    for (;; count++) {
        double mean = 0, v = 0;
        for (int i = 0; i < rows; i++)
            for (int k = 0; k < out; k++) {
                z[i*out + k] = dot(in, w + k*in, x + i*in) + b[k];
                mean += z[i*out + k]/(rows*out);
            }
        for (int i = 0; i < rows*out; i++)
            v += (z[i] - mean)*(z[i] - mean)/(rows*out);
        if (fabs(v - 1) <= 1e-6 || count == most)
            break;
        for (int i = 0; i < out*in; i++)
            w[i] /= sqrt(v);
    }
    free(z);
    return count;
}
