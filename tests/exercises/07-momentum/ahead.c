/* ahead: theta from the look-ahead points that a library has kept.
 *
 * Tolerance: 1e-10 for numbers below 1000. An error in one row comes back in
 * the next as less than half of itself.
 */
#include "suite.h"

SUITE(07, "07-momentum/ahead")
SHAPES("w rows*n, theta rows*n");

PUBLIC(worked, 3, "two steps of one weight, by hand")
{
    where("the loss w*w/2, rate 0.5, beta 0.5, from 8: after step 1, m is 8 "
          "and theta 4; after step 2, m is 6 and theta 1");
    double w[] = {8, 2, -0.5}, wanted[] = {8, 4, 1}, theta[3] = {0};
    ahead(3, 1, w, 0.5, theta);
    wants_array(theta, wanted, 3, 1e-10,
                "theta after ahead(3, 1, {8, 2, -0.5}, 0.5, theta)");
}

PUBLIC(columns, 2, "two weights; one row; no memory")
{
    double w[] = {8, -80, 2, -20, -0.5, 5}, theta[6] = {0};
    double wanted[] = {8, -80, 4, -40, 1, -10}, one[2] = {0}, plain[6] = {0};
    ahead(3, 2, w, 0.5, theta);
    wants_array(theta, wanted, 6, 1e-10, "theta after ahead(3, 2, {8, -80, "
                "2, -20, -0.5, 5}, 0.5, theta)");
    ahead(1, 2, w, 0.5, one);
    wants_array(one, w, 2, 1e-10,
                "theta after ahead(1, 2, {8, -80}, 0.5, theta)");
    ahead(3, 2, w, 0, plain);
    wants_array(plain, w, 6, 1e-10, "theta after ahead(3, 2, {8, -80, 2, "
                "-20, -0.5, 5}, 0, theta)");
}

/* ---- hidden ------------------------------------------------------------ */

enum { ROWS = 500, WIDE = 5 };

/* Makes w by the libraries' rule and theta by Nesterov's own. Plain noise for
 * gradients will do: what they are does not matter. */
static void check_run(int rows, int n, double rate, double beta)
{
    static double w[ROWS*WIDE], wanted[ROWS*WIDE], theta[ROWS*WIDE];
    double m[WIDE] = {0};
    for (int j = 0; j < n; j++)
        wanted[j] = w[j] = draw(-50, 50);
    for (int i = n; i < rows*n; i++) {
        double g = draw(-5, 5);
        m[i%n] = beta*m[i%n] + g;
        w[i] = w[i - n] - rate*(g + beta*m[i%n]);
        wanted[i] = wanted[i - n] - rate*m[i%n];
    }
    ahead(rows, n, w, beta, theta);
    wants_array(theta, wanted, rows*n, 1e-10,
                "theta after ahead(%d, %d, w, %g, theta)", rows, n, beta);
}

HIDDEN(drawn, 3, "runs that are drawn")
{
    int n = draw_int(2, WIDE), rows = draw_int(10, 30);
    double rate = draw(0.05, 0.5), beta = draw(0.4, 0.6);
    check_run(rows, n, rate, beta);
    rate = draw(0.01, 0.1);
    check_run(draw_int(3, 9), 1, rate, 0.9);
}

HIDDEN(long_run, 2, "a long run with much memory")
{
    check_run(ROWS, 3, draw(0.01, 0.1), 0.99);
}
