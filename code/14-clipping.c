//> header
/* 14-clipping.c: gradients that are too long, and gradients that are none.
 *
 *     by value  g_i <- min(max(g_i, -limit), limit)
 *     by norm   g <- g*min(1, limit/|g|)
 *
 * Builds on 13-batchnorm.c.
 *
 *     cc 14-clipping.c -lm && ./a.out
 */
#ifndef CLIPPING_C
#define CLIPPING_C

#include "13-batchnorm.c"

//> recurrence
enum { RECURRENCE = 50 };

/* One tanh unit that feeds itself: a <- tanh(w[0]*a + w[1]), 50 times from
 * a = 1/2; the loss is (a - target)^2, target *(real *)context. */
real recurrence(int n, const real *w, real *g, void *context)
{
    real a[RECURRENCE + 1] = {(real)0.5}, target = *(real *)context;
    assert(n == 2);
    for (int t = 0; t < RECURRENCE; t++)
        a[t + 1] = tanh(w[0]*a[t] + w[1]);
    real miss = a[RECURRENCE] - target, slope = 2*miss;
    if (g == NULL)
        return miss*miss;
    g[0] = g[1] = 0;
    for (int t = RECURRENCE; t > 0; t--) {
        slope *= 1 - a[t]*a[t];
        g[0] += slope*a[t - 1];
        g[1] += slope;
        slope *= w[0];
    }
    return miss*miss;
}

//> clip-value
/* Every number of g brought to within limit of 0. */
void clip_value(int n, real *g, real limit)
{
    for (int i = 0; i < n; i++)
        g[i] = fmin(fmax(g[i], -limit), limit);
}

//> clip-norm
/* g shortened to the length limit if it is longer (Pascanu, Mikolov, Bengio
 * 2013). Returns its length before. */
real clip_norm(int n, real *g, real limit)
{
    real length = norm(n, g);
    for (int i = 0; length > limit && i < n; i++)
        g[i] *= limit/length;
    return length;
}

//> is-finite
/* Is every number of g finite? */
int is_finite(int n, const real *g)
{
    for (int i = 0; i < n; i++)
        if (!isfinite(g[i]))
            return 0;
    return 1;
}

//> filters
/* What a filter of a Training needs; the context of a Training that clips
 * begins with one, and may go on with what else is wanted. */
typedef struct {
    real limit;
    int clipped, batches;     /* counted by the filters */
    real longest;             /* of the lengths before */
} Clip;

/* For Training.filter: the norm of the whole gradient held to the limit; a
 * gradient that is not finite makes no step. */
int clip_gradient(Training *k)
{
    Clip *c = k->context;
    int n = k->net->n;
    c->batches++;
    if (!isfinite(k->loss) || !is_finite(n, k->net->g))
        return 0;
    real length = clip_norm(n, k->net->g, c->limit);
    c->clipped += length > c->limit;
    c->longest = fmax(c->longest, length);
    return 1;
}
#if __INCLUDE_LEVEL__ == 0
int main(void) { return 0; }
#endif
#endif
