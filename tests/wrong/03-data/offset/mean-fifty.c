/* fails: digits */
/* A mean of 50 before, of 1050 after. */
#include "03-data.c"

double offset(void)
{
    return 1 + 2*1050.0*1050/833.25;
}
