/* fails: thrifty fair */
/* k steps of the book's shuffle, which fills the last places; deals the
 * first. */
#include "03-data.c"

void deal(int cards, int k, int *hand /* k */,
          double f(int n, const double *x, double *g))
{
    int pack[1000];
    for (int i = 0; i < cards; i++)
        pack[i] = i;
    for (int i = cards - 1; i >= cards - k; i--) {
        double m = i + 1;
        int j = (int)f(1, &m, NULL), t = pack[i];
        pack[i] = pack[j];
        pack[j] = t;
    }
    memcpy(hand, pack, k*sizeof *hand);
}
