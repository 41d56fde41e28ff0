/* fails: two_of_three whole_pack thrifty fair large */
/* Puts each card back before the next. */
#include "03-data.c"

void deal(int cards, int k, int *hand /* k */,
          double f(int n, const double *x, double *g))
{
    for (int i = 0; i < k; i++) {
        double m = cards;
        hand[i] = (int)f(1, &m, NULL);
    }
}
