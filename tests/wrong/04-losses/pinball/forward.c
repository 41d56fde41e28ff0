/* fails: worked half exact drawn quantile */
/* The mean absolute error. */
#include "04-losses.c"

double pinball(int n, const double *y, const double *target, double tau,
               double *dy)
{
    (void)tau;
    return mae(1, n, y, target, dy);
}
