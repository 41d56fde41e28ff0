/* fails: worked moment none drawn */
/* He's gain, from the table of this chapter, for everything. */
#include "12-initialisation.c"

void sampled_gains(int samples, double q, const double *z, double *gain,
                   double f(int n, const double *x, double *g))
{
    for (int i = 0; i < samples; i++) {
        double x = sqrt(q)*z[i], g;
        f(1, &x, &g);
    }
    gain[0] = gain[1] = sqrt(he_normal.scale);
}
