/* fails: whole digits */
/* Three digits. */
#include "03-data.c"

double three_cards(void)
{
    return 0.148;
}
