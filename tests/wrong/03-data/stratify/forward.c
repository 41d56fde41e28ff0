/* fails: by_hand halves drawn ties many */
/* The book's split: any rows, whatever their label. */
#include "03-data.c"

int stratify(int n, const int *label, int classes, double share,
             int *test /* n */)
{
    Rng r = seeded(1);
    Set s = allocate_set(n, 1, 1, 0), part[3];
    (void)label, (void)classes;
    for (int i = 0; i < n; i++)
        s.x[i] = i;
    int marked = (int)floor(share*n + 0.5);
    split(&r, &s, n - marked, 0, part);
    memset(test, 0, n*sizeof *test);
    for (int i = 0; i < marked; i++)
        test[(int)part[TEST].x[i]] = 1;
    free_set(&s);
    return marked;
}
