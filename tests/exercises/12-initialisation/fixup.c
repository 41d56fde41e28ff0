/* fixup: what is scaled, what is zero, what stays.
 *
 * Tolerance: 1e-12 for numbers of size 10, scaled once.
 */
#include "suite.h"

SUITE(12, "12-initialisation/fixup")
SHAPES("w n");

/* What fixup should make of w. */
static void reference(int in, int width, int out, int branches, int layers,
                      double *w)
{
    double scale = layers > 1 ? exp(-log(branches)/(2*layers - 2)) : 0;
    for (int l = -1; l <= branches*layers; l++) {
        int from = l < 0 ? in : width, to = l < branches*layers ? width : out;
        double by = l < 0 ? 1 : l == branches*layers ? 0
                    : l%layers == layers - 1 ? 0 : scale;
        for (int i = 0; i < to*from; i++)
            w[i] *= by;
        for (int i = 0; i < to; i++)
            w[to*from + i] = 0;
        w += to*from + to;
    }
}

PUBLIC(worked, 3, "one unit everywhere, four branches of two layers")
{
    double w[] = {3, 9,  8, 9, 7, 9,  6, 9, 5, 9,  4, 9, 3, 9,  2, 9, 1, 9,
                  5, 9};
    double wanted[] = {3, 0,  4, 0, 0, 0,  3, 0, 0, 0,  2, 0, 0, 0,
                       1, 0, 0, 0,  0, 0};
    where("w = {3, 9,  8, 9, 7, 9,  6, 9, 5, 9,  4, 9, 3, 9,  2, 9, 1, 9,  "
          "5, 9}; 4^(-1/2) = 1/2");
    fixup(1, 1, 1, 4, 2, 20, w);
    wants_array(w, wanted, 20, 1e-12, "w after fixup(1, 1, 1, 4, 2, 20, w)");
}

PUBLIC(edges, 2, "branches of a single layer; a single branch; none")
{
    double one[] = {3, 9,  8, 9,  7, 9,  5, 9};
    double zeros[] = {3, 0,  0, 0,  0, 0,  0, 0};
    double three[] = {3, 9,  8, 9, 7, 9, 6, 9,  5, 9};
    double kept[] = {3, 0,  8, 0, 7, 0, 0, 0,  0, 0};
    double none[] = {3, 9,  5, 9}, ends[] = {3, 0,  0, 0};
    fixup(1, 1, 1, 2, 1, 8, one);
    wants_array(one, zeros, 8, 1e-12, "w, before it {3, 9,  8, 9,  7, 9,  "
                "5, 9}, after fixup(1, 1, 1, 2, 1, 8, w)");
    fixup(1, 1, 1, 1, 3, 10, three);
    wants_array(three, kept, 10, 1e-12, "w, before it {3, 9,  8, 9, 7, 9, "
                "6, 9,  5, 9}, after fixup(1, 1, 1, 1, 3, 10, w)");
    fixup(1, 1, 1, 0, 2, 4, none);
    wants_array(none, ends, 4, 1e-12, "w, before it {3, 9,  5, 9}, "
                "after fixup(1, 1, 1, 0, 2, 4, w)");
}

PUBLIC(shapes, 2, "three in, two wide, one out; 16 branches of 3 layers")
{
    double w[299], wanted[299];
    int n = 8 + 16*3*6 + 3;
    for (int i = 0; i < n; i++)
        wanted[i] = w[i] = 1 + i%7;
    reference(3, 2, 1, 16, 3, wanted);
    where("w[i] = 1 + i%%7; 16^(-1/4) = 1/2");
    fixup(3, 2, 1, 16, 3, n, w);
    wants_array(w, wanted, n, 1e-12, "w after fixup(3, 2, 1, 16, 3, 299, w)");
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 3, "shapes and weights that are drawn")
{
    static double w[3000], wanted[3000];
    int in = draw_int(2, 5), width = draw_int(2, 6), out = draw_int(2, 4);
    int branches = draw_int(3, 12), layers = draw_int(3, 5);
    int n = width*in + width + branches*layers*(width*width + width)
            + out*width + out;
    for (int i = 0; i < n; i++)
        wanted[i] = w[i] = draw(-2, 2);
    reference(in, width, out, branches, layers, wanted);
    fixup(in, width, out, branches, layers, n, w);
    wants_array(w, wanted, n, 1e-12, "w after fixup(%d, %d, %d, %d, %d, %d, "
                "w)", in, width, out, branches, layers, n);
}
