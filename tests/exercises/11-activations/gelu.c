/* gelu: x times the probability of being less than x, and a stand-in.
 *
 * Tolerance: 1e-12 of values of size 5. At -30 the argument of erfc is
 * rounded, which moves the value by 1e-13 of itself: 1e-12 is asked.
 */
#include "suite.h"

SUITE(11, "11-activations/gelu")

static const double pi = 3.14159265358979323846;

static double bell(double x)
{
    return exp(-x*x/2)/sqrt(2*pi);
}

static double below(double x)
{
    return erfc(-x/sqrt(2))/2;
}

PUBLIC(worked, 2, "the exact form at three places, by a table of Phi")
{
    double x[] = {0, 1, -1}, dy[] = {1, 1, 2}, y[3] = {0}, dx[3] = {0};
    double values[] = {0, 0.841344746068543, -0.158655253931457};
    double slopes[] = {0.5, 1.083315470587686, -0.166630941175372};
    gelu(1, 3, x, dy, y, dx);
    wants_array(y, values, 3, 1e-12,
                "y after gelu(1, 3, {0, 1, -1}, {1, 1, 2}, y, dx)");
    wants_array(dx, slopes, 3, 1e-12, "its dx");
}

PUBLIC(stand_in, 2, "the form with tanh, and its own slope")
{
    double x[] = {0, 2, 1000, -1000}, dy[] = {3, 5, 2, 2}, y[4] = {0},
           dx[4] = {0};
    double c = sqrt(2/pi), t = tanh(c*(2 + 0.35772));
    double values[] = {0, 1 + t, 1000, 0};
    double slopes[] = {1.5, 5*((1 + t)/2 + (1 - t*t)*c*1.53658), 2, 0};
    gelu(0, 4, x, dy, y, dx);
    wants_array(y, values, 4, 1e-12, "y after "
                "gelu(0, 4, {0, 2, 1000, -1000}, {3, 5, 2, 2}, y, dx)");
    wants_array(dx, slopes, 4, 1e-12, "its dx");
}

PUBLIC(tails, 2, "far below zero the exact y is small, not zero")
{
    double x[] = {-10, -30, 30, -1000}, dy[] = {1, 1, 1, 1}, y[4] = {0},
           dx[4] = {0};
    gelu(1, 4, x, dy, y, dx);
    double relative[] = {y[0]/-10/7.619853024160526e-24,
                         y[1]/-30/4.906713927148187e-198, y[2]/30,
                         1 + y[3]};
    double slopes[] = {dx[0]/(below(-10) - 10*bell(10)),
                       dx[1]/(below(-30) - 30*bell(30)), dx[2], 1 + dx[3]};
    double ones[] = {1, 1, 1, 1};
    wants_array(relative, ones, 4, 1e-12, "y/(x*Phi(x)) after "
                "gelu(1, 4, {-10, -30, 30, -1000}, {1, 1, 1, 1}, y, dx)");
    wants_array(slopes, ones, 4, 1e-12, "dx as a share of what it should be");
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 2, "values and slopes of the exact form")
{
    double x[40], dy[40], y[40], dx[40], values[40], slopes[40];
    int n = draw_int(2, 40);
    for (int i = 0; i < n; i++) {
        x[i] = draw(-5, 5);
        dy[i] = draw(-2, 2);
        values[i] = x[i]*below(x[i]);
        slopes[i] = dy[i]*(below(x[i]) + x[i]*bell(x[i]));
    }
    gelu(1, n, x, dy, y, dx);
    wants_array(y, values, n, 1e-12, "y after gelu(1, %d, x, dy, y, dx)", n);
    wants_array(dx, slopes, n, 1e-12, "its dx");
}

HIDDEN(drawn_stand_in, 2, "values and slopes of the form with tanh")
{
    double x[40], dy[40], y[40], dx[40], values[40], slopes[40];
    int n = draw_int(2, 40);
    for (int i = 0; i < n; i++) {
        x[i] = draw(-5, 5);
        dy[i] = draw(-2, 2);
        double c = sqrt(2/pi), t = tanh(c*(x[i] + 0.044715*pow(x[i], 3)));
        values[i] = x[i]*(1 + t)/2;
        slopes[i] = dy[i]*((1 + t)/2 + x[i]*(1 - t*t)/2*c
                           *(1 + 0.134145*x[i]*x[i]));
    }
    gelu(0, n, x, dy, y, dx);
    wants_array(y, values, n, 1e-12, "y after gelu(0, %d, x, dy, y, dx)", n);
    wants_array(dx, slopes, n, 1e-12, "its dx");
}
