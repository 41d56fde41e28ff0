/* stream: a series standardised by its own past.
 *
 * Tolerance: 1e-6 of the result, or 1e-6, as the statement says. A mean of
 * 2000 numbers of size 1e6 that is summed in double is off by at most 1.2e-7,
 * a deviation in two passes by less; the deviations are at least 0.3. A mean
 * of squares of 1e12, however, is off by 1e-4.
 */
#include "suite.h"

SUITE(03, "03-data/stream")

enum { MOST = 2000 };

/* The statement once more; the least deviation that is not 0. */
static double reference(int n, const double *x, double *z)
{
    double least = HUGE_VAL;
    for (int t = 0; t < n; t++) {
        long double mean = 0, square = 0, deviation = 1;
        int equal = 1;
        for (int i = 0; i < t; i++) {
            mean += (long double)x[i]/t;
            equal = equal && x[i] == x[0];
        }
        for (int i = 0; i < t; i++)
            square += (x[i] - mean)*(x[i] - mean)/t;
        if (!equal) {
            deviation = sqrtl(square);
            least = fmin(least, (double)deviation);
        }
        z[t] = (double)((x[t] - mean)/deviation);
    }
    return least;
}

static void check(int n, const double *series, const double *wanted,
                  const char *call)
{
    static double x[MOST];
    memcpy(x, series, (size_t)n*sizeof *x);
    stream(n, x);
    for (int t = 0; t < n; t++)
        wants(x[t], wanted[t], 1e-6*fmax(1, fabs(wanted[t])),
              "x[%d] after %s", t, call);
}

PUBLIC(by_hand, 2, "four numbers: the past has mean 0, 1, 2, 2")
{
    where("deviations 1 (there is no past), 1 (one number), 1, sqrt(2/3)");
    double x[] = {1, 3, 2, 6}, wanted[] = {1, 2, 0, 2*sqrt(6)};
    check(4, x, wanted, "stream(4, {1, 3, 2, 6})");
}

PUBLIC(constant, 2, "a number that never changes, until it does")
{
    where("the deviation is 1 as long as all numbers before are equal");
    double x[] = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 1.1};
    double wanted[] = {0.1, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    check(10, x, wanted, "stream(10, {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, "
          "0.1, 0.1, 1.1})");
}

PUBLIC(far, 2, "the first four numbers again, a million lower")
{
    where("deviations as for {1, 3, 2, 6}: 1, 1, 1, sqrt(2/3)");
    double x[] = {-999999, -999997, -999998, -999994};
    double wanted[] = {-999999, 2, 0, 2*sqrt(6)};
    check(4, x, wanted, "stream(4, {-999999, -999997, -999998, -999994})");
}

/* ---- hidden ------------------------------------------------------------ */

static double series[MOST], expected[MOST];

/* Some equal numbers, then others, 1 to 2 scales higher or lower. */
static void draw_series(int n, int equal, double centre, double scale)
{
    double least = 0;
    for (int k = 0; k < 20 && least < 0.3*scale; k++) {
        for (int t = 0; t < n; t++) {
            double away = scale*draw(1, 2);
            series[t] = t < equal ? centre
                        : centre + (draw_int(0, 1) ? away : -away);
        }
        least = reference(n, series, expected);
    }
}

/* Equal numbers are eighths here, whose means are not rounded. */
HIDDEN(drawn, 2, "other series, some constant at first")
{
    int n = draw_int(20, 60);
    draw_series(n, 1, draw(-5, 5), 1);
    check(n, series, expected, "stream");
    n = draw_int(20, 60);
    draw_series(n, draw_int(3, 5), draw_int(-40, 40)/8.0, 2);
    check(n, series, expected, "stream");
    draw_series(50, draw_int(3, 5), draw_int(800, 1600)/8.0, 100);
    check(50, series, expected, "stream");
}

HIDDEN(lengthy, 2, "up to two thousand numbers, far from zero")
{
    double sign = draw_int(0, 1) ? 1 : -1;
    draw_series(1500, draw_int(1, 5), sign*draw(9e5, 9.9e5), 1);
    check(1500, series, expected, "stream");
    draw_series(MOST, MOST, sign*draw(9e5, 9.9e5), 1);
    check(MOST, series, expected, "stream");
}
