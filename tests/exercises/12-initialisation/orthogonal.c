/* orthogonal: Gram and Schmidt's vectors, at right angles.
 *
 * Tolerance: 1e-12 for products of vectors of length 1 with at most 30
 * elements, ten thousand times a rounding error. In `near` the vectors
 * themselves are known up to 1e-6.
 */
#include "suite.h"

SUITE(12, "12-initialisation/orthogonal")
SHAPES("w out*in");

/* The products of rows (of columns if turned) with one another. */
static void products(int out, int in, int turned, const double *a,
                     const double *b, double *p)
{
    int count = turned ? in : out, size = turned ? out : in;
    int next = turned ? 1 : in, step = turned ? in : 1;
    for (int k = 0; k < count; k++)
        for (int l = 0; l < count; l++) {
            p[k*count + l] = 0;
            for (int i = 0; i < size; i++)
                p[k*count + l] += a[k*next + i*step]*b[l*next + i*step];
        }
}

PUBLIC(worked, 3, "two rows of two, and one of two, by hand")
{
    double w[] = {3, 4,  1, 2}, wanted[] = {0.6, 0.8, -0.8, 0.6};
    double v[] = {-8, 6}, one[] = {-0.8, 0.6};
    where("of {1, 2} is left {-0.32, 0.24}");
    int count = orthogonal(2, 2, w);
    wants_array(w, wanted, 4, 1e-12,
                "w, before it {3, 4,  1, 2}, after orthogonal(2, 2, w)");
    wants_int(count, 0, "its count");
    where("a single row keeps its direction");
    count = orthogonal(1, 2, v);
    wants_array(v, one, 2, 1e-12,
                "w, before it {-8, 6}, after orthogonal(1, 2, w)");
    wants_int(count, 0, "its count");
}

PUBLIC(tall, 2, "more rows than columns: the columns")
{
    double w[] = {3, 1,  4, 2,  0, 0};
    double wanted[] = {0.6, -0.8,  0.8, 0.6,  0, 0};
    int count = orthogonal(3, 2, w);
    wants_array(w, wanted, 6, 1e-12, "w, before it {3, 1,  4, 2,  0, 0}, "
                "after orthogonal(3, 2, w)");
    wants_int(count, 0, "its count");
}

PUBLIC(near, 4, "rows that are nearly parallel come out perpendicular")
{
    double e = 1e-6, w[] = {1, e, 0, 0,  1, 0, e, 0,  1, 0, 0, e}, p[9];
    double wanted[] = {1, 0, 0, 0,  0, -sqrt(0.5), sqrt(0.5), 0,
                       0, -sqrt(1/6.0), -sqrt(1/6.0), sqrt(2/3.0)};
    double unit[] = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    where("the rows are {1, e, 0, 0}, {1, 0, e, 0}, {1, 0, 0, e}, e = 1e-6");
    int count = orthogonal(3, 4, w);
    wants_int(count, 0, "the count of orthogonal(3, 4, w)");
    products(3, 4, 0, w, w, p);
    wants_array(p, unit, 9, 1e-12,
                "the products of the rows of w with one another, 3 x 3");
    wants_array(w, wanted, 12, 1e-5, "its w");
}

PUBLIC(dependent, 2, "what depends on those before becomes zero, and counts; "
                     "what is only short does not")
{
    double w[] = {1, 2, 2, 0,  -2, -4, -4, 0,  0, 0, 0, 0,  0, 0, 0, 1e-12};
    double wanted[16] = {1/3.0, 2/3.0, 2/3.0};
    wanted[15] = 1;
    int count = orthogonal(4, 4, w);
    wants_array(w, wanted, 16, 1e-12, "w, before it {1, 2, 2, 0,  -2, -4, -4,"
                " 0,  0, 0, 0, 0,  0, 0, 0, 1e-12}, after orthogonal(4, 4, w)"
                );
    wants_int(count, 2, "its count");
}

/* ---- hidden ------------------------------------------------------------ */

/* Perpendicular, of length 1, each in the span of the given ones up to its
 * own place, and on its side: there is one such set of vectors. */
static void drawn_matrix(int out, int in)
{
    double w[900], given[900], p[900], unit[900] = {0};
    int turned = out > in, count = turned ? in : out;
    for (int i = 0; i < out*in; i++)
        given[i] = w[i] = draw(-1, 1) + draw(-1, 1);
    int zero = orthogonal(out, in, w);
    wants_int(zero, 0, "the count of orthogonal(%d, %d, w)", out, in);
    for (int k = 0; k < count; k++)
        unit[k*count + k] = 1;
    products(out, in, turned, w, w, p);
    wants_array(p, unit, count*count, 1e-12,
                "the products of the vectors with one another");
    products(out, in, turned, given, w, p);
    for (int k = 0; k < count; k++) {
        wants_true(p[k*count + k] > 0, "a vector has the wrong side");
        for (int l = k + 1; l < count; l++)
            wants(p[k*count + l], 0, 1e-11,
                  "the part of a given vector along a later one");
    }
}

HIDDEN(wide, 2, "fewer rows than columns, and as many")
{
    int n = draw_int(3, 12);
    drawn_matrix(n, n + draw_int(1, 15));
    drawn_matrix(n, n);
}

HIDDEN(high, 2, "more rows than columns")
{
    int n = draw_int(3, 12);
    drawn_matrix(n + draw_int(1, 15), n);
}
