/* Called after every step of training; t is 1 after the first. Keeps the mean
 * of snapshots of w, all of equal weight: one is taken after step `start`,
 * and after every `every` steps from there on. A snapshot in which a number is
 * not finite is left out, and counts for nothing.
 *
 * *count is how many snapshots are in the mean, 0 at first. What mean holds
 * before the first of them is nobody's business, and may be anything; it is
 * not to be read, and not to be changed until there is a snapshot. Returns 1
 * if w has entered the mean, else 0.
 */
#include "16-regularisation.c"

int snapshot(int n, const double *w /* n */, int t, int start, int every,
             int *count /* 1 */, double *mean /* n */)
{
    (void)n, (void)w, (void)t, (void)start, (void)every, (void)count;
    (void)mean;
    return -1;    /* yours */
}
