/* fails: cost digits */
/* What the paper says: mean steps of the runs that arrived. */
#include "10-family.c"

double table(void)
{
    return 3430/6.0/2320;
}
