/* fails: worked moment none drawn */
/* The gain of the variance, as an Init has it. */
#include "12-initialisation.c"

void sampled_gains(int samples, double q, const double *z, double *gain,
                   double f(int n, const double *x, double *g))
{
    double value = 0, slope = 0;
    for (int i = 0; i < samples; i++) {
        double x = sqrt(q)*z[i], g, y = f(1, &x, &g);
        value += y*y/samples;
        slope += g*g/samples;
    }
    gain[0] = value > 0 ? q/value : 0;
    gain[1] = slope > 0 ? 1/slope : 0;
}
