/* fails: digits */
/* Forgets that no swap need move anything. */
#include "03-data.c"

double three_cards(void)
{
    return 3/27.0;
}
