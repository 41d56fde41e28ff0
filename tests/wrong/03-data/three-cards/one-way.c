/* fails: digits */
/* Only the way that swaps nothing. */
#include "03-data.c"

double three_cards(void)
{
    return 1/27.0;
}
