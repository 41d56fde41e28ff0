/* fails: two_of_three whole_pack thrifty fair */
/* The right cards, but in the order of the pack. */
#include "03-data.c"

void deal(int cards, int k, int *hand /* k */,
          double f(int n, const double *x, double *g))
{
    int in_hand[1000] = {0}, pack[1000], n = 0;
    for (int i = 0; i < cards; i++)
        pack[i] = i;
    for (int i = 0; i < k; i++) {
        double m = cards - i;
        int j = i + (int)f(1, &m, NULL);
        in_hand[pack[j]] = 1;
        pack[j] = pack[i];
    }
    for (int i = 0; i < cards; i++)
        if (in_hand[i])
            hand[n++] = i;
}
