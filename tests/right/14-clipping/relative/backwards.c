/* From the last row, factors before lengths. */
#include "14-clipping.c"

int clip_relative(int out, int in, const double *w, double *g, double limit,
                  double eps)
{
    int count = 0;
    for (int i = out - 1; i >= 0; i--) {
        double size = 0, length = 0;
        for (int j = in - 1; j >= 0; j--) {
            size += w[i*in + j]*w[i*in + j];
            length += g[i*in + j]*g[i*in + j];
        }
        size = size < eps*eps ? eps : sqrt(size);
        double share = sqrt(length)/size;
        count += share > limit;
        for (int j = 0; share > limit && j < in; j++)
            g[i*in + j] = g[i*in + j]/share*limit;
    }
    return count;
}
