/* turning: what a range test says.
 *
 * Tolerance: 1e-12 of a rate; a step more or less is at least a per cent.
 * Drawn curves are drawn again when rounding could change what is read from
 * them: when the least is nearly reached twice, or the limit is nearly met.
 */
#include "suite.h"

SUITE(15, "15-schedules/turning")

enum { MOST = 200 };
typedef struct { double rate[MOST], loss[MOST]; } Curve;

static void check(int n, const Curve *c, double beta, double share, int at)
{
    double wanted = at < 0 ? 0 : share*c->rate[at];
    wants(turning_rate(n, c->rate, c->loss, beta, share), wanted,
          1e-12*wanted, n > 8 ? NULL : "turning_rate(%d, rate, loss, %g, %g)",
          n, beta, share);
}

PUBLIC(worked, 3, "four steps, by hand")
{
    where("beta 0.5, losses 4, 1, 2, 9: m is 2, 1.5, 1.75, 5.375 and "
          "s is 4, 2, 2, 5.73...; rates 0.1, 0.2, 0.4, 0.8");
    Curve c = {{0.1, 0.2, 0.4, 0.8}, {4, 1, 2, 9}};
    check(4, &c, 0.5, 0.5, 1);
}

PUBLIC(lucky, 3, "one lucky batch is no turning point, a bad one no end")
{
    where("beta 0.75; the losses fall from 10 by 0.5 a step and rise again "
          "from step 13 on, but that of step 3 is 1");
    Curve c;
    for (int t = 0; t < 20; t++) {
        c.rate[t] = 0.001*pow(1.5, t);
        c.loss[t] = t == 3 ? 1 : t < 13 ? 10 - 0.5*t : 4 + 2*(t - 13);
    }
    check(20, &c, 0.75, 0.1, 13);
    where("the same, but the loss of step 1 is 45: s is 30 then, not more "
          "than four times 10");
    c.loss[1] = 45;
    check(20, &c, 0.75, 0.1, 13);
}

PUBLIC(over, 3, "what comes after the end does not count")
{
    Curve c = {{0.01, 0.02, 0.03, 0.04, 0.05, 0.06}, {3, 2, 2.5, NAN, 0.1, 0.1}};
    where("beta 0, losses 3, 2, 2.5, NAN, 0.1, 0.1");
    check(6, &c, 0, 1, 1);
    c.loss[3] = INFINITY;
    where("beta 0, losses 3, 2, 2.5, INFINITY, 0.1, 0.1");
    check(6, &c, 0, 1, 1);
    c.loss[3] = 8.5;
    where("beta 0, losses 3, 2, 2.5, 8.5, 0.1, 0.1: 8.5 is more than four "
          "times 2");
    check(6, &c, 0, 1, 1);
    c.loss[3] = 8;
    c.loss[4] = 0.125, c.loss[5] = 0.25;
    where("beta 0, losses 3, 2, 2.5, 8, 0.125, 0.25: 8 is not more than four "
          "times 2");
    check(6, &c, 0, 1, 4);
}

PUBLIC(falling, 1, "a loss that falls to the end, one that never falls")
{
    Curve down = {{1, 2, 3, 4, 5}, {5, 4, 3, 2, 1}};
    Curve up = {{1, 2, 3, 4, 5}, {1, 2, 3, 4, 5}};
    where("losses 5, 4, 3, 2, 1, then 1, 2, 3, 4, 5; beta 0.9");
    check(5, &down, 0.9, 0.5, 4);
    check(5, &up, 0.9, 0.5, 0);
}

PUBLIC(nothing, 1, "a test that has failed before it began")
{
    Curve c = {{1, 2, 3}, {NAN, 1, 2}};
    where("losses NAN, 1, 2");
    check(3, &c, 0.9, 0.5, -1);
}

/* ---- hidden ------------------------------------------------------------ */

/* The statement once more, by sums; the place, or -2 where it is doubtful */
static int turn(int n, const Curve *c, double beta)
{
    double s[MOST], least = INFINITY;
    int at = -1, end = 0;
    for (int t = 0; t < n && isfinite(c->loss[t]); t++, end++) {
        double sum = 0, all = 0;
        for (int i = 0; i <= t; i++) {
            sum += pow(beta, t - i)*c->loss[i];
            all += pow(beta, t - i);
        }
        s[t] = sum/all;
        if (fabs(s[t] - 4*least) < 1e-6*s[t])
            return -2;
        if (s[t] > 4*least)
            break;
        if (s[t] < least)
            least = s[at = t];
    }
    for (int t = 0; t < end; t++)
        if (t != at && s[t] - least < 1e-6*least)
            return -2;
    return at;
}

static int draw_curve(Curve *c, double beta, int wild)
{
    int at = -2, raw = 0;
    while (at < 5 || (beta > 0.5 && !wild && at == raw)) {
        double valley = draw(50, 80), noise = draw(0.1, 0.3);
        for (int t = 0; t < 120; t++) {
            double x = t - valley;
            c->rate[t] = 1e-4*pow(1.08, t);
            c->loss[t] = (2 - tanh(x/20) + exp(x/6)/20)*(1 + draw(-noise, noise));
        }
        int end = wild == 1 ? 112 : (int)valley + 3;
        for (int t = end; wild && t < 120; t++)    /* back, lower than ever */
            c->loss[t] = wild == 1 ? 1e-3 : t == end ? NAN : 1e-9;
        raw = 0;
        for (int t = 1; t < 120; t++)
            raw = c->loss[t] < c->loss[raw] ? t : raw;
        at = turn(120, c, beta);
    }
    return at;
}

HIDDEN(drawn, 2, "noisy curves that are drawn")
{
    for (int k = 0; k < 3; k++) {
        Curve c;
        double beta = k == 0 ? 0 : draw(0.7, 0.95);
        int at = draw_curve(&c, beta, 0);
        check(120, &c, beta, draw(0.1, 0.5), at);
    }
}

HIDDEN(wild, 2, "curves that come back from far away")
{
    for (int k = 1; k <= 2; k++) {
        Curve c;
        double beta = k == 1 ? draw(0.1, 0.3) : draw(0.7, 0.95);
        int at = draw_curve(&c, beta, k);
        check(120, &c, beta, draw(0.1, 0.5), at);
    }
}
