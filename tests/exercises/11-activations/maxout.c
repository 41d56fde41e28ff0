/* maxout: the largest of several, and the way back to it alone.
 *
 * No tolerance: nothing is computed, only handed on.
 */
#include "suite.h"

SUITE(11, "11-activations/maxout")
SHAPES("x rows*in, dy rows*out, y rows*out, winner rows*out, dx rows*in");

PUBLIC(worked, 3, "two units of three pieces, by hand")
{
    double x[] = {1, 5, 2,  -3, -2, -1}, dy[] = {10, 20}, y[2] = {0},
           dx[6] = {0};
    double values[] = {5, -1}, slopes[] = {0, 10, 0, 0, 0, 20};
    int winner[2] = {0}, won[] = {1, 2};
    for (int i = 0; i < 6; i++)
        dx[i] = 100;
    maxout(1, 6, 2, x, dy, y, winner, dx);
    wants_array(y, values, 2, 0, "y after maxout(1, 6, 2, "
                "{1, 5, 2,  -3, -2, -1}, {10, 20}, y, winner, dx)");
    wants_ints(winner, won, 2, "its winner");
    wants_array(dx, slopes, 6, 0, "its dx");
}

PUBLIC(ties, 2, "the first of equals wins, and has all of the slope")
{
    double x[] = {2, 2,  0, 0,  -1, -1}, dy[] = {1, 2, 4}, y[3] = {0},
           dx[6] = {0};
    double values[] = {2, 0, -1}, slopes[] = {1, 0, 2, 0, 4, 0};
    int winner[3] = {0}, won[] = {0, 0, 0};
    maxout(1, 6, 3, x, dy, y, winner, dx);
    wants_array(y, values, 3, 0, "y after maxout(1, 6, 3, "
                "{2, 2,  0, 0,  -1, -1}, {1, 2, 4}, y, winner, dx)");
    wants_ints(winner, won, 3, "its winner");
    wants_array(dx, slopes, 6, 0, "its dx");
}

PUBLIC(rows, 2, "two rows of one unit; and a single piece always wins")
{
    double x[] = {3, 1, 2, 4}, dy[] = {5, -6}, y[2] = {0}, dx[4] = {0};
    double values[] = {3, 4}, slopes[] = {5, 0, 0, -6};
    int winner[2] = {0}, won[] = {0, 1}, alone[] = {0, 0};
    maxout(2, 2, 1, x, dy, y, winner, dx);
    wants_array(y, values, 2, 0, "y after "
                "maxout(2, 2, 1, {3, 1,  2, 4}, {5, -6}, y, winner, dx)");
    wants_ints(winner, won, 2, "its winner");
    wants_array(dx, slopes, 4, 0, "its dx");
    x[0] = -3;
    maxout(1, 2, 2, x, dy, y, winner, dx);
    wants_array(y, x, 2, 0,
                "y after maxout(1, 2, 2, {-3, 1}, {5, -6}, y, winner, dx)");
    wants_ints(winner, alone, 2, "its winner");
    wants_array(dx, dy, 2, 0, "its dx");
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 3, "rows that are drawn, with equals among them")
{
    double x[400], dy[100], y[100], dx[400], values[100], slopes[400] = {0};
    int winner[100], won[100];
    int rows = draw_int(2, 10), out = draw_int(2, 10);
    int pieces = draw_int(2, 4), in = out*pieces;
    for (int i = 0; i < rows*in; i++) {
        x[i] = draw_int(-9, 2);
        dx[i] = draw(-2, 2);
    }
    x[0] = x[1] = 3;
    for (int i = 0; i < rows*out; i++) {
        dy[i] = draw(-2, 2);
        won[i] = 0;
        for (int p = 1; p < pieces; p++)
            if (x[i*pieces + p] > x[i*pieces + won[i]])
                won[i] = p;
        values[i] = x[i*pieces + won[i]];
        slopes[i*pieces + won[i]] = dy[i];
    }
    maxout(rows, in, out, x, dy, y, winner, dx);
    wants_array(y, values, rows*out, 0, "y of %d rows, %d in, %d out", rows,
                in, out);
    wants_ints(winner, won, rows*out, "its winner");
    wants_array(dx, slopes, rows*in, 0, "its dx");
}
