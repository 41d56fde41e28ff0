/* All ways, counted. */
#include "03-data.c"

double three_cards(void)
{
    int same = 0;
    for (int way = 0; way < 27; way++) {
        int card[] = {0, 1, 2}, left = way;
        for (int i = 2; i >= 0; i--, left /= 3) {
            int j = left%3, t = card[i];
            card[i] = card[j];
            card[j] = t;
        }
        same += card[0] == 0 && card[1] == 1 && card[2] == 2;
    }
    return same/27.0;
}
