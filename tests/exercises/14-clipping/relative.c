/* relative: a gradient's length measured by its weights'.
 *
 * Tolerance: 1e-12 where numbers are about 1, less where they are less: a
 * length is the root of at most 8 squares. No length that is drawn is within
 * a per cent of where clipping begins.
 */
#include "suite.h"

SUITE(14, "14-clipping/relative")
SHAPES("w out*in, g out*in");

enum { MOST = 8 };

PUBLIC(worked, 3, "two units, one of them too fast, by hand")
{
    where("the rows of w are 5 and 2 long, those of g 10 and 0.5; allowed are "
          "2.5 and 1");
    double w[] = {3, 4, 0, 2}, g[] = {6, 8, 0, -0.5};
    double wanted[] = {1.5, 2, 0, -0.5};
    wants_int(clip_relative(2, 2, w, g, 0.5, 0.001), 1, "clip_relative(2, 2, "
              "{3, 4, 0, 2}, {6, 8, 0, -0.5}, 0.5, 0.001)");
    wants_array(g, wanted, 4, 1e-12, "g after it");
}

PUBLIC(newborn, 2, "weights of 0 must be able to leave it")
{
    where("w = {0, 0, 0, 0.001}, limit 0.1, eps 0.01: each row of g may be "
          "0.001 long");
    double w[] = {0, 0, 0, 0.001}, g[] = {3, -4, 0, 2};
    double wanted[] = {0.0006, -0.0008, 0, 0.001};
    wants_int(clip_relative(2, 2, w, g, 0.1, 0.01), 2, "clip_relative(2, 2, "
              "{0, 0, 0, 0.001}, {3, -4, 0, 2}, 0.1, 0.01)");
    wants_array(g, wanted, 4, 1e-15, "g after it");
}

PUBLIC(silent, 1, "a row without a gradient stays without one")
{
    double w[] = {0, 0, 1, 0, 0, 8}, g[] = {0, 0, 0, 0, 0, 3};
    double wanted[] = {0, 0, 0, 0, 0, 0.8};
    wants_int(clip_relative(3, 2, w, g, 0.1, 1e-3), 1, "clip_relative(3, 2, "
              "{0, 0, 1, 0, 0, 8}, {0, 0, 0, 0, 0, 3}, 0.1, 1e-3)");
    wants_array(g, wanted, 6, 1e-12, "g after it");
}

/* ---- hidden ------------------------------------------------------------ */

/* Rows that are drawn, and what should become of g; returns how many rows
 * are shortened. Every third has weights below the floor, if there are small
 * ones at all. */
static int draw_rows(int out, int in, double *w, double *g, double *wanted,
                     double limit, double eps, int small)
{
    int count = 0;
    for (int i = 0; i < out; i++) {
        double size = 0, length = 0, way = draw(0, 1);
        double ratio = i == 0 || i == 2 ? draw(3, 5) : i == 1 ? draw(0.3, 0.9)
                     : way < 0.5 ? draw(0.05, 0.99) : draw(1.01, 20);
        for (int j = 0; j < in; j++) {
            w[i*in + j] = draw(0.2, 3)*(draw_int(0, 1) ? 1 : -1);
            w[i*in + j] *= small && i%3 == 2 ? eps*0.01 : 1;
            g[i*in + j] = draw(0.2, 1)*(draw_int(0, 1) ? 1 : -1);
            size += w[i*in + j]*w[i*in + j];
            length += g[i*in + j]*g[i*in + j];
        }
        double most = limit*fmax(sqrt(size), eps);
        count += ratio > 1;
        for (int j = 0; j < in; j++) {
            g[i*in + j] *= ratio*most/sqrt(length);
            wanted[i*in + j] = g[i*in + j]/fmax(1, ratio);
        }
    }
    return count;
}

HIDDEN(drawn, 2, "a matrix that is drawn")
{
    int out = draw_int(3, MOST), in = out == 4 ? 3 : draw_int(2, 4);
    in += in == out;
    double w[MOST*MOST], g[MOST*MOST], wanted[MOST*MOST];
    double limit = draw(0.02, 0.3), eps = draw(0.01, 0.1);
    int count = draw_rows(out, in, w, g, wanted, limit, eps, 1);
    wants_int(clip_relative(out, in, w, g, limit, eps), count,
              "clip_relative(%d, %d, w, g, %g, %g)", out, in, limit, eps);
    wants_array(g, wanted, out*in, 1e-12, "g after it");
}

HIDDEN(scaled, 2, "units a million times as large, with their gradients")
{
    enum { OUT = 4, IN = 3 };
    double w[OUT*IN], g[OUT*IN], wanted[OUT*IN], limit = draw(0.02, 0.3);
    int count = draw_rows(OUT, IN, w, g, wanted, limit, 0.01, 0);
    for (int i = 0; i < OUT*IN; i++)
        w[i] *= 1e6, g[i] *= 1e6, wanted[i] *= 1e6;
    wants_int(clip_relative(OUT, IN, w, g, limit, 0.01), count,
              "clip_relative(%d, %d, w, g, %g, 0.01)", OUT, IN, limit);
    wants_array(g, wanted, OUT*IN, 1e-5, "g after it");
}
