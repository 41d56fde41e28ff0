/* skip: a block that adds to what it is given.
 *
 * Tolerance: 1e-11 for sums of at most 400 products of size 4.
 */
#include "suite.h"

SUITE(05, "05-backpropagation/skip")
SHAPES("u hidden*n, v n*hidden");

PUBLIC(worked, 3, "one number and two hidden units, by hand")
{
    double u[] = {2, -1}, v[] = {3, 5}, x[] = {1}, dy[] = {10}, y[1], dx[1];
    double values[] = {7}, slopes[] = {70};
    skip(1, 2, u, v, x, dy, y, dx);
    wants_array(y, values, 1, 1e-12,
                "y after skip(1, 2, {2, -1}, {3, 5}, {1}, {10}, y, dx)");
    wants_array(dx, slopes, 1, 1e-12, "its dx");
}

PUBLIC(closed, 2, "where every unit is off, x and dy pass")
{
    double u[] = {-1, -1, 0, 0}, v[] = {4, 4, 4, 4}, x[] = {1, 2};
    double dy[] = {5, -6}, y[2], dx[2];
    skip(2, 2, u, v, x, dy, y, dx);
    wants_array(y, x, 2, 0,
                "y after skip(2, 2, {-1, -1, 0, 0}, v, {1, 2}, {5, -6}, y, dx)");
    wants_array(dx, dy, 2, 0, "its dx");
}

/* ---- hidden ------------------------------------------------------------ */

static void drawn_block(int n, int hidden)
{
    double u[200], v[200], x[20], dy[20], y[20], dx[20], values[20],
           slopes[20];
    for (int i = 0; i < n*hidden; i++) {
        u[i] = draw(-2, 2);
        v[i] = draw(-2, 2);
    }
    for (int i = 0; i < n; i++) {
        values[i] = x[i] = draw(-2, 2);
        slopes[i] = dy[i] = draw(-2, 2);
    }
    for (int k = 0; k < hidden; k++) {
        double z = 0;
        for (int i = 0; i < n; i++)
            z += u[k*n + i]*x[i];
        for (int i = 0; i < n && z > 0; i++) {
            values[i] += v[i*hidden + k]*z;
            for (int j = 0; j < n; j++)
                slopes[j] += dy[i]*v[i*hidden + k]*u[k*n + j];
        }
    }
    skip(n, hidden, u, v, x, dy, y, dx);
    wants_array(y, values, n, 1e-11, "y after skip(%d, %d, ...)", n, hidden);
    wants_array(dx, slopes, n, 1e-11, "dx after skip(%d, %d, ...)", n,
                hidden);
}

HIDDEN(wide, 3, "more hidden units than numbers")
{
    drawn_block(draw_int(2, 4), draw_int(8, 20));
}

HIDDEN(narrow, 2, "fewer hidden units than numbers")
{
    drawn_block(draw_int(10, 20), draw_int(5, 9));
}
