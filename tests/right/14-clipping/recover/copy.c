/* Makes the step in a copy, and looks at that. */
#include "14-clipping.c"

int step_or_skip(int n, double *w, const double *g, double top, int wait,
                 double *rate, int *tally)
{
    double after[100];
    if (!is_finite(n, w))
        return -1;
    for (int i = 0; i < n; i++)
        after[i] = w[i] - rate[0]*g[i];
    if (is_finite(n, g) && is_finite(n, after)) {
        memcpy(w, after, n*sizeof *w);
        tally[1] = 0;
        tally[2]++;
        if (tally[2] >= wait) {
            tally[2] = 0;
            rate[0] = 2*rate[0] < top ? 2*rate[0] : top;
        }
        return 0;
    }
    rate[0] = rate[0]/2 > top/1024 ? rate[0]/2 : top/1024;
    tally[0] += 1;
    tally[1] += 1;
    tally[2] = 0;
    return tally[1];
}
