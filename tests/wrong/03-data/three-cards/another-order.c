/* fails: digits */
/* The chance of the orders that come up most often. */
#include "03-data.c"

double three_cards(void)
{
    return 5/27.0;
}
