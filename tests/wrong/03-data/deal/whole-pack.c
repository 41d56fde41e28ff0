/* fails: thrifty fair large */
/* Shuffles the whole pack, for a hand of it. */
#include "03-data.c"

void deal(int cards, int k, int *hand /* k */,
          double f(int n, const double *x, double *g))
{
    int pack[1000];
    for (int i = 0; i < cards; i++)
        pack[i] = i;
    for (int i = 0; i < cards - 1; i++) {
        double m = cards - i;
        int j = i + (int)f(1, &m, NULL), t = pack[i];
        pack[i] = pack[j];
        pack[j] = t;
    }
    memcpy(hand, pack, k*sizeof *hand);
}
