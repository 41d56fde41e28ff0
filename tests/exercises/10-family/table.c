/* table: what a table says when its failures may speak.
 *
 * Tolerance: 5e-4, four digits of a number near 1. The medians of the runs
 * that arrived, their means, and means in which a failure costs what it was
 * allowed, are all further away.
 */
#include "suite.h"

SUITE(10, "10-family/table")

PUBLIC(cost, 2, "steps of different sizes do not cost the same")
{
    double ratio = table();
    wants_true(ratio > 0, "table() is %g; a cost is positive", ratio);
    wants_true(ratio > 0.5, "table() is %g: as if a step of 128 rows cost no "
               "more than one of 32", ratio);
    wants_true(ratio < 4, "table() is %g, which is far too much", ratio);
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(digits, 3, "four digits of the ratio of the medians of all runs")
{
    wants(table(), 1.15, 5e-4, "table()");
}
