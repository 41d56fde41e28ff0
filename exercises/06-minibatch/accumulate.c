/* One step of gradient descent, w <- w - rate*g, for a batch that does not
 * fit into memory. It comes in equal parts: each call f(n, w, g) returns the
 * mean loss of the next part and fills g with its gradient at w. Returns the
 * mean loss of the whole batch at the w it was given. n is at most 100.
 */
#include "06-minibatch.c"

double accumulate(int n, double *w /* n */, int pieces, double rate,
                  double f(int n, const double *x, double *g))
{
    (void)n, (void)w, (void)pieces, (void)rate, (void)f;
    return 0;    /* yours */
}
