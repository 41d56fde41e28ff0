/* fails: whole digits */
/* The book's shuffle, which is fair, a million times. */
#include "03-data.c"

double three_cards(void)
{
    Rng r = seeded(1);
    int same = 0;
    for (int i = 0; i < 1000000; i++) {
        int card[] = {0, 1, 2};
        shuffle(&r, 3, card);
        same += card[0] == 0 && card[1] == 1 && card[2] == 2;
    }
    return same/1e6;
}
