/* Each row of w has the weights of one unit, and the same row of g their
 * gradient. A row of g may be at most as long as
 *
 *     limit * max(length of the row of w, eps)
 *
 * and is shortened to that if it is longer, without turning it. Returns how
 * many rows it has shortened. limit and eps are positive.
 */
#include "14-clipping.c"

int clip_relative(int out, int in, const double *w /* out x in */,
                  double *g /* out x in */, double limit, double eps)
{
    (void)out, (void)in, (void)w, (void)g, (void)limit, (void)eps;
    return -1;    /* yours */
}
