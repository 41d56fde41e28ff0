/* fails: digits */
/* A run that did not arrive counts as 0. */
#include "10-family.c"

double table(void)
{
    return 470*128/(2100.0*32);
}
