/* softplus: log(1 + exp(x)) and its way back.
 *
 * Tolerance: 1e-13 of values of size 1; y of -40 is 4e-18, for which the
 * relative error is asked to be 1e-12.
 */
#include "suite.h"

SUITE(05, "05-backpropagation/softplus")

PUBLIC(worked, 2, "three values, by hand")
{
    double x[] = {0, log(3), -log(3)}, dy[] = {1, 2, -1}, y[3], dx[3];
    double values[] = {log(2), log(4), log(4/3.0)};
    double slopes[] = {0.5, 1.5, -0.25};
    softplus(3, x, dy, y, dx);
    wants_array(y, values, 3, 1e-13,
                "y after softplus(3, {0, log(3), -log(3)}, {1, 2, -1}, y, dx)");
    wants_array(dx, slopes, 3, 1e-13, "its dx");
}

PUBLIC(large, 2, "large x do not overflow")
{
    double x[] = {1000, -1000, 710}, dy[] = {3, 3, 1}, y[3], dx[3];
    double values[] = {1000, 0, 710}, slopes[] = {3, 0, 1};
    softplus(3, x, dy, y, dx);
    wants_array(y, values, 3, 1e-12,
                "y after softplus(3, {1000, -1000, 710}, {3, 3, 1}, y, dx)");
    wants_array(dx, slopes, 3, 1e-12, "its dx");
}

PUBLIC(tiny, 2, "far below zero y is small, not zero")
{
    double x[] = {-40, -300}, dy[] = {1, 1}, y[2], dx[2];
    softplus(2, x, dy, y, dx);
    double relative[] = {y[0]*exp(40), y[1]*exp(300)}, ones[] = {1, 1};
    wants_array(relative, ones, 2, 1e-12,
                "y/exp(x) after softplus(2, {-40, -300}, {1, 1}, y, dx)");
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 4, "values and slopes that are drawn")
{
    double x[50], dy[50], y[50], dx[50], values[50], slopes[50];
    int n = draw_int(2, 50);
    for (int i = 0; i < n; i++) {
        x[i] = draw(-30, 30);
        dy[i] = draw(-2, 2);
        values[i] = log1p(exp(x[i]));
        slopes[i] = dy[i]/(1 + exp(-x[i]));
    }
    softplus(n, x, dy, y, dx);
    wants_array(y, values, n, 1e-13, "y after softplus(%d, x, dy, y, dx)", n);
    wants_array(dx, slopes, n, 1e-13, "its dx");
}
