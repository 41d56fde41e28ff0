/* fails: by_hand halves limits drawn ties many */
/* Labels from 1: the rows of label 0 are not for the test. */
#include "03-data.c"

int stratify(int n, const int *label, int classes, double share,
             int *test /* n */)
{
    int *left = allocate(classes, sizeof *left), marked = 0;
    for (int i = 0; i < n; i++)
        left[label[i]]++;
    left[0] = 0;
    for (int k = 1; k < classes; k++) {
        left[k] = (int)floor(share*left[k] + 0.5);
        marked += left[k];
    }
    for (int i = n - 1; i >= 0; i--)
        test[i] = left[label[i]]-- > 0;
    free(left);
    return marked;
}
