/* Takes from the end of the pack; no draw for the last card. */
#include "03-data.c"

void deal(int cards, int k, int *hand /* k */,
          double f(int n, const double *x, double *g))
{
    int pack[1000];
    for (int i = 0; i < cards; i++)
        pack[i] = cards - 1 - i;
    for (int left = cards; left > cards - k; left--) {
        double m = left;
        int j = left > 1 ? (int)f(1, &m, NULL) : 0, t = pack[j];
        pack[j] = pack[left - 1];
        pack[left - 1] = t;
        hand[cards - left] = t;
    }
}
