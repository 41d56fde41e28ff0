/* cooldown: a rate that waits, falls, and waits again.
 *
 * Tolerance: 1e-12 of the rate: products of a few factors. No score that is
 * drawn is within 1e-6 of being better by min_delta.
 */
#include "suite.h"

SUITE(15, "15-schedules/cooldown")
SHAPES("state 4");

typedef struct {
    double state[4], factor, least, min_delta;
    int is_accuracy, patience, cooldown;
} Run;

static Run run(double rate, double factor, double least, int patience,
               int cooldown, double min_delta, int is_accuracy)
{
    return (Run){{rate, is_accuracy ? -INFINITY : INFINITY, 0, 0}, factor,
                 least, min_delta, is_accuracy, patience, cooldown};
}

static void check(Run *r, int t, double score, double rate)
{
    wants(rate_after(score, r->is_accuracy, r->factor, r->least, r->patience,
                     r->cooldown, r->min_delta, r->state), rate, 1e-12*rate,
          "the rate after check %d, whose score is %g", t, score);
}

static void checks(Run *r, int n, const double *score, const double *rate)
{
    for (int t = 0; t < n; t++)
        check(r, t + 1, score[t], rate[t]);
}

PUBLIC(worked, 3, "ten checks of a loss, by hand")
{
    where("rate 1, factor 0.5, least 0.2, patience 2, cooldown 2, min_delta "
          "0.1: the waiting is 0, 1, then 0 and a cooldown; 4.2 is better, "
          "and the cooldown is over with check 5, which counts");
    Run r = run(1, 0.5, 0.2, 2, 2, 0.1, 0);
    static const double score[] = {5, 4.95, 4.95, 4.2, 4.15, 4.15, 9, 9, 9, 9};
    static const double rate[] = {1, 1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.2, 0.2};
    checks(&r, 10, score, rate);
}

PUBLIC(accuracy, 2, "of an accuracy more is better")
{
    where("rate 1, factor 0.1, least 0, patience 2, cooldown 0, min_delta "
          "0.01: 0.605 is not enough better than 0.6, but 0.611 is");
    Run r = run(1, 0.1, 0, 2, 0, 0.01, 1);
    static const double score[] = {0.1, 0.6, 0.605, 0.611, 0.6, 0.59, 0.615, 0.61};
    static const double rate[] = {1, 1, 1, 1, 1, 0.1, 0.1, 0.01};
    checks(&r, 8, score, rate);
}

PUBLIC(impatient, 1, "patience 0 and 1 are the same; NAN is no better")
{
    where("rate 8, factor 0.5, least 3, cooldown 0, min_delta 0");
    for (int patience = 0; patience < 2; patience++) {
        Run r = run(8, 0.5, 3, patience, 0, 0, 0);
        static const double score[] = {2, 1, NAN, 0.5, 0.5, 3};
        static const double rate[] = {8, 8, 4, 4, 3, 3};
        checks(&r, 6, score, rate);
    }
}

/* ---- hidden ------------------------------------------------------------ */

/* The statement once more, in other words; the rate, or -1 when the score is
 * too near to be sure of it. */
static double reference(Run *r, double score)
{
    double sign = r->is_accuracy ? -1 : 1;
    double *rate = &r->state[0], *best = &r->state[1], *wait = &r->state[2];
    double *left = &r->state[3], over = *best - sign*r->min_delta - score;
    if (isfinite(over) && fabs(over) < 1e-6)
        return -1;
    if (*left > 0)
        *left -= 1, *wait = 0;
    if (sign*over > 0) {
        *best = score;
        *wait = 0;
    } else if (*left < 1) {
        *wait += 1;
        if (*wait >= r->patience && *rate > r->least) {
            *rate = *rate*r->factor > r->least ? *rate*r->factor : r->least;
            *wait = 0;
            *left = r->cooldown;
        }
    }
    return *rate;
}

/* Scores that creep, two checks for a new best, and then get better ever more
 * slowly, some of them NAN */
static void drawn_checks(Run *r, Run *s, int runs)
{
    for (int t = 1; t <= 60; t++)
        for (int k = 0; k < runs; k++) {
            double score, rate;
            do {
                Run before = s[k];
                score = t < 20 ? 1.6 - 0.03*t + draw(-0.002, 0.002)
                               : exp((20 - t)/10.0) + draw(-0.1, 0.1);
                int none = t == 25 || (t > 25 && draw_int(0, 9) == 0);
                score = none ? (double)NAN
                      : s[k].is_accuracy ? 1 - score : score;
                rate = reference(&s[k], score);
                if (rate < 0)
                    s[k] = before;
            } while (rate < 0);
            check(&r[k], t, score, rate);
        }
}

HIDDEN(drawn, 2, "losses that are drawn; a cooldown of several checks")
{
    Run r = run(draw(0.5, 2), draw(0.6, 0.9), 1e-6, draw_int(2, 3),
                draw_int(2, 4), draw(0.035, 0.05), 0), s = r;
    drawn_checks(&r, &s, 1);
}

HIDDEN(two, 2, "a loss and an accuracy in turn, down to the least rate")
{
    Run r[2] = {run(draw(0.5, 1), draw(0.3, 0.6), draw(0.01, 0.02), 2, 0,
                    draw(0.035, 0.05), 0),
                run(draw(1, 2), draw(0.3, 0.6), draw(0.01, 0.02), 3,
                    draw_int(1, 3), draw(0.035, 0.05), 1)};
    Run s[2] = {r[0], r[1]};
    drawn_checks(r, s, 2);
}
