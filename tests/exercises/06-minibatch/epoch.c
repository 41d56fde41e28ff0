/* epoch: which rows a step sees. Whole numbers: all is exact. */
#include "suite.h"

SUITE(06, "06-minibatch/epoch")
SHAPES("order rows, row batch");

PUBLIC(remainder, 2, "five rows, two a step: the third step has one")
{
    int order[] = {3, 0, 4, 2, 1}, row[2], last[] = {1}, first[] = {3, 0};
    wants_int(epoch_batch(5, order, 2, 0, row), 2,
              "epoch_batch(5, {3, 0, 4, 2, 1}, 2, 0, row)");
    wants_ints(row, first, 2, "its row");
    wants_int(epoch_batch(5, order, 2, 2, row), 1,
              "epoch_batch(5, {3, 0, 4, 2, 1}, 2, 2, row)");
    wants_ints(row, last, 1, "its row");
}

PUBLIC(again, 2, "the next epoch begins with the first row")
{
    int order[] = {3, 0, 4, 2, 1}, row[2], first[] = {3, 0}, then[] = {4, 2};
    wants_int(epoch_batch(5, order, 2, 3, row), 2,
              "epoch_batch(5, {3, 0, 4, 2, 1}, 2, 3, row)");
    wants_ints(row, first, 2, "its row");
    wants_int(epoch_batch(5, order, 2, 7, row), 2,
              "epoch_batch(5, {3, 0, 4, 2, 1}, 2, 7, row)");
    wants_ints(row, then, 2, "its row");
}

PUBLIC(exact, 2, "no step is empty when the batch divides the rows")
{
    int order[] = {1, 3, 2, 0}, row[2], first[] = {1, 3}, second[] = {2, 0};
    wants_int(epoch_batch(4, order, 2, 1, row), 2,
              "epoch_batch(4, {1, 3, 2, 0}, 2, 1, row)");
    wants_ints(row, second, 2, "its row");
    wants_int(epoch_batch(4, order, 2, 2, row), 2,
              "epoch_batch(4, {1, 3, 2, 0}, 2, 2, row)");
    wants_ints(row, first, 2, "its row");
}

PUBLIC(large, 1, "a batch larger than the set has all the rows")
{
    int order[] = {2, 0, 1}, row[7];
    wants_int(epoch_batch(3, order, 7, 5, row), 3,
              "epoch_batch(3, {2, 0, 1}, 7, 5, row)");
    wants_ints(row, order, 3, "its row");
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 2, "three epochs, step by step")
{
    int order[60], row[20], rows = draw_int(20, 60), batch = draw_int(3, 19);
    if (rows%batch == 0)
        batch = 19 - (rows == 38 || rows == 57);
    for (int i = 0; i < rows; i++)
        order[i] = (7*i + 3)%rows;
    int t = 0;
    for (int epoch = 0; epoch < 3; epoch++)
        for (int a = 0; a < rows; a += batch, t++) {
            int n = rows - a < batch ? rows - a : batch;
            wants_int(epoch_batch(rows, order, batch, t, row), n,
                      "epoch_batch(%d, order, %d, %d, row)", rows, batch, t);
            wants_ints(row, order + a, n, "its row");
        }
}

HIDDEN(far, 1, "step two thousand million, without an overflow")
{
    int order[90], row[40], rows = draw_int(41, 90), batch = draw_int(20, 40);
    int end = 2000000000 - draw_int(0, 1000), steps = (rows - 1)/batch + 1;
    for (int i = 0; i < rows; i++)
        order[i] = rows - 1 - i;
    for (int t = end - 8; t <= end; t++) {
        int first = t%steps*batch;
        int n = rows - first < batch ? rows - first : batch;
        wants_int(epoch_batch(rows, order, batch, t, row), n,
                  "epoch_batch(%d, order, %d, %d, row)", rows, batch, t);
        wants_ints(row, order + first, n, "its row");
    }
}
