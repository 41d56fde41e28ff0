/* The two ends are cases of their own. */
#include "04-losses.c"

void temper(int n, const double *z, double temperature, double *p)
{
    double most = z[n - 1], sum = 0;
    for (int k = n - 1; k >= 0; k--)
        most = z[k] > most ? z[k] : most;
    for (int k = 0; k < n; k++) {
        if (temperature == 0)
            p[k] = z[k] == most;
        else
            p[k] = isinf(temperature) ? 1 : exp((z[k] - most)/temperature);
        sum += p[k];
    }
    for (int k = 0; k < n; k++)
        p[k] = p[k]/sum;
}
