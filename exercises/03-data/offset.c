/* The condition number of the grid regression's loss, the mean of squared
 * misses, in its two weights, after 1000 has been added to both inputs of
 * every row: they run from 1001 to 1100. Right to within one half.
 */
#include "03-data.c"

double offset(void)
{
    return 0;    /* yours */
}
