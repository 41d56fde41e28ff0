/* fails: worked none */
/* Means over the numbers that f lets pass. */
#include "12-initialisation.c"

void sampled_gains(int samples, double q, const double *z, double *gain,
                   double f(int n, const double *x, double *g))
{
    double value = 0, slope = 0;
    int count = 0;
    for (int i = 0; i < samples; i++) {
        double x = sqrt(q)*z[i], g, y = f(1, &x, &g);
        value += y*y;
        slope += g*g;
        count += y != 0;
    }
    value /= count;
    slope /= count;
    gain[0] = value > 0 ? sqrt(q/value) : 0;
    gain[1] = slope > 0 ? 1/sqrt(slope) : 0;
}
