/* fails: many */
/* Room for ten labels. */
#include "03-data.c"

int stratify(int n, const int *label, int classes, double share,
             int *test /* n */)
{
    int left[10] = {0}, marked = 0;
    for (int i = 0; i < n; i++)
        if (label[i] < 10)
            left[label[i]]++;
    for (int k = 0; k < classes && k < 10; k++) {
        left[k] = (int)floor(share*left[k] + 0.5);
        marked += left[k];
    }
    for (int i = n - 1; i >= 0; i--)
        test[i] = label[i] < 10 && left[label[i]]-- > 0;
    return marked;
}
