/* swish: x*sigmoid(beta*x), and beta learns.
 *
 * Tolerance: 1e-12 for sums of at most 20 terms of size 10.
 */
#include "suite.h"

SUITE(11, "11-activations/swish")
SHAPES("beta n, x rows*n, dy rows*n, y rows*n, dx rows*n, dbeta n");

PUBLIC(worked, 2, "two rows of one unit, by hand")
{
    double beta[] = {1}, x[] = {0, log(3)}, dy[] = {1, 4}, y[2] = {0},
           dx[2] = {0};
    double dbeta[] = {0}, values[] = {0, log(3)*3/4};
    double slopes[] = {0.5, 3 + log(3)*3/4}, wanted[] = {pow(log(3), 2)*3/4};
    swish(2, 1, beta, x, dy, y, dx, dbeta);
    wants_array(y, values, 2, 1e-12, "y after swish(2, 1, {1}, "
                "{0, log(3)}, {1, 4}, y, dx, {0})");
    wants_array(dx, slopes, 2, 1e-12, "its dx");
    wants_array(dbeta, wanted, 1, 1e-12, "its dbeta");
}

PUBLIC(limits, 2, "half of x where beta is 0, a ReLU where it is 1000")
{
    double beta[] = {0, 1000, 1000}, x[] = {3, 2, -2}, dy[] = {1, 5, 7};
    double y[3] = {0}, dx[3] = {0}, dbeta[3] = {0}, values[] = {1.5, 2, 0};
    double slopes[] = {0.5, 5, 0}, wanted[] = {2.25, 0, 0};
    swish(1, 3, beta, x, dy, y, dx, dbeta);
    wants_array(y, values, 3, 1e-12, "y after swish(1, 3, {0, 1000, 1000}, "
                "{3, 2, -2}, {1, 5, 7}, y, dx, {0, 0, 0})");
    wants_array(dx, slopes, 3, 1e-12, "its dx");
    wants_array(dbeta, wanted, 3, 1e-12, "its dbeta");
}

PUBLIC(adds, 2, "dbeta is added to; y and dx are not")
{
    double beta[] = {0, 0}, x[] = {2, 4}, dy[] = {1, 1}, y[] = {50, 60};
    double dx[] = {70, 80}, dbeta[] = {100, 200}, values[] = {1, 2};
    double slopes[] = {0.5, 0.5}, wanted[] = {101, 204};
    swish(1, 2, beta, x, dy, y, dx, dbeta);
    wants_array(dbeta, wanted, 2, 1e-12, "dbeta, before it {100, 200}, after "
                "swish(1, 2, {0, 0}, {2, 4}, {1, 1}, y, dx, dbeta)");
    wants_array(y, values, 2, 1e-12, "its y");
    wants_array(dx, slopes, 2, 1e-12, "its dx");
}

/* ---- hidden ------------------------------------------------------------ */

static double one(double beta, double x)
{
    return x/(1 + exp(-beta*x));
}

HIDDEN(drawn, 2, "values and slopes of a batch that is drawn")
{
    double beta[8], x[160], dy[160], y[160], dx[160], dbeta[8];
    double values[160], slopes[160], wanted[8];
    int rows = draw_int(3, 20), n = draw_int(2, 8);
    for (int j = 0; j < n; j++) {
        beta[j] = draw(-2, 3);
        wanted[j] = dbeta[j] = draw(-1, 1);
    }
    for (int i = 0; i < rows*n; i++) {
        double b = beta[i%n];
        x[i] = draw(-4, 4);
        dy[i] = draw(-2, 2);
        values[i] = one(b, x[i]);
        double s = values[i]/x[i];
        slopes[i] = dy[i]*(s + b*x[i]*s*(1 - s));
        wanted[i%n] += dy[i]*x[i]*x[i]*s*(1 - s);
    }
    swish(rows, n, beta, x, dy, y, dx, dbeta);
    wants_array(y, values, rows*n, 1e-12, "y of %d rows of %d", rows, n);
    wants_array(dx, slopes, rows*n, 1e-12, "its dx");
    wants_array(dbeta, wanted, n, 1e-12, "its dbeta");
}

HIDDEN(checked, 2, "the slopes at the betas, against differences")
{
    double beta[5], x[60], dy[60], y[60], dx[60], dbeta[5] = {0}, wanted[5];
    double h = 1e-5;
    for (int j = 0; j < 5; j++) {
        beta[j] = draw(0.2, 2);
        wanted[j] = 0;
    }
    for (int i = 0; i < 60; i++) {
        double b = beta[i%5];
        x[i] = draw(-3, 3);
        dy[i] = draw(-2, 2);
        wanted[i%5] += dy[i]*(one(b + h, x[i]) - one(b - h, x[i]))/(2*h);
    }
    swish(12, 5, beta, x, dy, y, dx, dbeta);
    wants_array(dbeta, wanted, 5, 1e-7, "dbeta of 12 rows of 5");
}
