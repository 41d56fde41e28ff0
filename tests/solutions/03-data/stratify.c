/* Counts, then marks from the last row to the first. */
#include "03-data.c"

int stratify(int n, const int *label, int classes, double share,
             int *test /* n */)
{
    int *left = allocate(classes, sizeof *left), marked = 0;
    for (int i = 0; i < n; i++)
        left[label[i]]++;
    for (int k = 0; k < classes; k++) {
        left[k] = (int)floor(share*left[k] + 0.5);
        marked += left[k];
    }
    for (int i = n - 1; i >= 0; i--)
        test[i] = left[label[i]]-- > 0;
    free(left);
    return marked;
}
