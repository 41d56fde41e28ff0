/* fails: frozen */
/* At 0 the largest becomes 0/0. */
#include "04-losses.c"

void temper(int n, const double *z, double temperature, double *p)
{
    double most = z[0], sum = 0;
    for (int k = 1; k < n; k++)
        most = fmax(most, z[k]);
    for (int k = 0; k < n; k++)
        sum += p[k] = exp((z[k] - most)/temperature);
    for (int k = 0; k < n; k++)
        p[k] /= sum;
}
