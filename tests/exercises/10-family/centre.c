/* centre: a gradient whose rows have mean 0.
 *
 * Tolerance: 1e-12 for rows of at most 30 numbers of size 10, in g and in a
 * share, which lies between 0 and 1.
 */
#include "suite.h"

SUITE(10, "10-family/centre")
SHAPES("g rows*cols");

PUBLIC(worked, 3, "two rows of three, by hand")
{
    double g[] = {1, 2, 6, -1, 0, 1}, wanted[] = {-2, -1, 3, -1, 0, 1};
    wants(centre(2, 3, g), 27/43.0, 1e-12,
          "centre(2, 3, {1, 2, 6, -1, 0, 1})");
    wants_array(g, wanted, 6, 1e-12, "g after it");
}

PUBLIC(column, 2, "a single column is left alone")
{
    double g[] = {1, 2, 3}, wanted[] = {1, 2, 3};
    wants(centre(3, 1, g), 0, 0, "centre(3, 1, {1, 2, 3})");
    wants_array(g, wanted, 3, 0, "g after it");
}

PUBLIC(extremes, 2, "a share of all, of nothing, and of a g that is 0")
{
    double even[] = {4, 4, -2, -2}, zero[] = {0, 0, 0, 0};
    double odd[] = {1, -1, -3, 3}, same[] = {1, -1, -3, 3};
    wants(centre(2, 2, even), 1, 1e-12, "centre(2, 2, {4, 4, -2, -2})");
    wants_array(even, zero, 4, 1e-12, "g after it");
    wants(centre(2, 2, odd), 0, 1e-12, "centre(2, 2, {1, -1, -3, 3})");
    wants_array(odd, same, 4, 1e-12, "g after it");
    wants(centre(1, 4, zero), 0, 0, "centre(1, 4, {0, 0, 0, 0})");
    wants_array(zero, zero, 4, 0, "g after it");
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 3, "a matrix that is drawn")
{
    double g[300], wanted[300], before = 0, after = 0;
    int rows = draw_int(2, 10), cols = rows + draw_int(1, 20);
    for (int i = 0; i < rows; i++) {
        double mean = 0, lift = draw(-5, 5);
        for (int j = 0; j < cols; j++) {
            g[i*cols + j] = lift + draw(-5, 5);
            mean += g[i*cols + j]/cols;
        }
        for (int j = 0; j < cols; j++) {
            wanted[i*cols + j] = g[i*cols + j] - mean;
            before += g[i*cols + j]*g[i*cols + j];
            after += wanted[i*cols + j]*wanted[i*cols + j];
        }
    }
    wants(centre(rows, cols, g), 1 - after/before, 1e-12,
          "centre(%d, %d, g)", rows, cols);
    wants_array(g, wanted, rows*cols, 1e-12, "g after it");
}
