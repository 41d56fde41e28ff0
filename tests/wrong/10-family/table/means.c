/* fails: digits */
/* The mean rows of the runs that arrived. */
#include "10-family.c"

double table(void)
{
    return 3430/6.0*128/(2320.0*32);
}
