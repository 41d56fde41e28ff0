/* All of the smoothed curve first. */
#include "15-schedules.c"

double turning_rate(int n, const double *rate, const double *loss,
                    double beta, double share)
{
    double *s = allocate(n, sizeof *s), m = 0, least = INFINITY;
    int end = 0, at = 0;
    for (; end < n && isfinite(loss[end]); end++) {
        m = beta*m + (1 - beta)*loss[end];
        s[end] = m/(1 - pow(beta, end + 1));
        if (s[end] > 4*least)
            break;
        least = fmin(least, s[end]);
    }
    for (int t = 1; t < end; t++)
        if (s[t] < s[at])
            at = t;
    free(s);
    return end > 0 ? share*rate[at] : 0;
}
