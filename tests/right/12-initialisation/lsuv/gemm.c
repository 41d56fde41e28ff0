/* All rows at once, the sum of squares by columns. */
#include "12-initialisation.c"

static double spread(int rows, int out, const double *z)
{
    double mean = 0, sum = 0;
    for (int i = rows*out - 1; i >= 0; i--)
        mean += z[i];
    mean /= rows*out;
    for (int k = 0; k < out; k++)
        for (int i = 0; i < rows; i++)
            sum += pow(z[i*out + k] - mean, 2);
    return sum/(rows*out);
}

int lsuv(int rows, int in, int out, int most, const double *x,
         const double *b, double *w)
{
    double *z = allocate((size_t)rows*out, sizeof *z), v = 0;
    int count = -1;
    do {
        count++;
        for (int i = 0; i < out*in && count > 0; i++)
            w[i] *= 1/sqrt(v);
        for (int i = 0; i < rows; i++)
            memcpy(z + i*out, b, out*sizeof *z);
        gemm(0, 1, rows, out, in, x, w, z);
        v = spread(rows, out, z);
    } while (fabs(v - 1) > 1e-6 && count < most && v >= 1e-20);
    free(z);
    return count;
}
