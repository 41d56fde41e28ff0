/* fails: worked half drawn */
/* What lies below earns instead of costing. */
#include "04-losses.c"

double pinball(int n, const double *y, const double *target, double tau,
               double *dy)
{
    double sum = 0;
    for (int i = 0; i < n; i++) {
        double d = target[i] - y[i];
        sum += d > 0 ? tau*d : (1 - tau)*d;
        dy[i] = d > 0 ? -tau/n : d < 0 ? (1 - tau)/n : 0;
    }
    return sum/n;
}
