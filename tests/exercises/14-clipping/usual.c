/* usual: the limit is a quantile of the last lengths.
 *
 * Tolerance: 1e-12 for numbers of size 10: a length is the root of at most
 * six squares, a limit lies between two lengths. 1e-11 where lengths are 100.
 */
#include "suite.h"

SUITE(14, "14-clipping/usual")
SHAPES("g n, past k");

enum { MOST = 6, LONGEST = 100 };
typedef struct { int n, k; double past[LONGEST], q; } Run;

/* One step of a run, and what it should give */
static void step(Run *r, int t, double *g, double limit, const double *wanted,
                 double tolerance)
{
    wants(clip_unusual(r->n, g, r->k, r->past, t, r->q), limit, tolerance,
          "what step %d returns", t);
    wants_array(g, wanted, r->n, tolerance, "g after step %d", t);
}

PUBLIC(worked, 4, "four steps, the median of the last three, by hand")
{
    static const double g[] = {1, 3, -8, 2}, wanted[] = {1, 1, -2, 2};
    static const double limit[] = {INFINITY, 1, 2, 3};
    where("n = 1, k = 3, q = 0.5, gradients 1, 3, -8, 2: the limits are "
          "INFINITY, then the medians of {1}, {1, 3}, {1, 3, 8}");
    Run r = {.n = 1, .k = 3, .q = 0.5};
    for (int t = 1; t <= 4; t++) {
        double now[] = {g[t - 1]};
        step(&r, t, now, limit[t - 1], &wanted[t - 1], 1e-12);
    }
}

PUBLIC(forgets, 3, "what is k steps ago counts, what is older does not")
{
    static const double g[] = {3, 10, 1, 2, 5, 9}, wanted[] = {3, 3, 1, 2, 5, 5};
    static const double limit[] = {INFINITY, 3, 10, 10, 10, 5};
    where("n = 1, k = 3, q = 1, gradients 3, 10, 1, 2, 5, 9: the limit is "
          "the largest of the last three lengths");
    Run r = {.n = 1, .k = 3, .q = 1};
    for (int t = 1; t <= 6; t++) {
        double now[] = {g[t - 1]};
        step(&r, t, now, limit[t - 1], &wanted[t - 1], 1e-12);
    }
}

PUBLIC(between, 3, "a quantile between two lengths; a length of 0 counts")
{
    static const double first[] = {9, 0, 8, 2};
    double g[] = {3, -4}, wanted[] = {0.9, -1.2};
    where("n = 2, k = 4, q = 0.25; after lengths of 9, 0, 8, 2 the place is "
          "0.75, from 0 three quarters of the way to 2");
    Run r = {.n = 2, .k = 4, .q = 0.25};
    for (int t = 1; t <= 4; t++) {
        double now[] = {0, -first[t - 1]};
        double at = clip_unusual(2, now, 4, r.past, t, 0.25);
        if (t == 1)
            wants(at, INFINITY, 0, "what step 1 returns");
    }
    step(&r, 5, g, 1.5, wanted, 1e-12);
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(silent, 2, "after silence the limit is 0, until the silence is over")
{
    int k = draw_int(3, 9);
    Run r = {.n = 2, .k = k, .q = draw(0.9, 0.95)};
    for (int t = 1; t <= k; t++)
        step(&r, t, (double[]){0, 0}, t == 1 ? INFINITY : 0,
             (double[]){0, 0}, 0);
    double a = draw(1, 2), length = hypot(a, 3);
    step(&r, k + 1, (double[]){a, 3}, 0, (double[]){0, 0}, 0);
    for (int t = k + 2; t <= 2*k; t++)
        clip_unusual(2, (double[]){a, -3}, k, r.past, t, r.q);
    step(&r, 2*k + 1, (double[]){-2*a, 6}, length, (double[]){-a, 3}, 1e-12);
}

typedef struct { Run r; int n; double length[200]; } Known;

/* The statement once more: the quantile by counting */
static double usual(const Known *s, int t)
{
    int from = t - 1 > s->r.k ? t - 1 - s->r.k : 0, c = t - 1 - from;
    double p = s->r.q*(c - 1), low = 0, high = 0;
    int i = (int)p;
    for (int a = from; a < t - 1; a++) {
        int rank = 0;    /* of length[a]; no two are alike */
        for (int b = from; b < t - 1; b++)
            rank += s->length[b] < s->length[a];
        if (rank == i)
            low = s->length[a];
        if (rank == i + 1)
            high = s->length[a];
    }
    return c == 0 ? INFINITY : p > i ? low + (p - i)*(high - low) : low;
}

HIDDEN(drawn, 3, "lengths that are drawn, some very large; two runs in turn")
{
    Known s[2] = {{.r = {draw_int(2, MOST), draw_int(5, 20), {0}, draw(0.2, 0.8)}},
                  {.r = {1, draw_int(30, 40), {0}, draw(0.85, 0.99)}}};
    for (int t = 1; t <= 60; t++)
        for (int i = 0; i < 2; i++) {
            double g[MOST], wanted[MOST], sum = 0, limit = usual(&s[i], t);
            double size = draw_int(0, 5) == 0 ? 40 : 1;
            for (int j = 0; j < s[i].r.n; j++) {
                g[j] = size*draw(0.1, 1)*(draw_int(0, 1) ? 1 : -1);
                sum += g[j]*g[j];
            }
            double length = s[i].length[t - 1] = sqrt(sum);
            for (int j = 0; j < s[i].r.n; j++)
                wanted[j] = length > limit ? g[j]*limit/length : g[j];
            step(&s[i].r, t, g, limit, wanted, 1e-11);
        }
}
