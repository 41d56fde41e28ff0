/* importance: rows drawn unevenly, a mean that is not.
 *
 * Tolerance: 1e-11 for sums of at most 60 terms of size 100.
 */
#include "suite.h"

SUITE(06, "06-minibatch/importance")
SHAPES("weight rows, gradient rows*n, drawn batch, g n");

PUBLIC(even, 2, "equal weights: the plain mean of what was drawn")
{
    double weight[] = {1, 1, 1, 1}, gradient[] = {1, 5, 9, 2}, g[1];
    int drawn[] = {1, 2, 2};
    double wanted[] = {23/3.0};
    importance(1, 4, weight, gradient, 3, drawn, g);
    wants_array(g, wanted, 1, 1e-12, "g after importance(1, 4, "
                "{1, 1, 1, 1}, {1, 5, 9, 2}, 3, {1, 2, 2}, g)");
}

PUBLIC(worked, 3, "one row three times as likely as the other, by hand")
{
    double weight[] = {0.75, 0.25}, gradient[] = {6, 10}, g[1];
    int often[] = {0}, rare[] = {1}, both[] = {0, 1};
    double first[] = {4}, second[] = {20}, mean[] = {12};
    importance(1, 2, weight, gradient, 1, often, g);
    wants_array(g, first, 1, 1e-12, "g after importance(1, 2, "
                "{0.75, 0.25}, {6, 10}, 1, {0}, g)");
    importance(1, 2, weight, gradient, 1, rare, g);
    wants_array(g, second, 1, 1e-12, "g after importance(1, 2, "
                "{0.75, 0.25}, {6, 10}, 1, {1}, g)");
    importance(1, 2, weight, gradient, 2, both, g);
    wants_array(g, mean, 1, 1e-12, "g after importance(1, 2, "
                "{0.75, 0.25}, {6, 10}, 2, {0, 1}, g)");
}

PUBLIC(scale, 2, "weights that add up to something else")
{
    double weight[] = {30, 10}, gradient[] = {6, 10}, g[1], wanted[] = {20};
    int rare[] = {1};
    importance(1, 2, weight, gradient, 1, rare, g);
    wants_array(g, wanted, 1, 1e-12, "g after importance(1, 2, {30, 10}, "
                "{6, 10}, 1, {1}, g)");
}

/* ---- hidden ------------------------------------------------------------ */

static double weight[20], gradient[60];

static double draw_rows(int n, int rows)
{
    double all = 0;
    for (int i = 0; i < rows; i++)
        all += weight[i] = draw(0.2, 5);
    for (int i = 0; i < rows*n; i++)
        gradient[i] = draw(-5, 5);
    return all;
}

HIDDEN(unbiased, 4, "the mean over all that may be drawn is the mean gradient")
{
    int n = draw_int(2, 3), rows = draw_int(3, 6), drawn[2];
    double mean[3] = {0}, expected[3] = {0}, g[3], all = draw_rows(n, rows);
    for (int i = 0; i < rows*n; i++)
        mean[i%n] += gradient[i]/rows;
    for (drawn[0] = 0; drawn[0] < rows; drawn[0]++)
        for (drawn[1] = 0; drawn[1] < rows; drawn[1]++) {
            importance(n, rows, weight, gradient, 2, drawn, g);
            for (int i = 0; i < n; i++)
                expected[i] += g[i]*weight[drawn[0]]/all
                               *weight[drawn[1]]/all;
        }
    wants_array(expected, mean, n, 1e-11, "the mean of g over all pairs");
}

HIDDEN(drawn, 4, "a large batch that is drawn")
{
    int n = 3, rows = draw_int(8, 20), drawn[60], batch = draw_int(10, 60);
    double g[3], wanted[3] = {0}, all = draw_rows(n, rows);
    for (int k = 0; k < batch; k++) {
        drawn[k] = draw_int(0, rows - 1);
        for (int i = 0; i < n; i++)
            wanted[i] += gradient[drawn[k]*n + i]*all
                         /(rows*weight[drawn[k]]*batch);
    }
    importance(n, rows, weight, gradient, batch, drawn, g);
    wants_array(g, wanted, n, 1e-11, "g of %d of %d rows", batch, rows);
}
