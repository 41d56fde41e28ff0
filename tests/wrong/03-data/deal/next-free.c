/* fails: two_of_three whole_pack thrifty fair */
/* If the card is in the hand already, takes the next one that is not. */
#include "03-data.c"

void deal(int cards, int k, int *hand /* k */,
          double f(int n, const double *x, double *g))
{
    int dealt[1000] = {0};
    for (int i = 0; i < k; i++) {
        double m = cards;
        int card = (int)f(1, &m, NULL);
        while (dealt[card])
            card = (card + 1)%cards;
        dealt[card] = 1;
        hand[i] = card;
    }
}
