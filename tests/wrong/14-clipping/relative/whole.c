/* fails: worked newborn silent drawn scaled */
/* The lengths of the whole matrices. */
#include "14-clipping.c"

int clip_relative(int out, int in, const double *w, double *g, double limit,
                  double eps)
{
    double most = limit*fmax(norm(out*in, w), eps);
    return clip_norm(out*in, g, most) > most ? out : 0;
}
