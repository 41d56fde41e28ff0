/* fails: worked newborn drawn scaled */
/* Columns for rows. */
#include "14-clipping.c"

int clip_relative(int out, int in, const double *w, double *g, double limit,
                  double eps)
{
    int count = 0;
    for (int i = 0; i < in; i++) {
        double size = 0, length = 0;
        for (int j = 0; j < out; j++) {
            size += w[j*in + i]*w[j*in + i];
            length += g[j*in + i]*g[j*in + i];
        }
        double most = limit*fmax(sqrt(size), eps);
        length = sqrt(length);
        if (length > most) {
            for (int j = 0; j < out; j++)
                g[j*in + i] *= most/length;
            count++;
        }
    }
    return count;
}
