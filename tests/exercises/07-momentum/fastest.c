/* fastest: the rate and beta that suit a range of curvatures best.
 *
 * Tolerance: 1e-9 of the rate and 1e-10 of beta; a formula and a bisection
 * both err by some 1e-15. What a step multiplies the distance by changes by
 * the root of an error there, so that is compared to 1e-4.
 */
#include "suite.h"

SUITE(07, "07-momentum/fastest")
SHAPES("best 2");

PUBLIC(worked, 3, "curvatures from 1 to 25")
{
    double best[2] = {0};
    fastest(1, 25, best);
    wants(best[0], 1/9.0, 1e-10, "best[0] after fastest(1, 25, best)");
    wants(best[1], 4/9.0, 1e-10, "best[1] after fastest(1, 25, best)");
}

PUBLIC(round_bowl, 3, "with one curvature no memory is needed")
{
    double best[2] = {0};
    fastest(4, 4, best);
    wants(best[0], 0.25, 1e-10, "best[0] after fastest(4, 4, best)");
    wants(best[1], 0, 1e-10, "best[1] after fastest(4, 4, best)");
}

/* The root of larger size of z*z - (1 + beta - a)*z + beta */
static double factor(double a, double beta)
{
    double half = (1 + beta - a)/2, d = half*half - beta;
    return d < 0 ? sqrt(beta) : fabs(half) + sqrt(d);
}

PUBLIC(factors, 3, "what a step multiplies the distance by, in the long run")
{
    static const double range[][3] = {{1, 9, 0.5}, {2, 98, 0.75},
                                      {0.01, 100, 99/101.0}};
    for (int i = 0; i < 3; i++) {
        double low = range[i][0], high = range[i][1], best[2] = {0};
        where("the distance from the minimum can shrink by a factor of %g "
              "a step along every curvature from %g to %g", range[i][2],
              low, high);
        fastest(low, high, best);
        wants(factor(best[0]*low, best[1]), range[i][2], 1e-4,
              "with fastest(%g, %g, best), the factor along %g", low, high,
              low);
        wants(factor(best[0]*high, best[1]), range[i][2], 1e-4,
              "with fastest(%g, %g, best), the factor along %g", low, high,
              high);
    }
}

/* ---- hidden ------------------------------------------------------------ */

static void check_range(double low, double high)
{
    double sum = sqrt(high) + sqrt(low), best[2] = {0};
    double root = (high - low)/(sum*sum);
    fastest(low, high, best);
    wants(best[0], 4/(sum*sum), 4e-9/(sum*sum),
          "best[0] after fastest(%g, %g, best)", low, high);
    wants(best[1], root*root, 1e-10,
          "best[1] after fastest(%g, %g, best)", low, high);
}

HIDDEN(drawn, 3, "ranges that are drawn")
{
    for (int i = 0; i < 10; i++) {
        double low = draw(0.1, 10);
        check_range(low, low*pow(10, draw(0.5, 3)));
    }
}

HIDDEN(extreme, 3, "narrow and wide ranges, tiny and huge curvatures")
{
    double low = draw(1, 2);
    check_range(low, 1.001*low);
    check_range(low*1e-20, draw(3, 9)*1e-20);
    check_range(low*1e20, draw(3, 9)*1e23);
    check_range(low*1e-4, draw(1, 9)*1e4);
}
