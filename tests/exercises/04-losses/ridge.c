/* ridge: least squares with a price on the weights, solved and walked to.
 *
 * Tolerance: 1e-9 for systems of condition below 1e4 and weights of size 1
 * to 100; a few thousand times what elimination loses there.
 */
#include "suite.h"

SUITE(04, "04-losses/ridge")
SHAPES("x rows*in, y rows, w in");

PUBLIC(worked, 3, "one column, by hand: w = mean of xy/(mean of xx + lambda)")
{
    double x[] = {1, 2, 3}, y[] = {2, 4, 6}, w[1], wanted[1];
    wanted[0] = (28/3.0)/(14/3.0 + 1);
    ridge(3, 1, x, y, 1, 0, 0, w);
    wants_array(w, wanted, 1, 1e-9,
                "w after ridge(3, 1, {1, 2, 3}, {2, 4, 6}, 1, 0, 0, w)");
}

PUBLIC(stepped, 3, "one step and two, by hand")
{
    double x[] = {1, 2, 3}, y[] = {2, 4, 6}, w[1], one[] = {28/15.0};
    double two[] = {28/15.0 - 0.1*(2*14/3.0*(28/15.0 - 2) + 2*28/15.0)};
    ridge(3, 1, x, y, 1, 1, 0.1, w);
    wants_array(w, one, 1, 1e-9,
                "w after ridge(3, 1, {1, 2, 3}, {2, 4, 6}, 1, 1, 0.1, w)");
    ridge(3, 1, x, y, 1, 2, 0.1, w);
    wants_array(w, two, 1, 1e-9,
                "w after ridge(3, 1, {1, 2, 3}, {2, 4, 6}, 1, 2, 0.1, w)");
}

PUBLIC(twins, 3, "of two equal columns each gets half, and it can be solved")
{
    double x[] = {1, 1, 2, 2}, y[] = {1, 2}, w[2];
    double wanted[] = {2.5/(2*2.5 + 0.5), 2.5/(2*2.5 + 0.5)};
    ridge(2, 2, x, y, 0.5, 0, 0, w);
    wants_array(w, wanted, 2, 1e-9,
                "w after ridge(2, 2, {1, 1, 2, 2}, {1, 2}, 0.5, 0, 0, w)");
}

/* ---- hidden ------------------------------------------------------------ */

static double x[200], y[40];

static void draw_rows(int rows, int in)
{
    for (int i = 0; i < rows*in; i++)
        x[i] = draw(-2, 2);
    for (int i = 0; i < rows; i++)
        y[i] = draw(-5, 5);
}

/* J's slope along each column, which is 0 at the least */
static void slopes(int rows, int in, double lambda, const double *w,
                   double *g)
{
    for (int j = 0; j < in; j++)
        g[j] = 2*lambda*w[j];
    for (int i = 0; i < rows; i++) {
        double miss = -y[i];
        for (int j = 0; j < in; j++)
            miss += x[i*in + j]*w[j];
        for (int j = 0; j < in; j++)
            g[j] += 2*miss*x[i*in + j]/rows;
    }
}

HIDDEN(solved, 3, "at the least J the gradient is 0")
{
    double w[5], g[5], zero[5] = {0}, lambda = draw(0.1, 2);
    int in = draw_int(2, 5), rows = draw_int(in + 2, 40);
    draw_rows(rows, in);
    ridge(rows, in, x, y, lambda, 0, 0, w);
    slopes(rows, in, lambda, w, g);
    wants_array(g, zero, in, 1e-9, "the gradient of J at w");
}

HIDDEN(walked, 3, "after a number of steps w is where descent is")
{
    double w[5], v[5] = {0}, g[5], lambda = draw(0.1, 2);
    double rate = draw(0.01, 0.05);
    int in = draw_int(2, 5), rows = draw_int(2, 40);
    int steps = draw_int(3, 30);
    draw_rows(rows, in);
    ridge(rows, in, x, y, lambda, steps, rate, w);
    for (int t = 0; t < steps; t++) {
        slopes(rows, in, lambda, v, g);
        for (int j = 0; j < in; j++)
            v[j] -= rate*g[j];
    }
    wants_array(w, v, in, 1e-9, "w after %d steps", steps);
}
