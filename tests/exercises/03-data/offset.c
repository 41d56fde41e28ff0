/* offset: the condition number of the grid regression, moved by 1000.
 *
 * Tolerance: one half, as the statement says. It allows for a variance of
 * 100^2/12, or with n - 1 in its denominator, but not for a mean of 1050.
 */
#include "suite.h"

SUITE(03, "03-data/offset")

PUBLIC(ravine, 1, "another order of magnitude than before the move")
{
    where("inputs from 1001 to 1100; from 1 to 100 it was 7.12");
    double kappa = offset();
    wants_true(kappa > 100, "offset() is %g, and so the ravine hardly "
               "narrower than before", kappa);
    wants_true(kappa < 100000, "offset() is %g, which is far too much", kappa);
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(digits, 2, "four digits of the condition number")
{
    double mean = 1050.5, variance = (100*100 - 1)/12.0;
    wants(offset(), 1 + 2*mean*mean/variance, 0.5, "offset()");
}
