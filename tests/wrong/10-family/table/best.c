/* fails: digits */
/* The best seed of each. */
#include "10-family.c"

double table(void)
{
    return 440*128/(2000.0*32);
}
