/* rms-norm: a row divided by the root of its mean square, and back.
 *
 * Tolerance: 1e-11 for sums of at most 16 terms of size 10; where slopes
 * are divided by the root of eps, 1e-9. Differences are good to 1e-8: 1e-6.
 */
#include "suite.h"

SUITE(13, "13-batchnorm/rms-norm")
SHAPES("gain n, x rows*n, dy rows*n, y rows*n, dx rows*n, dgain n");

static const double eps = 1e-5;

PUBLIC(worked, 3, "one row of two, by hand")
{
    double gain[] = {2, 1}, x[] = {3, 4}, dy[] = {1, 0}, y[2] = {0},
           dx[2] = {0};
    double dgain[] = {0, 0}, s = 1/sqrt(12.5 + eps);
    double values[] = {6*s, 4*s}, slopes[] = {s*(2 - 9*s*s), -12*s*s*s};
    double wanted[] = {3*s, 0};
    where("the mean square is 12.5");
    rms_norm(1, 2, gain, x, dy, y, dx, dgain);
    wants_array(y, values, 2, 1e-11, "y after rms_norm(1, 2, {2, 1}, {3, 4}, "
                "{1, 0}, y, dx, {0, 0})");
    wants_array(dx, slopes, 2, 1e-11, "its dx");
    wants_array(dgain, wanted, 2, 1e-11, "its dgain");
}

PUBLIC(zero, 2, "a row of zeros, where only eps is left")
{
    double gain[] = {1, 2, 1}, x[] = {0, 0, 0}, dy[] = {1, 1, -3}, y[3] = {0};
    double dx[3] = {0}, dgain[] = {0, 0, 0}, none[] = {0, 0, 0};
    double slopes[] = {1/sqrt(eps), 2/sqrt(eps), -3/sqrt(eps)};
    rms_norm(1, 3, gain, x, dy, y, dx, dgain);
    wants_array(y, none, 3, 0, "y after rms_norm(1, 3, {1, 2, 1}, {0, 0, 0}, "
                "{1, 1, -3}, y, dx, {0, 0, 0})");
    wants_array(dx, slopes, 3, 1e-9, "its dx");
    wants_array(dgain, none, 3, 0, "its dgain");
}

PUBLIC(rows, 2, "each row by itself, and no mean is taken away")
{
    double gain[] = {1, 1}, x[] = {100, 100, 7, 1}, dy[] = {1, 1, 1, -7};
    double y[4] = {0}, dx[4] = {0}, dgain[] = {0, 0}, s = 1/sqrt(1e4 + eps);
    double t = 1/sqrt(25 + eps), values[] = {100*s, 100*s, 7*t, t};
    double slopes[] = {s*eps*s*s, s*eps*s*s, t, -7*t};
    double wanted[] = {100*s + 7*t, 100*s - 7*t};
    rms_norm(2, 2, gain, x, dy, y, dx, dgain);
    wants_array(y, values, 4, 1e-11, "y after rms_norm(2, 2, {1, 1}, "
                "{100, 100, 7, 1}, {1, 1, 1, -7}, y, dx, {0, 0})");
    wants_array(dx, slopes, 4, 1e-11, "its dx");
    wants_array(dgain, wanted, 2, 1e-11, "its dgain");
}

PUBLIC(adds, 2, "dgain is added to; y and dx are not")
{
    double gain[] = {3}, x[] = {2}, dy[] = {5}, y[] = {50}, dx[] = {60};
    double dgain[] = {100}, s = 1/sqrt(4 + eps), values[] = {6*s};
    double slopes[] = {15*s*eps*s*s}, wanted[] = {100 + 10*s};
    rms_norm(1, 1, gain, x, dy, y, dx, dgain);
    wants_array(dgain, wanted, 1, 1e-11, "dgain, before it {100}, after "
                "rms_norm(1, 1, {3}, {2}, {5}, y, dx, dgain)");
    wants_array(y, values, 1, 1e-11, "its y");
    wants_array(dx, slopes, 1, 1e-11, "its dx");
}

/* ---- hidden ------------------------------------------------------------ */

static double root_of(int n, const double *x)
{
    double sum = 0;
    for (int j = 0; j < n; j++)
        sum += x[j]*x[j]/n;
    return sqrt(sum + eps);
}

HIDDEN(drawn, 4, "rows, gains and slopes that are drawn")
{
    double gain[12], x[120], dy[120], y[120], dx[120], dgain[12];
    double values[120], slopes[120], wanted[12];
    int rows = draw_int(3, 10), n = draw_int(4, 12);
    for (int j = 0; j < n; j++) {
        gain[j] = draw(0.3, 2);
        wanted[j] = dgain[j] = draw(-2, 2);
    }
    for (int i = 0; i < rows*n; i++) {
        x[i] = draw(-1, 3);
        dy[i] = draw(-2, 2);
    }
    for (int i = 0; i < rows; i++) {
        double s = 1/root_of(n, x + i*n), along = 0;
        for (int j = 0; j < n; j++) {
            values[i*n + j] = gain[j]*x[i*n + j]*s;
            wanted[j] += dy[i*n + j]*x[i*n + j]*s;
            along += dy[i*n + j]*gain[j]*x[i*n + j];
        }
        for (int j = 0; j < n; j++)
            slopes[i*n + j] = dy[i*n + j]*gain[j]*s
                              - along*s*s*s*x[i*n + j]/n;
    }
    rms_norm(rows, n, gain, x, dy, y, dx, dgain);
    wants_array(y, values, rows*n, 1e-11, "y of %d rows of %d", rows, n);
    wants_array(dx, slopes, rows*n, 1e-11, "its dx");
    wants_array(dgain, wanted, n, 1e-11, "its dgain");
}

HIDDEN(checked, 2, "dx of a small row, against differences")
{
    double gain[8], x[8], dy[8], y[8] = {0}, dx[8] = {0}, dgain[8] = {0},
           wanted[8];
    double h = 1e-7;
    for (int j = 0; j < 8; j++) {
        gain[j] = draw(0.5, 2);
        x[j] = draw(0.001, 0.01);
        dy[j] = draw(-0.01, 0.01);
    }
    for (int j = 0; j < 8; j++) {
        double at = x[j];
        wanted[j] = 0;
        for (int side = -1; side <= 1; side += 2) {
            x[j] = at + side*h;
            double root = root_of(8, x);
            for (int k = 0; k < 8; k++)
                wanted[j] += side*dy[k]*gain[k]*x[k]/root/(2*h);
        }
        x[j] = at;
    }
    rms_norm(1, 8, gain, x, dy, y, dx, dgain);
    wants_array(dx, wanted, 8, 1e-6, "dx of a row of 8");
}
