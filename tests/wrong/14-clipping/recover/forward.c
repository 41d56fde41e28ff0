/* fails: worked whole floor lost overflow drawn */
/* The book's question, and no more: the loop that vetoes for ever. */
#include "14-clipping.c"

int step_or_skip(int n, double *w, const double *g, double top, int wait,
                 double *rate, int *tally)
{
    int bad = !is_finite(n, g);
    (void)top, (void)wait;
    tally[0] += bad;
    if (!bad)
        descend(n, w, g, *rate, NULL);
    return bad;
}
