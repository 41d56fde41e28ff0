/* Marks the test rows: test[i] is 1 for them, 0 for the others. Of the rows
 * of each label the last ones, floor(share*count + 1/2) of them. Returns how
 * many rows are marked in all.
 *
 * Labels are 0, 1, ..., classes - 1; some may not occur. share is from 0 to
 * 1. 1 <= n <= 10000, 1 <= classes <= 1000. At first, test holds anything.
 */
#include "03-data.c"

int stratify(int n, const int *label, int classes, double share,
             int *test /* n */)
{
    (void)label, (void)classes, (void)share;
    for (int i = 0; i < n; i++)
        test[i] = 0;
    return 0;    /* yours */
}
