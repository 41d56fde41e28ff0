/* One step of descent that looks before it leaps. *rate and tally are all
 * that it remembers; before the first step *rate is top and tally is 0.
 *
 *     tally[0]  how many gradients were skipped so far
 *     tally[1]  how many of them since the last step that was made
 *     tally[2]  steps made since *rate was last changed or since the last
 *               gradient that was skipped, whichever is later
 *
 * 1. If w itself is not finite already, nothing is done: -1.
 * 2. A gradient is skipped if one of its numbers is not finite, or if one of
 *    w would not be finite after the step. Then w stays as it is, and *rate is
 *    halved, but never to less than top/1024. Returns tally[1].
 * 3. Otherwise w <- w - rate*g. When tally[2] comes to `wait`, it goes back
 *    to 0 and *rate is doubled, for the steps to come, but never to more than
 *    top. Returns 0.
 */
#include "14-clipping.c"

int step_or_skip(int n, double *w /* n */, const double *g /* n */,
                 double top, int wait, double *rate /* 1 */,
                 int *tally /* 3 */)
{
    (void)n, (void)w, (void)g, (void)top, (void)wait;
    (void)rate, (void)tally;
    return -2;    /* yours */
}
