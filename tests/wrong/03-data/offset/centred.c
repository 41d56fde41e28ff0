/* fails: ravine digits */
/* As if the means had been subtracted again. */
#include "03-data.c"

double offset(void)
{
    return 1;
}
