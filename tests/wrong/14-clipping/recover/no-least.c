/* fails: floor */
/* Halves for ever. */
#include "14-clipping.c"

int step_or_skip(int n, double *w, const double *g, double top, int wait,
                 double *rate, int *tally)
{
    int good = 1;
    if (!is_finite(n, w))
        return -1;
    for (int i = 0; i < n; i++)
        good = good && isfinite(g[i]) && isfinite(w[i] - *rate*g[i]);
    if (!good) {
        *rate = *rate/2;
        tally[0]++;
        tally[2] = 0;
        return ++tally[1];
    }
    for (int i = 0; i < n; i++)
        w[i] -= *rate*g[i];
    tally[1] = 0;
    if (++tally[2] == wait) {
        *rate = fmin(*rate*2, top);
        tally[2] = 0;
    }
    return 0;
}
