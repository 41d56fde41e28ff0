/* fails: digits */
/* An integer division. */
#include "10-family.c"

double table(void)
{
    return 690*128/(2400*32);
}
