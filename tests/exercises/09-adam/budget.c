/* budget: a second mean from its rows and columns.
 *
 * Tolerance: 1e-12 by hand, 1e-11 for ten steps of size 10 at most.
 */
#include "suite.h"

SUITE(09, "09-adam/budget")
SHAPES("w rows*cols, g rows*cols, r rows, c cols");

enum { ROWS = 7, COLS = 9, MOST = ROWS*COLS };

PUBLIC(worked, 3, "the first step of a matrix of 2 x 2, by hand")
{
    /* g^2: rows 2.5 and 12.5 in the mean, columns 5 and 10, all 7.5 */
    double w[] = {0, 0, 0, 0}, g[] = {1, -2, 3, 4}, r[2] = {0}, c[2] = {0};
    double wanted[] = {-0.3/sqrt(2.5*5/7.5), 0.6/sqrt(2.5*10/7.5),
                       -0.9/sqrt(12.5*5/7.5), -1.2/sqrt(12.5*10/7.5)};
    budget(2, 2, w, g, 0.3, r, c, 1);
    wants_array(w, wanted, 4, 1e-12, "w after budget(2, 2, {0, 0, 0, 0}, "
                "{1, -2, 3, 4}, 0.3, r, c, 1)");
}

PUBLIC(line, 3, "a single row, then a single column: nothing is guessed")
{
    double g[] = {3, -0.1, 2}, then[] = {-1, 0.2, 0};
    for (int k = 0; k < 2; k++) {
        double w[] = {1, 1, 1}, across[3] = {0}, all[1] = {0};
        double one[] = {0.5, 1.5, 0.5};
        double two[] = {0.5 + 0.5/sqrt((0.999*9 + 1)/1.999),
                        1.5 - 0.1/sqrt((0.999*0.01 + 0.04)/1.999), 0.5};
        int rows = k == 0 ? 1 : 3, cols = k == 0 ? 3 : 1;
        double *r = k == 0 ? all : across, *c = k == 0 ? across : all;
        budget(rows, cols, w, g, 0.5, r, c, 1);
        wants_array(w, one, 3, 1e-12, "w after budget(%d, %d, {1, 1, 1}, "
                    "{3, -0.1, 2}, 0.5, r, c, 1)", rows, cols);
        budget(rows, cols, w, then, 0.5, r, c, 2);
        wants_array(w, two, 3, 1e-12, "w after another step, with "
                    "g = {-1, 0.2, 0}");
    }
}

PUBLIC(silent, 2, "rows without a slope, and a matrix of zeros, stay put")
{
    double w[] = {1, 2, 3, 4}, g[] = {0, 0, 3, 4}, r[2] = {0}, c[2] = {0};
    /* rows 0 and 12.5, columns 4.5 and 8, all 6.25 */
    double wanted[] = {1, 2, 3 - 3/sqrt(12.5*4.5/6.25), 4 - 4/sqrt(16)};
    double zero[4] = {0}, r0[2] = {0}, c0[2] = {0};
    budget(2, 2, w, g, 1, r, c, 1);
    wants_array(w, wanted, 4, 1e-12, "w after budget(2, 2, {1, 2, 3, 4}, "
                "{0, 0, 3, 4}, 1, r, c, 1)");
    budget(2, 2, w, zero, 1, r0, c0, 1);
    wants_array(w, wanted, 4, 1e-12, "w after budget(2, 2, w, "
                "{0, 0, 0, 0}, 1, {0, 0}, {0, 0}, 1)");
}

/* ---- hidden ------------------------------------------------------------ */

typedef struct {
    int rows, cols;
    double w[MOST], r[ROWS], c[COLS];
} Matrix;

/* Means over all q, row by row and column by column, as the statement says */
static void reference(Matrix *a, const double *g, double rate, int t)
{
    double mean = 0;
    for (int i = 0; i < a->rows; i++)
        a->r[i] *= 0.999;
    for (int j = 0; j < a->cols; j++)
        a->c[j] *= 0.999;
    for (int k = 0; k < a->rows*a->cols; k++) {
        double q = 0.001*(g[k]*g[k] + 1e-30);
        a->r[k/a->cols] += q/a->cols;
        a->c[k%a->cols] += q/a->rows;
    }
    for (int i = 0; i < a->rows; i++)
        mean += a->r[i]/a->rows;
    for (int k = 0; k < a->rows*a->cols; k++)
        a->w[k] -= rate*g[k]/sqrt(a->r[k/a->cols]*a->c[k%a->cols]/mean
                                  /(1 - pow(0.999, t)));
}

static void yours(Matrix *a, const double *g, double rate, int t)
{
    budget(a->rows, a->cols, a->w, g, rate, a->r, a->c, t);
}

static Matrix draw_matrix(int rows, int cols)
{
    Matrix a = {.rows = rows, .cols = cols};
    for (int k = 0; k < rows*cols; k++)
        a.w[k] = draw(-3, 3);
    return a;
}

static void draw_gradient(const Matrix *a, double *g)
{
    for (int k = 0; k < a->rows*a->cols; k++)
        g[k] = draw(-1, 1)*pow(10, draw(-2, 1));
}

HIDDEN(drawn, 4, "ten steps of a matrix that is drawn")
{
    int rows = draw_int(3, 6);
    Matrix a = draw_matrix(rows, draw_int(rows + 1, COLS)), b = a;
    double g[MOST], rate = draw(0.05, 0.5);
    for (int t = 1; t <= 10; t++) {
        draw_gradient(&a, g);
        yours(&a, g, rate, t);
        reference(&b, g, rate, t);
        wants_array(a.w, b.w, a.rows*a.cols, 1e-11,
                    "w of %d x %d after step %d", a.rows, a.cols, t);
    }
}

HIDDEN(apart, 3, "two matrices at a time, each with its own r and c")
{
    Matrix a[2] = {draw_matrix(draw_int(2, 3), draw_int(4, 5)),
                   draw_matrix(draw_int(6, ROWS), draw_int(2, 3))};
    Matrix b[2] = {a[0], a[1]};
    double g[MOST], rate = draw(0.05, 0.5);
    for (int t = 1; t <= 5; t++)
        for (int k = 0; k < 2; k++) {
            draw_gradient(&a[k], g);
            yours(&a[k], g, rate, t);
            reference(&b[k], g, rate, t);
            wants_array(a[k].w, b[k].w, a[k].rows*a[k].cols, 1e-11,
                        "w of matrix %d after step %d", k, t);
        }
}
