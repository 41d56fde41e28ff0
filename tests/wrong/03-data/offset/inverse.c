/* fails: ravine digits */
/* The smaller curvature divided by the larger. */
#include "03-data.c"

double offset(void)
{
    return (100*100 - 1)/12.0/(2*1050.5*1050.5 + (100*100 - 1)/12.0);
}
