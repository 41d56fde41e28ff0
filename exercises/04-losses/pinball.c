/* The pinball loss of answers y to n targets, a mean over them: a target
 * that lies above its answer costs tau for each unit, one that lies below
 * costs 1 - tau. Fills dy with the gradient at y; where an answer is exact
 * its component is 0. 0 < tau < 1.
 */
#include "04-losses.c"

double pinball(int n, const double *y, const double *target, double tau,
               double *dy /* n */)
{
    (void)y, (void)target, (void)tau;
    for (int i = 0; i < n; i++)
        dy[i] = 0;
    return 0;    /* yours */
}
