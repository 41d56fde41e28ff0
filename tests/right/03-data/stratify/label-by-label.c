/* One label after the other; forwards, skipping the first rows. */
#include "03-data.c"

int stratify(int n, const int *label, int classes, double share,
             int *test /* n */)
{
    int marked = 0;
    memset(test, 0, n*sizeof *test);
    for (int k = 0; k < classes; k++) {
        int count = 0, seen = 0;
        for (int i = 0; i < n; i++)
            count += label[i] == k;
        int skip = count - (int)(share*count + 0.5);
        for (int i = 0; i < n; i++)
            if (label[i] == k && seen++ >= skip) {
                test[i] = 1;
                marked++;
            }
    }
    return marked;
}
