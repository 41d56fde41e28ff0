/* fails: large frozen */
/* No maximum is subtracted. */
#include "04-losses.c"

void temper(int n, const double *z, double temperature, double *p)
{
    double sum = 0;
    for (int k = 0; k < n; k++)
        sum += p[k] = exp(z[k]/temperature);
    for (int k = 0; k < n; k++)
        p[k] /= sum;
}
