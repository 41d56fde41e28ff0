/* fails: worked newborn silent drawn scaled */
/* The book's clip of each row, whatever its weights are. */
#include "14-clipping.c"

int clip_relative(int out, int in, const double *w, double *g, double limit,
                  double eps)
{
    int count = 0;
    (void)w, (void)eps;
    for (int i = 0; i < out; i++)
        count += clip_norm(in, g + i*in, limit) > limit;
    return count;
}
