/* group-norm: groups of channels of a row, each brought to 0 and 1.
 *
 * Tolerance: 1e-11 for numbers of size 10; 1e-8 where a million is taken
 * away from numbers that are known to 1e-10.
 */
#include "suite.h"

SUITE(13, "13-batchnorm/group-norm")
SHAPES("gain channels, shift channels, x rows*n, y rows*n");

static const double eps = 1e-5;

PUBLIC(worked, 3, "four channels of one number, in two groups")
{
    double gain[] = {1, 1, 1, 2}, shift[] = {0, 0, 5, 0};
    double x[] = {1, 3, 10, 30}, y[4] = {0}, a = 1/sqrt(1 + eps);
    double b = 10/sqrt(100 + eps), wanted[] = {-a, a, 5 - b, 2*b};
    where("means 2 and 20, variances 1 and 100");
    group_norm(1, 4, 4, 2, gain, shift, x, y);
    wants_array(y, wanted, 4, 1e-11, "y after group_norm(1, 4, 4, 2, "
                "{1, 1, 1, 2}, {0, 0, 5, 0}, {1, 3, 10, 30}, y)");
}

PUBLIC(places, 3, "two rows, two channels of two places: one group, and two")
{
    double gain[] = {1, 10}, shift[] = {0, 7}, y[8] = {0};
    double x[] = {1, 1, 3, 7,  0, 4, -2, -2}, a = 1/sqrt(6 + eps);
    double b = 1/sqrt(6 + eps), c = 2/sqrt(4 + eps);
    double one[] = {-2*a, -2*a, 7, 7 + 40*a,  0, 4*b, 7 - 20*b, 7 - 20*b};
    double two[] = {0, 0, 7 - 10*c, 7 + 10*c,  -c, c, 7, 7};
    where("as one group the rows have means 3 and 0, variances 6 and 6");
    group_norm(2, 4, 2, 1, gain, shift, x, y);
    wants_array(y, one, 8, 1e-11, "y after group_norm(2, 4, 2, 1, {1, 10}, "
                "{0, 7}, {1, 1, 3, 7,  0, 4, -2, -2}, y)");
    where("as two groups: means 1 and 5, 2 and -2; variances 0 and 4, "
          "4 and 0");
    group_norm(2, 4, 2, 2, gain, shift, x, y);
    wants_array(y, two, 8, 1e-11, "y after group_norm(2, 4, 2, 2, {1, 10}, "
                "{0, 7}, {1, 1, 3, 7,  0, 4, -2, -2}, y)");
}

PUBLIC(alone, 1, "a number that is a group by itself leaves only the shift")
{
    double gain[] = {1, 2, 3}, shift[] = {4, 5, 6}, x[] = {7, -8, 9},
           y[3] = {0};
    group_norm(1, 3, 3, 3, gain, shift, x, y);
    wants_array(y, shift, 3, 1e-11, "y after group_norm(1, 3, 3, 3, "
                "{1, 2, 3}, {4, 5, 6}, {7, -8, 9}, y)");
}

PUBLIC(far, 1, "numbers that lie far from 0")
{
    double gain[] = {1, 1}, shift[] = {0, 0}, a = 1/sqrt(1 + eps), y[4] = {0};
    double x[] = {1e6 + 0.1, 1e6 + 0.1, 1e6 + 2.1, 1e6 + 2.1};
    double wanted[] = {-a, -a, a, a};
    group_norm(1, 4, 2, 1, gain, shift, x, y);
    wants_array(y, wanted, 4, 1e-8, "y after group_norm(1, 4, 2, 1, {1, 1}, "
                "{0, 0}, {1e6 + 0.1, 1e6 + 0.1, 1e6 + 2.1, 1e6 + 2.1}, y)");
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 2, "rows, channels and groups that are drawn")
{
    static double x[2400], y[2400], wanted[2400];
    double gain[24], shift[24];
    int rows = draw_int(2, 10), groups = draw_int(2, 4);
    int channels = groups*(groups + draw_int(1, 2));
    int n = channels*draw_int(2, 6);
    int size = n/groups, places = n/channels;
    for (int c = 0; c < channels; c++) {
        gain[c] = draw(0.3, 2);
        shift[c] = draw(-2, 2);
    }
    for (int i = 0; i < rows*n; i++)
        x[i] = draw(-3, 5);
    for (int g = 0; g < rows*groups; g++) {
        double mean = 0, square = 0;
        for (int i = g*size; i < (g + 1)*size; i++)
            mean += x[i]/size;
        for (int i = g*size; i < (g + 1)*size; i++)
            square += (x[i] - mean)*(x[i] - mean)/size;
        for (int i = g*size; i < (g + 1)*size; i++)
            wanted[i] = gain[i%n/places]*(x[i] - mean)/sqrt(square + eps)
                        + shift[i%n/places];
    }
    group_norm(rows, n, channels, groups, gain, shift, x, y);
    wants_array(y, wanted, rows*n, 1e-11, "y of %d rows of %d, %d channels, "
                "%d groups", rows, n, channels, groups);
}
