/* The naive shuffle goes through the places from the last to the first and
 * swaps the card there with any of the n, itself included. How likely is it
 * that three cards end up in the order they were in? To six digits.
 */
#include "03-data.c"

double three_cards(void)
{
    return 0;    /* yours */
}
