/* Of the 27 ways one swaps nothing; three swap the same two cards twice and
 * the third with itself; three real swaps, an odd number, undo nothing. */
#include "03-data.c"

double three_cards(void)
{
    return 4/27.0;
}
