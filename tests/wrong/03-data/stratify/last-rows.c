/* fails: by_hand halves drawn ties many */
/* The last rows of all, whatever their label. */
#include "03-data.c"

int stratify(int n, const int *label, int classes, double share,
             int *test /* n */)
{
    int marked = (int)floor(share*n + 0.5);
    (void)label, (void)classes;
    for (int i = 0; i < n; i++)
        test[i] = i >= n - marked;
    return marked;
}
