/* fails: whole digits */
/* An integer division: 0. */
#include "03-data.c"

double three_cards(void)
{
    return 4/27;
}
