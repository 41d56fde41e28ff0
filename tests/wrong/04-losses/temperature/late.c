/* fails: large */
/* Heats the shares: those that softmax rounded to 0 stay 0. */
#include "04-losses.c"

void temper(int n, const double *z, double temperature, double *p)
{
    double sum = 0, most = 0;
    softmax(n, z, p);
    for (int k = 0; k < n; k++)
        most = fmax(most, p[k]);
    for (int k = 0; k < n; k++)
        sum += p[k] = p[k] == most ? 1
            : p[k] == 0 ? 0 : pow(p[k]/most, 1/temperature);
    for (int k = 0; k < n; k++)
        p[k] /= sum;
}
