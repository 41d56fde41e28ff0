/* recover: skip, report, and go on.
 *
 * Counts and rates are exact: rates are top times powers of two. Tolerance of
 * the weights: 1e-12 for at most 60 steps of size 1.
 */
#include "suite.h"

SUITE(14, "14-clipping/recover")
SHAPES("w n, g n, rate 1, tally 3");

enum { MOST = 5 };
typedef struct { int n, wait, tally[3]; double w[MOST], top, rate; } Run;

static Run run(int n, double top, int wait)
{
    return (Run){.n = n, .wait = wait, .top = top, .rate = top};
}

static int go(Run *r, const double *g)
{
    return step_or_skip(r->n, r->w, g, r->top, r->wait, &r->rate, r->tally);
}

/* One step, and all that should be so after it */
static void step(Run *r, int t, const double *g, int returned, const double *w,
                 double rate, int skipped, int in_a_row, int made)
{
    int tally[] = {skipped, in_a_row, made};
    wants_int(go(r, g), returned, "what step %d returns", t);
    wants_array(r->w, w, r->n, 1e-12, "w after step %d", t);
    wants(r->rate, rate, 0, "*rate after step %d", t);
    wants_ints(r->tally, tally, 3, "tally after step %d", t);
}

PUBLIC(worked, 4, "eight steps of one weight, by hand")
{
    where("n = 1, w = 0, top 1, wait 2, gradients 1, NAN, INFINITY, 1, 1, 1, "
          "1, 1");
    Run r = run(1, 1, 2);
    const double one[] = {1};
    step(&r, 1, one, 0, (double[]){-1}, 1, 0, 0, 1);
    step(&r, 2, (double[]){NAN}, 1, (double[]){-1}, 0.5, 1, 1, 0);
    step(&r, 3, (double[]){-INFINITY}, 2, (double[]){-1}, 0.25, 2, 2, 0);
    step(&r, 4, one, 0, (double[]){-1.25}, 0.25, 2, 0, 1);
    step(&r, 5, one, 0, (double[]){-1.5}, 0.5, 2, 0, 0);
    step(&r, 6, one, 0, (double[]){-2}, 0.5, 2, 0, 1);
    step(&r, 7, one, 0, (double[]){-2.5}, 1, 2, 0, 0);
    step(&r, 8, one, 0, (double[]){-3.5}, 1, 2, 0, 1);
}

PUBLIC(whole, 2, "one bad number stops all of the step")
{
    where("w = {1, 2, 3}, top 0.5, wait 3, gradients {1, 1, NAN}, "
          "{1, INFINITY, -INFINITY}, {2, 4, 4}");
    Run r = run(3, 0.5, 3);
    const double w[] = {1, 2, 3}, then[] = {0.75, 1.5, 2.5};
    memcpy(r.w, w, sizeof w);
    step(&r, 1, (double[]){1, 1, NAN}, 1, w, 0.25, 1, 1, 0);
    step(&r, 2, (double[]){1, INFINITY, -INFINITY}, 2, w, 0.125, 2, 2, 0);
    step(&r, 3, (double[]){2, 4, 4}, 0, then, 0.125, 2, 0, 1);
}

PUBLIC(large, 2, "numbers of 1e200 are finite, and so is a step of 1e150")
{
    where("w = {0, 0}, top 1e-50, wait 9, gradient {1e200, -1e200}");
    Run r = run(2, 1e-50, 9);
    wants_int(go(&r, (double[]){1e200, -1e200}), 0, "what step 1 returns");
    wants_array(r.w, (double[]){-1e150, 1e150}, 2, 1e138, "w after step 1");
    wants(r.rate, 1e-50, 0, "*rate after step 1");
}

PUBLIC(floor, 2, "the rate is never below top/1024, nor above top")
{
    where("n = 1, top 3, wait 1: twelve gradients of NAN, then twelve of 0");
    Run r = run(1, 3, 1);
    for (int t = 1; t <= 24; t++) {
        double g[] = {t <= 12 ? NAN : 0};
        int down = t <= 12 ? t : 12, up = t - down;
        int power = (down < 10 ? down : 10) - up;
        step(&r, t, g, t <= 12 ? t : 0, (double[]){0},
             3*pow(0.5, power > 0 ? power : 0), down, t <= 12 ? t : 0, 0);
    }
}

PUBLIC(lost, 1, "weights that are no numbers are beyond recovery")
{
    where("w = {1, NAN}, top 1, wait 1, gradients {1, 1} and {NAN, NAN}");
    Run r = run(2, 1, 1);
    r.w[0] = 1, r.w[1] = NAN;
    const double w[] = {1, NAN};
    step(&r, 1, (double[]){1, 1}, -1, w, 1, 0, 0, 0);
    step(&r, 2, (double[]){NAN, NAN}, -1, w, 1, 0, 0, 0);
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(overflow, 2, "a finite gradient that would throw a weight off the end")
{
    double top = draw(5, 9), size = draw(3e307, 1e308);
    Run r = run(2, top, 4);
    r.w[0] = 1;
    const double w[] = {1, 0};
    double g[] = {1, size};
    int skipped = 0;
    while (isinf(top*pow(0.5, skipped)*size))
        skipped++;
    for (int t = 1; t <= skipped; t++)
        step(&r, t, g, t, w, top*pow(0.5, t), t, t, 0);
    double rate = top*pow(0.5, skipped);
    wants_int(go(&r, g), 0, "what a step returns when its rate is small enough");
    wants(r.w[0], 1 - rate, 1e-12, "w[0] after it");
    wants(r.w[1], -rate*size, 1e296, "w[1] after it");
}

HIDDEN(drawn, 2, "bad gradients at times that are drawn; two runs in turn")
{
    int n = draw_int(2, MOST);
    Run r[2] = {run(n, draw(0.1, 1), draw_int(2, 4)), run(1, draw(0.1, 1), 1)};
    Run s[2] = {r[0], r[1]};
    for (int t = 1; t <= 60; t++)
        for (int k = 0; k < 2; k++) {
            double g[MOST];
            int at = draw_int(0, s[k].n - 1), bad = draw_int(0, 4) == 0;
            bad = bad && s[k].rate > s[k].top/100;
            for (int i = 0; i < s[k].n; i++)
                g[i] = draw(-1, 1);
            if (bad)
                g[at] = draw_int(0, 1) ? NAN : INFINITY;
            for (int i = 0; i < s[k].n && !bad; i++)
                s[k].w[i] -= s[k].rate*g[i];
            s[k].tally[0] += bad;
            s[k].tally[1] = bad ? s[k].tally[1] + 1 : 0;
            s[k].tally[2] = bad ? 0 : s[k].tally[2] + 1;
            if (bad)
                s[k].rate = fmax(s[k].rate/2, s[k].top/1024);
            if (s[k].tally[2] == s[k].wait) {
                s[k].rate = fmin(2*s[k].rate, s[k].top);
                s[k].tally[2] = 0;
            }
            step(&r[k], t, g, s[k].tally[1], s[k].w, s[k].rate,
                 s[k].tally[0], s[k].tally[1], s[k].tally[2]);
        }
}
