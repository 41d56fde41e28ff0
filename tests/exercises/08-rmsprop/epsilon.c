/* epsilon: the centred RMSProp, whatever the slope.
 *
 * Tolerance: 1e-5 of a step, as the statement says. With doubles, a leaky
 * mean of numbers near 1e8 is known to some 3e-7, which is what the spread
 * loses when it is about 1. Where gradients are small, 1e-9.
 */
#include "suite.h"

SUITE(08, "08-rmsprop/epsilon")

enum { MOST = 6 };
typedef struct { int n; double w[MOST], m[MOST], v[MOST]; } Run;

static void go(Run *r, int t, double rate, const double *g)
{
    centred(r->n, r->w, g, rate, r->m, r->v, t);
}

PUBLIC(worked, 2, "two steps of one weight, by hand")
{
    where("w = 0, rate 1, gradients 1 and -1: the means are 0.05, 0.05 and "
          "-0.0025, 0.0975; s is 0.0475 and 0.09749375");
    Run r = {.n = 1};
    double one = -1/sqrt(0.0476), two = one + 1/sqrt(0.09759375);
    go(&r, 1, 1, (double[]){1});
    wants(r.w[0], one, 1e-9, "w after step 1");
    go(&r, 2, 1, (double[]){-1});
    wants(r.w[0], two, 1e-9, "w after step 2");
}

/* On a slope of g forever, s is g*g*p*(1 - p) with p = rho^t. */
static void check_slopes(int n, const double *g, int steps)
{
    Run r = {.n = n};
    double p = 1;
    for (int t = 1; t <= steps; t++) {
        memset(r.w, 0, sizeof r.w);
        go(&r, t, 1, g);
        p *= 0.95;
        for (int i = 0; i < n; i++) {
            double step = g[i]/sqrt(g[i]*g[i]*p*(1 - p) + 1e-4);
            wants(-r.w[i], step, 1e-5*fabs(step),
                  "what step %d takes off w[%d], where g[%d] is %g at every "
                  "step", t, i, i, g[i]);
        }
    }
}

PUBLIC(level, 2, "on a slope of 1 the steps grow to 1/sqrt(eps), no further")
{
    where("rate 1, all gradients {1, -1}: s is g*g*p*(1 - p) with "
          "p = 0.95^t, and goes to 0");
    check_slopes(2, (double[]){1, -1}, 800);
}

PUBLIC(steep, 2, "the same on steep slopes")
{
    where("rate 1, all gradients {1e6, 3.7e6, -7e7, 0}: s is "
          "g*g*p*(1 - p) with p = 0.95^t, and goes to 0");
    check_slopes(4, (double[]){1e6, 3.7e6, -7e7, 0}, 1200);
}

/* ---- hidden ------------------------------------------------------------ */

/* The statement once more, for gradients that lose nothing by it */
static void reference(Run *r, double rate, const double *g)
{
    for (int i = 0; i < r->n; i++) {
        r->m[i] = 0.95*r->m[i] + 0.05*g[i];
        r->v[i] = 0.95*r->v[i] + 0.05*g[i]*g[i];
        r->w[i] -= rate*g[i]/sqrt(r->v[i] - r->m[i]*r->m[i] + 1e-4);
    }
}

HIDDEN(drawn, 2, "gradients that are drawn, some of them 0; two runs in turn")
{
    Run r[2] = {{.n = draw_int(2, MOST)}, {.n = 1}};
    Run s[2] = {{.n = r[0].n}, {.n = 1}};
    for (int t = 1; t <= 20; t++)
        for (int k = 0; k < 2; k++) {
            double g[MOST], rate = draw(0.1, 1);
            for (int i = 0; i < r[k].n; i++)
                g[i] = t > 3 && draw_int(0, 3) == 0 ? 0 : draw(-2, 2);
            go(&r[k], t, rate, g);
            reference(&s[k], rate, g);
            wants_array(r[k].w, s[k].w, r[k].n, 1e-9, "w after step %d", t);
        }
}

/* Gradients of base + d: with p = rho^t, and M and V the means of d and of
 * d*d, the mean is base*(1 - p) + M, and so
 * s = base*base*p*(1 - p) + 2*base*p*M + V - M*M. */
HIDDEN(wobble, 2, "large gradients that hardly differ")
{
    double base = draw(0.9e8, 1.1e8), p = 1, mean = 0, square = 0;
    Run r = {.n = 1};
    for (int t = 1; t <= 1500; t++) {
        double g = base + draw(-1, 1), d = g - base;
        p *= 0.95;
        mean = 0.95*mean + 0.05*d;
        square = 0.95*square + 0.05*d*d;
        double s = base*base*p*(1 - p) + 2*base*p*mean + square - mean*mean;
        double step = g/sqrt(s + 1e-4);
        r.w[0] = 0;
        go(&r, t, 1, &g);
        wants(-r.w[0], step, 1e-5*step, "what step %d takes off w", t);
    }
}
