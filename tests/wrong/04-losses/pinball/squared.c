/* fails: worked half exact drawn quantile */
/* Squares of the errors. */
#include "04-losses.c"

double pinball(int n, const double *y, const double *target, double tau,
               double *dy)
{
    double sum = 0;
    for (int i = 0; i < n; i++) {
        double d = target[i] - y[i];
        sum += d > 0 ? tau*d*d : (1 - tau)*d*d;
        dy[i] = d > 0 ? -2*tau*d/n : -2*(1 - tau)*d/n;
    }
    return sum/n;
}
