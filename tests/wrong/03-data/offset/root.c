/* fails: ravine digits */
/* The ratio of the half axes, the root of the ratio asked for. */
#include "03-data.c"

double offset(void)
{
    return sqrt(1 + 2*1050.5*1050.5/833.25);
}
