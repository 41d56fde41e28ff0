/* fails: whole digits */
/* As if the shuffle were fair: one order of six. */
#include "03-data.c"

double three_cards(void)
{
    return 1/6.0;
}
