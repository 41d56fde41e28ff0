/* fails: worked half exact drawn */
/* The gradient of the sum, not of the mean. */
#include "04-losses.c"

double pinball(int n, const double *y, const double *target, double tau,
               double *dy)
{
    double sum = 0;
    for (int i = 0; i < n; i++) {
        double d = target[i] - y[i];
        sum += d > 0 ? tau*d : (tau - 1)*d;
        dy[i] = d > 0 ? -tau : d < 0 ? 1 - tau : 0;
    }
    return sum/n;
}
