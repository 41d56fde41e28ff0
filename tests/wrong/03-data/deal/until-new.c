/* fails: two_of_three whole_pack thrifty fair large */
/* Draws again while the card is one of the hand. */
#include "03-data.c"

void deal(int cards, int k, int *hand /* k */,
          double f(int n, const double *x, double *g))
{
    for (int i = 0; i < k; i++) {
        double m = cards;
        int fresh = 0;
        while (!fresh) {
            hand[i] = (int)f(1, &m, NULL);
            fresh = 1;
            for (int j = 0; j < i; j++)
                fresh = fresh && hand[j] != hand[i];
        }
    }
}
