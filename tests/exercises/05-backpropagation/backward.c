/* backward: dense_backward with two mistakes, repaired.
 *
 * Tolerance: 1e-11 for sums of at most 60 products of size 4; small whole
 * numbers are exact.
 */
#include "suite.h"

SUITE(05, "05-backpropagation/backward")
SHAPES("w out*in, x rows*in, dy rows*out, "
       "dw out*in, db out, dx rows*in");

PUBLIC(shape, 2, "one row through a W that is not square")
{
    double w[] = {1, 2, 3, 4, 5, 6}, x[] = {1, 0, -1}, dy[] = {1, 10};
    double dw[6] = {0}, db[2] = {0}, dx[3];
    double dws[] = {1, 0, -1, 10, 0, -10}, dbs[] = {1, 10};
    double dxs[] = {41, 52, 63};
    backward_of_dense(1, 3, 2, w, x, dy, dw, db, dx);
    wants_array(dx, dxs, 3, 0, "dx after backward_of_dense(1, 3, 2, "
                "{1, 2, 3, 4, 5, 6}, {1, 0, -1}, {1, 10}, dw, db, dx)");
    wants_array(dw, dws, 6, 0, "its dw");
    wants_array(db, dbs, 2, 0, "its db");
}

PUBLIC(rows, 2, "two rows, one number in, one out")
{
    double w[] = {3}, x[] = {1, 2}, dy[] = {5, 7}, dw[1] = {0}, db[1] = {0};
    double dx[2], dws[] = {19}, dbs[] = {12}, dxs[] = {15, 21};
    backward_of_dense(2, 1, 1, w, x, dy, dw, db, dx);
    wants_array(dw, dws, 1, 0, "dw after backward_of_dense(2, 1, 1, {3}, "
                "{1, 2}, {5, 7}, dw, db, dx)");
    wants_array(db, dbs, 1, 0, "its db");
    wants_array(dx, dxs, 2, 0, "its dx");
}

PUBLIC(adds, 2, "dw and db are added to; dx is not")
{
    double w[] = {3}, x[] = {1}, dy[] = {5}, dw[] = {100}, db[] = {200};
    double dx[] = {300}, dws[] = {105}, dbs[] = {205}, dxs[] = {15};
    backward_of_dense(1, 1, 1, w, x, dy, dw, db, dx);
    wants_array(dw, dws, 1, 0, "dw, before it {100}");
    wants_array(db, dbs, 1, 0, "db, before it {200}");
    wants_array(dx, dxs, 1, 0, "dx, before it {300}");
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 4, "rows and shapes that are drawn")
{
    static double w[40], x[60], dy[96], dw[40], db[8], dx[60], dws[40],
                  dbs[8], dxs[60];
    int rows = draw_int(3, 12), in = draw_int(2, 5), out = in + draw_int(1, 3);
    for (int i = 0; i < out*in; i++) {
        w[i] = draw(-2, 2);
        dws[i] = dw[i] = draw(-2, 2);
    }
    for (int k = 0; k < out; k++)
        dbs[k] = db[k] = draw(-2, 2);
    for (int i = 0; i < rows*in; i++) {
        x[i] = draw(-2, 2);
        dxs[i] = 0;
    }
    for (int i = 0; i < rows*out; i++)
        dy[i] = draw(-2, 2);
    for (int i = 0; i < rows; i++)
        for (int k = 0; k < out; k++) {
            dbs[k] += dy[i*out + k];
            for (int j = 0; j < in; j++) {
                dws[k*in + j] += dy[i*out + k]*x[i*in + j];
                dxs[i*in + j] += dy[i*out + k]*w[k*in + j];
            }
        }
    backward_of_dense(rows, in, out, w, x, dy, dw, db, dx);
    wants_array(dw, dws, out*in, 1e-11, "dw of %d rows, %d in, %d out", rows,
                in, out);
    wants_array(db, dbs, out, 1e-11, "its db");
    wants_array(dx, dxs, rows*in, 1e-11, "its dx");
}
