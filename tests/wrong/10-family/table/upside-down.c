/* fails: digits */
/* Old by new. */
#include "10-family.c"

double table(void)
{
    return 2400*32/(690.0*128);
}
