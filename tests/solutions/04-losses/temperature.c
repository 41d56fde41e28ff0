/* The largest logit goes first, while the differences are still exact. */
#include "04-losses.c"

void temper(int n, const double *z, double temperature, double *p)
{
    double most = z[0], sum = 0;
    for (int k = 1; k < n; k++)
        most = fmax(most, z[k]);
    for (int k = 0; k < n; k++) {
        p[k] = z[k] == most ? 1 : exp((z[k] - most)/temperature);
        sum += p[k];
    }
    for (int k = 0; k < n; k++)
        p[k] /= sum;
}
