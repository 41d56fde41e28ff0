/* recount: the statistics of all rows, from those of batches.
 *
 * Tolerance: 1e-11 for sums of at most 200 squares of size 10. Around 1e8 a
 * number is known to 1e-8: 1e-6.
 */
#include "suite.h"

SUITE(13, "13-batchnorm/recount")
SHAPES("rows batches, means batches*n, variances batches*n, "
       "mean n, variance n");

PUBLIC(worked, 3, "three rows and one, by hand")
{
    int rows[] = {3, 1};
    double means[] = {2, 6}, variances[] = {2/3.0, 0};
    double mean[1] = {0}, variance[1] = {0}, m[] = {3}, v[] = {14/3.0};
    where("the rows are 1, 2, 3 and 6");
    recompute(2, 1, rows, means, variances, mean, variance);
    wants_array(mean, m, 1, 1e-11, "mean after recompute(2, 1, {3, 1}, "
                "{2, 6}, {0.667, 0}, mean, variance)");
    wants_array(variance, v, 1, 1e-11, "its variance");
}

PUBLIC(between, 2, "batches without a variance of their own; two columns")
{
    int rows[] = {2, 2};
    double means[] = {1, 7,  5, 7}, variances[] = {0, 9,  0, 1};
    double mean[2] = {0}, variance[2] = {0}, m[] = {3, 7}, v[] = {16/3.0,
           20/3.0};
    where("the rows are {1, 10}, {1, 4} and {5, 8}, {5, 6}");
    recompute(2, 2, rows, means, variances, mean, variance);
    wants_array(mean, m, 2, 1e-11, "mean after recompute(2, 2, {2, 2}, "
                "{1, 7,  5, 7}, {0, 9,  0, 1}, mean, variance)");
    wants_array(variance, v, 2, 1e-11, "its variance");
}

PUBLIC(far, 2, "numbers that lie far from 0")
{
    int rows[] = {4, 2};
    double means[] = {1e8, 1e8 + 3}, variances[] = {1, 1};
    double mean[1] = {0}, variance[1] = {0}, m[] = {1e8 + 1}, v[] = {18/5.0};
    where("four rows with mean 1e8, two with mean 1e8 + 3, variances 1");
    recompute(2, 1, rows, means, variances, mean, variance);
    wants_array(mean, m, 1, 1e-6, "mean after recompute(2, 1, {4, 2}, "
                "{1e8, 1e8 + 3}, {1, 1}, mean, variance)");
    wants_array(variance, v, 1, 1e-6, "its variance");
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 3, "batches of any sizes, against all of their rows")
{
    int rows[8], n = draw_int(2, 5), batches = draw_int(3, 8), all = 0;
    double x[800], means[40] = {0}, variances[40] = {0}, mean[5] = {0},
           variance[5] = {0};
    double m[5] = {0}, v[5] = {0};
    for (int i = 0; i < batches; i++) {
        double at = draw(-2, 2);
        rows[i] = i == 1 ? 1 : draw_int(2, 20);
        for (int k = all*n; k < (all + rows[i])*n; k++) {
            x[k] = at + draw(-2, 2);
            means[i*n + k%n] += x[k]/rows[i];
        }
        for (int k = all*n; k < (all + rows[i])*n; k++)
            variances[i*n + k%n] += pow(x[k] - means[i*n + k%n], 2)/rows[i];
        all += rows[i];
    }
    for (int k = 0; k < all*n; k++)
        m[k%n] += x[k]/all;
    for (int k = 0; k < all*n; k++)
        v[k%n] += pow(x[k] - m[k%n], 2)/(all - 1);
    recompute(batches, n, rows, means, variances, mean, variance);
    wants_array(mean, m, n, 1e-11, "mean of %d batches, %d columns", batches,
                n);
    wants_array(variance, v, n, 1e-11, "its variance");
}
