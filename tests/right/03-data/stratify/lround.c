/* Rounds by lround; adds up what it has marked. */
#include "03-data.c"

int stratify(int n, const int *label, int classes, double share,
             int *test /* n */)
{
    int count[1000] = {0}, marked = 0;
    (void)classes;
    for (int i = 0; i < n; i++)
        count[label[i]] += 1;
    long first[1000];
    for (int k = 0; k < 1000; k++)
        first[k] = count[k] - lround(count[k]*share);
    for (int i = 0; i < n; i++)
        marked += test[i] = first[label[i]]-- <= 0;
    return marked;
}
