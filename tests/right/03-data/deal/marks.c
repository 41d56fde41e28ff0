/* No pack: counts off cards that have not been dealt. */
#include "03-data.c"

void deal(int cards, int k, int *hand /* k */,
          double f(int n, const double *x, double *g))
{
    char dealt[1000] = {0};
    for (int i = 0; i < k; i++) {
        double m = cards - i;
        int card = 0;
        for (int skip = (int)f(1, &m, NULL); dealt[card] || skip > 0; card++)
            skip -= !dealt[card];
        dealt[card] = 1;
        hand[i] = card;
    }
}
