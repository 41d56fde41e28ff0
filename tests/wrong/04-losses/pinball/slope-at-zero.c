/* fails: exact drawn */
/* An exact answer is pushed down. */
#include "04-losses.c"

double pinball(int n, const double *y, const double *target, double tau,
               double *dy)
{
    double sum = 0;
    for (int i = 0; i < n; i++) {
        double d = target[i] - y[i];
        sum += d > 0 ? tau*d : (tau - 1)*d;
        dy[i] = d > 0 ? -tau/n : (1 - tau)/n;
    }
    return sum/n;
}
