/* dead: the units that no x of a box wakes.
 *
 * No tolerance: counts and flags. Sums that decide are of small whole
 * numbers, or a hundredth away from 0.
 */
#include "suite.h"

SUITE(11, "11-activations/dead")
SHAPES("w out*in, b out, low in, high in, dead out");

PUBLIC(worked, 3, "four units and a box, by hand")
{
    double w[] = {1, -1,  -1, -2,  1, -1,  1, 1}, b[] = {-2.5, 0, -1, -4};
    double low[] = {0, -1}, high[] = {1, 2};
    int dead[4] = {0}, wanted[] = {1, 0, 0, 1};
    where("the largest z of the units are -0.5, 2, 1, -1");
    int count = dead_in_box(2, 4, w, b, low, high, dead);
    wants_ints(dead, wanted, 4, "dead after dead_in_box(2, 4, "
               "{1, -1,  -1, -2,  1, -1,  1, 1}, {-2.5, 0, -1, -4}, {0, -1}, "
               "{1, 2}, dead)");
    wants_int(count, 2, "its count");
}

PUBLIC(touch, 2, "a unit whose z only touches 0 is dead; without weights "
                 "b decides")
{
    double w[] = {2, -1,  0, 0,  0, 0,  0, 0,  1, 0}, b[] = {-3, 0, -1, 1, 1};
    double low[] = {-1, 1}, high[] = {2, 5};
    int dead[5] = {0}, wanted[] = {1, 1, 1, 0, 0};
    where("the largest z of the units are 0, 0, -1, 1, 3");
    int count = dead_in_box(2, 5, w, b, low, high, dead);
    wants_ints(dead, wanted, 5, "dead after dead_in_box(2, 5, "
               "{2, -1,  0, 0,  0, 0,  0, 0,  1, 0}, {-3, 0, -1, 1, 1}, "
               "{-1, 1}, {2, 5}, dead)");
    wants_int(count, 3, "its count");
}

PUBLIC(open, 2, "bounds that are infinite, and weights of 0 before them")
{
    double w[] = {-1, 0,  0, 0,  -5, 1e-9,  1, 0,  -1, -1e-9};
    double b[] = {-1, 2, -1000, -7, -1000};
    double low[] = {0, -HUGE_VAL}, high[] = {HUGE_VAL, HUGE_VAL};
    int dead[5] = {0}, wanted[] = {1, 0, 0, 0, 0};
    where("the largest z of the units are -1, 2 and three times infinity");
    int count = dead_in_box(2, 5, w, b, low, high, dead);
    wants_ints(dead, wanted, 5, "dead after dead_in_box(2, 5, {-1, 0,  0, 0,"
               "  -5, 1e-9,  1, 0,  -1, -1e-9}, {-1, 2, -1000, -7, -1000}, "
               "{0, -inf}, {inf, inf}, dead)");
    wants_int(count, 1, "its count");
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(corner, 3, "units that are awake, or just not, in one corner of many")
{
    double w[240], b[20], low[12], high[12];
    int dead[20], wanted[20], all = 0;
    int in = draw_int(6, 12), out = draw_int(8, 20);
    for (int j = 0; j < in; j++) {
        low[j] = draw(-2, 1);
        high[j] = low[j] + draw(0.1, 2);
    }
    for (int k = 0; k < out; k++) {
        double most = 0;
        for (int j = 0; j < in; j++) {
            w[k*in + j] = draw(-1, 1);
            most += fmax(w[k*in + j]*low[j], w[k*in + j]*high[j]);
        }
        wanted[k] = draw_int(0, 1);
        all += wanted[k];
        b[k] = -most + (wanted[k] ? -0.01 : 0.01);
    }
    int count = dead_in_box(in, out, w, b, low, high, dead);
    wants_ints(dead, wanted, out, "dead of %d in, %d out", in, out);
    wants_int(count, all, "its count");
}
