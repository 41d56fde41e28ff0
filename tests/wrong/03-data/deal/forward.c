/* fails: two_of_three whole_pack thrifty fair */
/* The book's shuffle, with a generator of its own. */
#include "03-data.c"

void deal(int cards, int k, int *hand /* k */,
          double f(int n, const double *x, double *g))
{
    int pack[1000];
    Rng r = seeded(1);
    (void)f;
    for (int i = 0; i < cards; i++)
        pack[i] = i;
    shuffle(&r, cards, pack);
    memcpy(hand, pack, k*sizeof *hand);
}
