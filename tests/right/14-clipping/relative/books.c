/* With the book's clip of each row. */
#include "14-clipping.c"

int clip_relative(int out, int in, const double *w, double *g, double limit,
                  double eps)
{
    int count = 0;
    for (int i = 0; i < out; i++) {
        double size = norm(in, w + i*in);
        double most = limit*(size > eps ? size : eps);
        count += clip_norm(in, g + i*in, most) > most;
    }
    return count;
}
