/* gains: what keeps second moments, for an activation that is only called.
 *
 * Tolerance: 1e-12 for roots of means of at most 200 numbers of size 10.
 */
#include "suite.h"

SUITE(12, "12-initialisation/gains")
SHAPES("z samples, gain 2");

static double hinge(int n, const double *x, double *g)
{
    (void)n;
    if (g != NULL)
        *g = *x > 0;
    return *x > 0 ? *x : 0;
}

static double square(int n, const double *x, double *g)
{
    (void)n;
    if (g != NULL)
        *g = 2**x;
    return *x**x;
}

static double stair(int n, const double *x, double *g)
{
    (void)n;
    if (g != NULL)
        *g = 0;
    return *x > 1;
}

static double shifted(int n, const double *x, double *g)
{
    double t = tanh(*x);
    (void)n;
    if (g != NULL)
        *g = 2*(1 - t*t);
    return 2*t + 0.5;
}

PUBLIC(worked, 3, "a ReLU and four numbers, by hand; four calls")
{
    double z[] = {1, -1, 2, -2}, gain[] = {0, 0};
    double wanted[] = {sqrt(0.8), sqrt(2)};
    where("f(x) = max(0, x); the means of the squares are 5/4 and 1/2");
    sampled_gains(4, 1, z, gain, hinge);
    wants_array(gain, wanted, 2, 1e-12,
                "gain after sampled_gains(4, 1, {1, -1, 2, -2}, gain, f)");
    wants_calls_at_most(4);
}

PUBLIC(moment, 3, "with q = 4 the numbers are twice as large")
{
    double z[] = {1, -1}, gain[] = {0, 0}, wanted[] = {0.5, 0.25};
    where("f(x) = x*x, at 2 and -2");
    sampled_gains(2, 4, z, gain, square);
    wants_array(gain, wanted, 2, 1e-12,
                "gain after sampled_gains(2, 4, {1, -1}, gain, f)");
}

PUBLIC(none, 2, "where there is no gain")
{
    double z[] = {0.5, -1, 3, 1}, gain[] = {-1, -1};
    double first[] = {3, 0}, neither[] = {0, 0};
    where("f(x) = x > 1, and its slope is 0");
    sampled_gains(4, 2.25, z, gain, stair);
    first[0] = sqrt(2.25/0.5);
    wants_array(gain, first, 2, 1e-12,
                "gain after "
                "sampled_gains(4, 2.25, {0.5, -1, 3, 1}, gain, f)");
    where("f(x) = max(0, x), and no x above 0");
    z[0] = z[2] = -1, z[3] = 0;
    sampled_gains(4, 1, z, gain, hinge);
    wants_array(gain, neither, 2, 0,
                "gain after sampled_gains(4, 1, {-1, -1, -1, 0}, gain, f)");
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 2, "a bent activation with a mean, and numbers that are drawn")
{
    double z[200], gain[] = {0, 0}, q = draw(0.3, 4), sum[] = {0, 0};
    int n = draw_int(20, 200);
    for (int i = 0; i < n; i++) {
        z[i] = draw(-1, 1) + draw(-1, 1) + draw(-1, 1);
        double t = tanh(sqrt(q)*z[i]);
        sum[0] += (2*t + 0.5)*(2*t + 0.5)/n;
        sum[1] += 4*(1 - t*t)*(1 - t*t)/n;
    }
    double wanted[] = {sqrt(q/sum[0]), 1/sqrt(sum[1])};
    sampled_gains(n, q, z, gain, shifted);
    wants_array(gain, wanted, 2, 1e-12, "gain of %d numbers", n);
    wants_calls_at_most(n);
}
