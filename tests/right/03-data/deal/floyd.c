/* Growing m (Bentley, Floyd 1987): card j, or a smaller one; if that one is
 * in the hand already, j goes behind it. */
#include "03-data.c"

void deal(int cards, int k, int *hand /* k */,
          double f(int n, const double *x, double *g))
{
    int size = 0;
    for (int j = cards - k; j < cards; j++) {
        double m = j + 1;
        int card = (int)f(1, &m, NULL), at = 0;
        while (at < size && hand[at] != card)
            at++;
        int found = at < size, place = found ? at + 1 : 0;
        for (int i = size++; i > place; i--)
            hand[i] = hand[i - 1];
        hand[place] = found ? j : card;
    }
}
