/* deal: every hand as likely as every other, counted over all draws.
 *
 * The callback is the generator. It does not draw: it walks through all that
 * could be drawn, like the wheels of a counter whose sizes are the m that it
 * is asked for. The hands' probabilities are then exact but for rounding,
 * far below the tolerance of 1e-9.
 */
#include "suite.h"

SUITE(03, "03-data/deal")

enum { MOST = 1000, HANDS = 1 << 16, DEALS = 20000 };

static int drawn[MOST], size[MOST];    /* the wheels */
static int draws, allowed, by_chance;

static double generator(int n, const double *x, double *g)
{
    double m = x[0];
    (void)n;
    wants_true(g == NULL, "f is asked for a gradient; give it NULL");
    wants_true(draws < allowed, "deals %d card%s with more than %d draw%s",
               allowed, allowed == 1 ? "" : "s", allowed,
               allowed == 1 ? "" : "s");
    wants_true(m >= 1 && m == floor(m) && m <= 1e9,
               "asks for a number below m = %g; m should be 1, 2, 3, ...", m);
    if (by_chance)
        drawn[draws] = draw_int(0, (int)m - 1);
    wants_true(drawn[draws] < m, "asks for another m than before, although "
               "all draws have been the same");
    size[draws] = (int)m;
    return drawn[draws++];
}

/* The next sequence of draws; 0 after the last. */
static int turn(void)
{
    while (draws > 0) {
        if (++drawn[draws - 1] < size[draws - 1])
            return 1;
        drawn[--draws] = 0;
    }
    return 0;
}

static void write_list(char *text, size_t room, int k, const int *list)
{
    size_t n = (size_t)snprintf(text, room, "{");
    for (int i = 0; i < k && i < 8; i++)
        n += (size_t)snprintf(text + n, room - n, "%s%d", i > 0 ? ", " : "",
                              list[i]);
    snprintf(text + n, room - n, k > 8 ? ", ...}" : "}");
}

/* One deal. Different cards that exist? Its number: cards are digits. */
static int deal_once(int cards, int k, int *hand)
{
    int seen[MOST] = {0}, number = 0;
    char text[128], by[128];
    for (int i = 0; i < k; i++)
        hand[i] = -1;
    draws = 0;
    allowed = k;
    deal(cards, k, hand, generator);
    write_list(text, sizeof text, k, hand);
    write_list(by, sizeof by, draws, drawn);
    for (int i = 0; i < k; i++) {
        wants_true(hand[i] >= 0 && hand[i] < cards, "deal(%d, %d, hand, f) "
                   "deals %s for the draws %s; cards are 0 to %d", cards, k,
                   text, by, cards - 1);
        wants_true(!seen[hand[i]], "deal(%d, %d, hand, f) deals %s for the "
                   "draws %s: card %d twice", cards, k, text, by, hand[i]);
        seen[hand[i]] = 1;
        number = number*cards + hand[i];
        if (number >= HANDS)
            number = 0;    /* not by_chance: check never asks for so many */
    }
    return number;
}

/* All sequences of draws; every hand must be as likely as every other. */
static void check(int cards, int k)
{
    static double chance[HANDS];
    static int hand_of[HANDS][8];
    int hand[8], deals = 0;
    double hands = 1;
    for (int i = 0; i < k; i++)
        hands *= cards - i;
    memset(chance, 0, sizeof chance);
    memset(drawn, 0, sizeof drawn);
    by_chance = 0;
    do {
        wants_true(deals++ < DEALS, "there are %g hands, but more than %d "
                   "sequences of draws", hands, DEALS);
        int number = deal_once(cards, k, hand);
        double weight = 1;
        for (int i = 0; i < draws; i++)
            weight /= size[i];
        chance[number] += weight;
        memcpy(hand_of[number], hand, (size_t)k*sizeof *hand);
    } while (turn());
    int dealt = 0;
    for (int i = 0; i < HANDS; i++) {
        char text[128];
        if (chance[i] == 0)
            continue;
        dealt++;
        write_list(text, sizeof text, k, hand_of[i]);
        wants_true(fabs(chance[i] - 1/hands) <= 1e-9, "over all draws, "
                   "deal(%d, %d, hand, f) deals %s with the probability %.6g; "
                   "each of the %g hands should have %.6g", cards, k, text,
                   chance[i], hands, 1/hands);
    }
    wants_true(dealt == (int)hands, "over all draws, %d different hands; "
               "there are %g", dealt, hands);
}

PUBLIC(two_of_three, 2, "two of three cards: six hands, all alike")
{
    where("f(1, &m, NULL) goes through all draws below m");
    check(3, 2);
}

PUBLIC(whole_pack, 2, "all of four cards, in 24 orders")
{
    where("f(1, &m, NULL) goes through all draws below m");
    check(4, 4);
}

PUBLIC(thrifty, 1, "one card of 52 takes one draw, two take two")
{
    where("f(1, &m, NULL) goes through all draws below m");
    check(52, 1);
    check(52, 2);
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(fair, 3, "other packs and hands")
{
    check(5, 5);
    check(draw_int(6, 7), draw_int(3, 4));
    check(draw_int(8, 30), 2);
    check(1, 1);
}

HIDDEN(large, 2, "up to a thousand cards")
{
    int hand[MOST];
    by_chance = 1;
    deal_once(1000, 1000, hand);
    deal_once(1000, draw_int(20, 200), hand);
    int cards = draw_int(300, 900);
    deal_once(cards, cards - draw_int(0, 3), hand);
}
