/* fails: large */
/* Room for 52 cards: more of them come out as nonsense. */
#include "03-data.c"

void deal(int cards, int k, int *hand /* k */,
          double f(int n, const double *x, double *g))
{
    int pack[1000] = {0};
    for (int i = 0; i < cards && i < 52; i++)
        pack[i] = i;
    for (int i = 0; i < k; i++) {
        double m = cards - i;
        int j = i + (int)f(1, &m, NULL);
        hand[i] = pack[j];
        pack[j] = pack[i];
    }
}
