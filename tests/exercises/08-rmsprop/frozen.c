/* frozen: each weight by its own scale.
 *
 * Tolerance: 1e-7 where the expected value leaves out eps, which is 1e-8 of
 * a scale of 1; 1e-9 where it does not.
 */
#include "suite.h"

SUITE(08, "08-rmsprop/frozen")

enum { MOST = 6 };
typedef struct { int n; double w[MOST], m[MOST], v[MOST]; } Run;

static void go(Run *r, int t, double rate, const double *g)
{
    thawed(r->n, r->w, g, rate, r->m, r->v, t);
}

PUBLIC(worked, 3, "two weights, two steps, by hand")
{
    where("w = {0, 0}, rate 0.1, gradients {1, -100}, then {2, -100}: v is "
          "{1, 10000}, then {1.3, 10000}");
    Run r = {.n = 2};
    double one[] = {-0.1, 0.1}, two[] = {-0.1 - 0.2/sqrt(1.3), 0.2};
    go(&r, 1, 0.1, (double[]){1, -100});
    wants_array(r.w, one, 2, 1e-7, "w after step 1");
    go(&r, 2, 0.1, (double[]){2, -100});
    wants_array(r.w, two, 2, 1e-7, "w after step 2");
}

PUBLIC(five, 2, "the first step moves every weight by the rate")
{
    where("w = 0, rate 1, gradients {3, -5, 7000, 0.001, -3}");
    Run r = {.n = 5};
    double wanted[] = {-1, 1, -1, -1/(1 + 1e-5), 1};
    go(&r, 1, 1, (double[]){3, -5, 7000, 0.001, -3});
    wants_array(r.w, wanted, 5, 1e-7, "w after step 1");
}

PUBLIC(silent, 1, "without a gradient a weight stays where it is")
{
    where("w = {4, 5, 6}, rate 1, gradients {0, 2, -3}, then {2, 2, -3}");
    Run r = {.n = 3, .w = {4, 5, 6}};
    double one[] = {4, 4, 7}, two[] = {4 - sqrt(10), 3, 8};
    go(&r, 1, 1, (double[]){0, 2, -3});
    wants_array(r.w, one, 3, 1e-6, "w after step 1");
    go(&r, 2, 1, (double[]){2, 2, -3});
    wants_array(r.w, two, 3, 1e-6, "w after step 2");
}

/* ---- hidden ------------------------------------------------------------ */

/* The statement once more */
static void reference(Run *r, int t, double rate, const double *g)
{
    for (int i = 0; i < r->n; i++) {
        double rho = t == 1 ? 0 : 0.9;
        r->v[i] = rho*r->v[i] + (1 - rho)*g[i]*g[i];
        r->w[i] -= rate*g[i]/(sqrt(r->v[i]) + 1e-8);
    }
}

HIDDEN(drawn, 2, "gradients and rates that are drawn, large and tiny")
{
    Run r = {.n = draw_int(3, MOST)}, s = {.n = r.n};
    for (int t = 1; t <= 20; t++) {
        double g[MOST], rate = draw(0.1, 1);
        for (int i = 0; i < r.n; i++)
            g[i] = (draw_int(0, 3) == 0 ? 0 : draw(-5, 5))
                 * (i == 1 ? 1e-8 : i == 2 ? 1000 : 1);
        go(&r, t, rate, g);
        reference(&s, t, rate, g);
        wants_array(r.w, s.w, r.n, 1e-9, "w after step %d", t);
    }
}

HIDDEN(two, 2, "down a quadratic loss, two runs in turn")
{
    Run r[2] = {{.n = draw_int(2, MOST)}, {.n = 2}}, s[2];
    double a[MOST];
    for (int i = 0; i < MOST; i++) {
        a[i] = i == 0 ? draw(0.001, 0.002) : pow(10, draw(-1, 2));
        r[0].w[i] = draw(1, 5);
        r[1].w[i] = draw(-5, -1);
    }
    memcpy(s, r, sizeof r);
    for (int t = 1; t <= 15; t++)
        for (int k = 0; k < 2; k++) {
            double g[MOST];
            for (int i = 0; i < r[k].n; i++)
                g[i] = a[i]*s[k].w[i];
            go(&r[k], t, 0.05, g);
            reference(&s[k], t, 0.05, g);
            wants_array(r[k].w, s[k].w, r[k].n, 1e-9, "w after step %d", t);
        }
}
