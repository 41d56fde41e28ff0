/* fails: worked newborn silent drawn */
/* The small number that a library puts under the fraction. */
#include "14-clipping.c"

int clip_relative(int out, int in, const double *w, double *g, double limit,
                  double eps)
{
    int count = 0;
    for (int i = 0; i < out; i++) {
        double most = limit*fmax(norm(in, w + i*in), eps);
        double length = norm(in, g + i*in);
        if (length > most) {
            for (int j = 0; j < in; j++)
                g[i*in + j] *= most/(length + 1e-6);
            count++;
        }
    }
    return count;
}
