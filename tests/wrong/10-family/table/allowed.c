/* fails: digits */
/* Means in which a failure costs all that it was allowed. */
#include "10-family.c"

double table(void)
{
    return (3430 + 3*1000)/9.0*128/((11600 + 2*3000)/7.0*32);
}
