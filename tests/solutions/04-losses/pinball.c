/* The slope of one side or of the other; none where they meet. */
#include "04-losses.c"

double pinball(int n, const double *y, const double *target, double tau,
               double *dy)
{
    double sum = 0;
    for (int i = 0; i < n; i++) {
        double d = target[i] - y[i];
        double slope = d > 0 ? tau : d < 0 ? tau - 1 : 0;
        sum += slope*d;
        dy[i] = -slope/n;
    }
    return sum/n;
}
