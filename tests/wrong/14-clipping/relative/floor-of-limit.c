/* fails: newborn drawn */
/* The floor under the product. */
#include "14-clipping.c"

int clip_relative(int out, int in, const double *w, double *g, double limit,
                  double eps)
{
    int count = 0;
    for (int i = 0; i < out; i++) {
        double most = fmax(limit*norm(in, w + i*in), eps);
        double length = norm(in, g + i*in);
        if (length > most) {
            for (int j = 0; j < in; j++)
                g[i*in + j] *= most/length;
            count++;
        }
    }
    return count;
}
