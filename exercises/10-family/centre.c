/* Subtracts from each row of a matrix g of gradients the mean of that row; a
 * matrix of a single column is left alone. Returns the share of the squared
 * length that was removed, 1 - |g after|^2/|g before|^2, and 0 if g was 0.
 */
#include "10-family.c"

double centre(int rows, int cols, double *g /* rows x cols */)
{
    (void)rows, (void)cols, (void)g;
    return -1;    /* yours */
}
