/* fails: frozen */
/* At 0 the first of the largest gets everything. */
#include "04-losses.c"

void temper(int n, const double *z, double temperature, double *p)
{
    double most = z[0], sum = 0;
    int best = 0;
    for (int k = 1; k < n; k++)
        if (z[k] > most) {
            most = z[k];
            best = k;
        }
    for (int k = 0; k < n; k++)
        sum += p[k] = temperature == 0 ? k == best
                                       : exp((z[k] - most)/temperature);
    for (int k = 0; k < n; k++)
        p[k] /= sum;
}
