/* lsuv: W scaled until what comes out has variance 1.
 *
 * Tolerance: 1e-9 for weights of size 1 after a few scalings by a root of a
 * mean of at most 300 numbers.
 */
#include "suite.h"

SUITE(12, "12-initialisation/lsuv")
SHAPES("x rows*in, b out, w out*in");

PUBLIC(worked, 2, "two rows, one number in, one out")
{
    double x[] = {1, 5}, b[] = {5}, w[] = {2}, wanted[] = {0.5};
    where("z = 7, 15 has variance 16; with W = {0.5} it is 5.5, 7.5");
    int count = lsuv(2, 1, 1, 10, x, b, w);
    wants_array(w, wanted, 1, 1e-9,
                "w, before it {2}, after lsuv(2, 1, 1, 10, {1, 5}, {5}, w)");
    wants_int(count, 1, "its count");
}

PUBLIC(biases, 2, "biases that differ need several scalings")
{
    double x[] = {-1, 1}, b[] = {0, 1}, w[] = {2, 2}, v = 2;
    int count = 0;
    where("if both weights are v, the variance of z is v^2 + 1/4");
    for (; fabs(v*v - 0.75) > 1e-6; count++)
        v /= sqrt(v*v + 0.25);
    int scaled = lsuv(2, 1, 2, 50, x, b, w);
    double wanted[] = {v, v};
    wants_array(w, wanted, 2, 1e-9, "w, before it {2, 2}, after "
                "lsuv(2, 1, 2, 50, {-1, 1}, {0, 1}, w)");
    wants_int(scaled, count, "its count");
}

PUBLIC(alike, 2, "rows that are alike, and weights of 0, are left alone")
{
    double x[] = {0.1, 0.3, 0.1, 0.3, 0.1, 0.3}, b[] = {0.1}, w[] = {0.7, 3};
    double kept[] = {0.7, 3}, y[] = {1, 2, 3}, none[] = {0}, zero[] = {0};
    int count = lsuv(3, 2, 1, 10, x, b, w);
    wants_array(w, kept, 2, 0, "w, before it {0.7, 3}, after lsuv(3, 2, 1, "
                "10, {0.1, 0.3,  0.1, 0.3,  0.1, 0.3}, {0.1}, w)");
    wants_int(count, 0, "its count");
    count = lsuv(3, 1, 1, 10, y, b, none);
    wants_array(none, zero, 1, 0,
                "w, before it {0}, after lsuv(3, 1, 1, 10, {1, 2, 3}, b, w)");
    wants_int(count, 0, "its count");
}

PUBLIC(stops, 2, "what needs no scaling; what no scaling can reach")
{
    double x[] = {-1, 1}, b[] = {7}, w[] = {-1}, kept[] = {-1};
    int count = lsuv(2, 1, 1, 10, x, b, w);
    wants_array(w, kept, 1, 0, "w, before it {-1}, after "
                "lsuv(2, 1, 1, 10, {-1, 1}, {7}, w)");
    wants_int(count, 0, "its count");
    double far[] = {0, 4}, two[] = {2, 2}, v = 2;
    where("the biases alone have variance 4");
    for (int t = 0; t < 3; t++)
        v /= sqrt(v*v + 4);
    double wanted[] = {v, v};
    count = lsuv(2, 1, 2, 3, x, far, two);
    wants_array(two, wanted, 2, 1e-9, "w, before it {2, 2}, after "
                "lsuv(2, 1, 2, 3, {-1, 1}, {0, 4}, w)");
    wants_int(count, 3, "its count");
}

/* ---- hidden ------------------------------------------------------------ */

static double variance_of(int rows, int in, int out, const double *x,
                          const double *b, const double *w)
{
    double sum = 0, square = 0;
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < rows; i++)
            for (int k = 0; k < out; k++) {
                double z = b[k];
                for (int j = 0; j < in; j++)
                    z += w[k*in + j]*x[i*in + j];
                if (pass == 0)
                    sum += z/(rows*out);
                else
                    square += (z - sum)*(z - sum)/(rows*out);
            }
    return square;
}

HIDDEN(drawn, 2, "a layer, its rows and its biases drawn")
{
    double x[180], b[10], w[60], wanted[60], v = 0;
    int rows = draw_int(10, 30), in = draw_int(2, 6), out = draw_int(3, 10);
    int count = 0;
    for (int i = 0; i < rows*in; i++)
        x[i] = draw(-1, 3);
    for (int k = 0; k < out; k++)
        b[k] = draw(-0.8, 0.8);
    for (int i = 0; i < out*in; i++)
        wanted[i] = w[i] = draw(-3, 3);
    for (;; count++) {
        v = variance_of(rows, in, out, x, b, wanted);
        if (count == 50 || fabs(v - 1) <= 1e-6)
            break;
        for (int i = 0; i < out*in; i++)
            wanted[i] /= sqrt(v);
    }
    int scaled = lsuv(rows, in, out, 50, x, b, w);
    wants_array(w, wanted, out*in, 1e-9, "w of %d rows, %d in, %d out", rows,
                in, out);
    wants_int(scaled, count, "its count");
}
