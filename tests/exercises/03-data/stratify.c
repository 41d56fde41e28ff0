/* stratify: the last rows of every label, each label's share of them.
 *
 * No tolerance: marks are right or wrong. Either the share is a whole number
 * of eighths, so that no product is rounded, or no product is nearer to a
 * half than 1e-6: it does not matter how the rounding is written.
 */
#include "suite.h"

SUITE(03, "03-data/stratify")

enum { MOST = 10000, CLASSES = 1000 };

/* The statement once more; how near a product comes to a half. */
static int reference(int n, const int *label, int classes, double share,
                     int *test, double *tie)
{
    int count[CLASSES] = {0}, marked = 0;
    *tie = 1;
    for (int i = 0; i < n; i++)
        count[label[i]]++;
    for (int k = 0; k < classes; k++) {
        double product = share*count[k];
        *tie = fmin(*tie, fabs(product - floor(product) - 0.5));
        count[k] = (int)floor(product + 0.5);
        marked += count[k];
    }
    for (int i = n - 1; i >= 0; i--)
        test[i] = count[label[i]]-- > 0;
    return marked;
}

/* With anything in test at first. */
static void check(int n, const int *label, int classes, double share,
                  const int *wanted, int marked, const char *call)
{
    static int test[MOST];
    for (int i = 0; i < n; i++)
        test[i] = i % 3 - 1;
    int got = stratify(n, label, classes, share, test);
    wants_ints(test, wanted, n, "test after %s", call);
    wants_int(got, marked, "%s", call);
}

PUBLIC(by_hand, 2, "two fifths of eight rows: two of five, one of three")
{
    int label[] = {1, 1, 0, 1, 0, 0, 0, 0};
    int wanted[] = {0, 0, 0, 1, 0, 0, 1, 1};
    check(8, label, 2, 0.4, wanted, 3,
          "stratify(8, {1, 1, 0, 1, 0, 0, 0, 0}, 2, 0.4, test)");
}

PUBLIC(halves, 2, "half of five rows is three, of three two, of none none")
{
    int label[] = {2, 2, 0, 2, 0, 0, 0, 0};
    int wanted[] = {0, 1, 0, 1, 0, 1, 1, 1};
    check(8, label, 3, 0.5, wanted, 5,
          "stratify(8, {2, 2, 0, 2, 0, 0, 0, 0}, 3, 0.5, test)");
}

PUBLIC(limits, 1, "shares of 0 and of 1")
{
    int label[] = {1, 0, 1, 1};
    check(4, label, 2, 0, (int[]){0, 0, 0, 0}, 0,
          "stratify(4, {1, 0, 1, 1}, 2, 0, test)");
    check(4, label, 2, 1, (int[]){1, 1, 1, 1}, 4,
          "stratify(4, {1, 0, 1, 1}, 2, 1, test)");
}

/* ---- hidden ------------------------------------------------------------ */

static int label[MOST], expected[MOST];

/* Labels from low to high, low more often than the others. */
static void draw_labels(int n, int low, int high)
{
    for (int i = 0; i < n; i++)
        label[i] = draw_int(0, 3) == 0 ? low : draw_int(low, high);
}

static void check_drawn(int n, int classes, double low, double high)
{
    double share = 0, tie = 0;
    int marked = 0;
    for (int k = 0; k < 100 && tie < 1e-6; k++) {
        share = draw(low, high);
        marked = reference(n, label, classes, share, expected, &tie);
    }
    check(n, label, classes, share, expected, marked, "stratify");
}

HIDDEN(drawn, 3, "other rows and shares")
{
    int n = draw_int(200, 2000), classes = draw_int(5, 10);
    draw_labels(n, 0, classes - 1);
    check_drawn(n, classes, 0.1, 0.4);
    n = draw_int(50, 60);
    draw_labels(n, 1, 4);    /* 0 and 5 do not occur */
    check_drawn(n, 6, 0.5, 0.9);
    check_drawn(n, 6, 0.01, 0.02);
}

HIDDEN(ties, 1, "shares and rows that make halves")
{
    double tie;
    for (int k = 0; k < 3; k++) {
        int n = 0;
        for (int i = 0; i < 4; i++)    /* 4, 12, 20 or 28 of a label */
            for (int c = 8*draw_int(0, 3) + 4; c > 0; c--)
                label[n++] = i;
        double share = (2*draw_int(0, 3) + 1)/8.0;
        int marked = reference(n, label, 4, share, expected, &tie);
        check(n, label, 4, share, expected, marked, "stratify");
    }
}

HIDDEN(many, 1, "ten thousand rows of a thousand labels")
{
    draw_labels(MOST, 0, CLASSES - 2);
    label[draw_int(0, MOST - 1)] = CLASSES - 1;    /* one row: no test row */
    check_drawn(MOST, CLASSES, 0.15, 0.45);
}
