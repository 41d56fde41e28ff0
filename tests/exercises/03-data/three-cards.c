/* three-cards: how likely the naive shuffle leaves three cards in order.
 *
 * Tolerance: six digits, 5e-7. The public test only asks for a whole number
 * of 27ths, which the fair answer, 1/6, is not.
 */
#include "suite.h"

SUITE(03, "03-data/three-cards")

PUBLIC(whole, 1, "a whole number of 27ths")
{
    where("three swaps, each with any of three cards: 27 ways, all alike");
    double p = three_cards(), ways = 27*p;
    wants_true(p > 0 && p < 1, "three_cards() is %g; a probability that is "
               "neither 0 nor 1 lies between them", p);
    wants_true(fabs(ways - rint(ways)) <= 27*5e-7, "of 27 ways, %.6g would "
               "leave the cards in order; that is no whole number", ways);
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(digits, 2, "six digits of the probability")
{
    wants(three_cards(), 4/27.0, 5e-7, "three_cards()");
}
