/* fails: digits */
/* A mean of 1000: forgets that it was 50.5 before. */
#include "03-data.c"

double offset(void)
{
    return 1 + 2*1000*1000/833.25;
}
