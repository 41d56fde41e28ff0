/* Lookahead around momentum. The slow weights s begin as w, m begins as 0.
 * Every step calls f once, at w, for the gradient g there, and is
 *
 *     m <- beta*m + g        w <- w - rate*m
 *
 * After the steps k, 2k, 3k, ... come s <- s + alpha*(w - s) and w <- s; m
 * stays as it is. After all `steps` steps w becomes s. n is at most 100.
 */
#include "10-family.c"

void lookahead(int n, double *w /* n */, double rate, double beta, int k,
               double alpha, int steps,
               double f(int n, const double *x, double *g))
{
    (void)n, (void)w, (void)rate, (void)beta, (void)k, (void)alpha;
    (void)steps, (void)f;
    /* yours */
}
