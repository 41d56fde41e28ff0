/* Fisher and Yates from the front: the next card is any of those that are
 * left; the first of these takes its place. */
#include "03-data.c"

void deal(int cards, int k, int *hand /* k */,
          double f(int n, const double *x, double *g))
{
    int pack[1000];
    for (int i = 0; i < cards; i++)
        pack[i] = i;
    for (int i = 0; i < k; i++) {
        double m = cards - i;
        int j = i + (int)f(1, &m, NULL);
        hand[i] = pack[j];
        pack[j] = pack[i];
    }
}
