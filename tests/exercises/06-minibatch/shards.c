/* shards: a mean of means.
 *
 * Tolerance: 1e-12 for sums of at most 8 numbers of size 10.
 */
#include "suite.h"

SUITE(06, "06-minibatch/shards")
SHAPES("rows machines, sent machines*n, g n");

PUBLIC(worked, 3, "two machines, one and three rows, by hand")
{
    int rows[] = {1, 3};
    double sent[] = {4, 8, 0, -4}, g[2], wanted[] = {1, -1};
    wants_int(shards(2, 2, rows, sent, g), 4,
              "shards(2, 2, {1, 3}, {4, 8, 0, -4}, g)");
    wants_array(g, wanted, 2, 1e-12, "its g");
}

PUBLIC(idle, 2, "a machine without rows has no say")
{
    int rows[] = {0, 2};
    double sent[] = {NAN, 6}, g[1], wanted[] = {6};
    wants_int(shards(1, 2, rows, sent, g), 2,
              "shards(1, 2, {0, 2}, {NAN, 6}, g)");
    wants_array(g, wanted, 1, 1e-12, "its g");
}

PUBLIC(nobody, 1, "without any rows g is 0")
{
    int rows[] = {0, 0};
    double sent[] = {NAN, NAN}, g[] = {7}, wanted[] = {0};
    wants_int(shards(1, 2, rows, sent, g), 0,
              "shards(1, 2, {0, 0}, {NAN, NAN}, g)");
    wants_array(g, wanted, 1, 0, "its g");
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 4, "machines and gradients that are drawn")
{
    int n = draw_int(2, 10), machines = draw_int(3, 8), rows[8], all = 0;
    double sent[80], g[10], wanted[10] = {0};
    for (int k = 0; k < machines; k++)
        all += rows[k] = draw_int(1, 50) + 20*k;
    for (int k = 0; k < machines; k++)
        for (int i = 0; i < n; i++) {
            sent[k*n + i] = draw(-10, 10);
            wanted[i] += sent[k*n + i]*rows[k]/all;
        }
    wants_int(shards(n, machines, rows, sent, g), all,
              "shards(%d, %d, rows, sent, g)", n, machines);
    wants_array(g, wanted, n, 1e-12, "its g");
}
