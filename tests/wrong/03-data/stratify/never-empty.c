/* fails: limits drawn many */
/* At least one of each label. */
#include "03-data.c"

int stratify(int n, const int *label, int classes, double share,
             int *test /* n */)
{
    int *left = allocate(classes, sizeof *left), marked = 0;
    for (int i = 0; i < n; i++)
        left[label[i]]++;
    for (int k = 0; k < classes; k++) {
        int count = left[k];
        left[k] = (int)floor(share*count + 0.5);
        if (count > 0 && left[k] == 0)
            left[k] = 1;
        marked += left[k];
    }
    for (int i = n - 1; i >= 0; i--)
        test[i] = left[label[i]]-- > 0;
    free(left);
    return marked;
}
