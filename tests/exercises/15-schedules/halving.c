/* halving: triangles, each half as high as the one before.
 *
 * Tolerance: 1e-14 of high; against PyTorch 1.13 too (CyclicLR, float64,
 * triangular2), whose phase carries a rounding of t/20. Where low is 0,
 * 1e-12 of the rate itself, however small.
 */
#include "suite.h"

SUITE(15, "15-schedules/halving")

static void check(int t, double low, double high, int up, int down,
                  double wanted, double tolerance)
{
    wants(halving_triangle(t, low, high, up, down), wanted, tolerance,
          "halving_triangle(%d, %g, %g, %d, %d)", t, low, high, up, down);
}

PUBLIC(worked, 2, "three cycles of four steps, by hand")
{
    static const double wanted[] = {1, 3, 5, 3, 1, 2, 3, 2, 1, 1.5, 2, 1.5, 1};
    for (int t = 0; t < 13; t++)
        check(t, 1, 5, 2, 2, wanted[t], 1e-14);
}

PUBLIC(uneven, 2, "up in a step, down in three")
{
    static const double wanted[] = {0, 9, 6, 3, 0, 4.5, 3, 1.5, 0, 2.25};
    for (int t = 0; t < 10; t++)
        check(t, 0, 9, 1, 3, wanted[t], 1e-14);
}

PUBLIC(cyclic, 2, "as PyTorch's CyclicLR with mode triangular2")
{
    static const struct { int t; double rate; } path[] = {
        {0, 0.001}, {1, 0.0015}, {9, 0.0055}, {10, 0.006}, {11, 0.0055},
        {20, 0.001}, {21, 0.00125}, {29, 0.00325}, {30, 0.0035}, {40, 0.001},
        {50, 0.00225}, {55, 0.001625}, {70, 0.001625}, {90, 0.0013125},
        {95, 0.00115625}, {100, 0.001}};
    for (int i = 0; i < 16; i++)
        check(path[i].t, 0.001, 0.006, 10, 10, path[i].rate, 1e-14);
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 2, "cycles that are drawn")
{
    int up = draw_int(2, 9), down = up + draw_int(1, 9);
    double low = draw(0.01, 0.1), height = draw(1, 2), half = height;
    int t = 0;
    for (int cycle = 0; cycle < 5; cycle++, half /= 2) {
        for (int i = 0; i < up; i++, t++)
            check(t, low, low + height, up, down, low + half*i/up, 1e-13);
        for (int i = down; i > 0; i--, t++)
            check(t, low, low + height, up, down, low + half*i/down, 1e-13);
    }
}

HIDDEN(far, 2, "peak after peak, and step two thousand million")
{
    int up = draw_int(1, 9), down = up + draw_int(1, 9);
    double high = draw(1, 2), peak = high;
    for (int cycle = 0; cycle < 200; cycle++, peak /= 2)
        check(cycle*(up + down) + up, 0, high, up, down, peak, 1e-12*peak);
    int t = 2000000000 - draw_int(0, 1000);
    check(t, 0.25, high, up, down, 0.25, 1e-14);
}
