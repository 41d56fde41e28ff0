/* fails: whole digits */
/* In per cent. */
#include "03-data.c"

double three_cards(void)
{
    return 400/27.0;
}
