/* ramp: momentum whose beta grows while rate/(1 - beta) stays.
 *
 * Tolerance: 1e-11 for sums of at most 40 steps of size 100.
 */
#include "suite.h"

SUITE(07, "07-momentum/ramp")

enum { MOST = 6 };
typedef struct { int n; double w[MOST], m[MOST], v[MOST]; } Run;

static void go(Run *r, int t, double rate, const double *g)
{
    ramp(r->n, r->w, g, rate, r->m, r->v, t);
}

PUBLIC(first, 2, "three steps of one weight, by hand")
{
    where("w = 0, rate 1, gradients 1, 1, 0: b is 0.5, 0.54, 0.58; "
          "m is 1, 1.54, 0.8932; h is 1, 0.92, 0.84");
    Run r = {.n = 1};
    go(&r, 1, 1, (double[]){1});
    wants(r.w[0], -1, 1e-11, "w after step 1");
    go(&r, 2, 1, (double[]){1});
    wants(r.w[0], -2.4168, 1e-11, "w after step 2");
    go(&r, 3, 1, (double[]){0});
    wants(r.w[0], -3.167088, 1e-11, "w after step 3");
}

PUBLIC(later, 2, "from step 11 on b is 0.9 and h a fifth of the rate")
{
    where("w = {0, 0}, rate 10, gradients {1, -2}; m is 0 to begin with");
    double g[2] = {1, -2}, once[2] = {-2, 4}, twice[2] = {-5.8, 11.6};
    Run r = {.n = 2}, late = {.n = 2};
    go(&r, 11, 10, g);
    wants_array(r.w, once, 2, 1e-11, "w after a step with t = 11");
    go(&r, 12, 10, g);
    wants_array(r.w, twice, 2, 1e-11, "w after another with t = 12");
    go(&late, 1000, 10, g);
    go(&late, 1001, 10, g);
    wants_array(late.w, twice, 2, 1e-11,
                "w after two steps with t = 1000, 1001");
}

PUBLIC(two, 1, "two runs in turn, each with its own m and v")
{
    where("w = 0, rate 1, in one run the gradients 1 and 1, in the other "
          "-1 and 0, in turn");
    Run a = {.n = 1}, b = {.n = 1};
    go(&a, 1, 1, (double[]){1});
    go(&b, 1, 1, (double[]){-1});
    go(&a, 2, 1, (double[]){1});
    go(&b, 2, 1, (double[]){0});
    wants(a.w[0], -2.4168, 1e-11, "w of the one after step 2");
    wants(b.w[0], 1.4968, 1e-11, "w of the other after step 2");
}

/* ---- hidden ------------------------------------------------------------ */

/* The statement once more */
static void reference(Run *r, int t, double rate, const double *g)
{
    double b = fmin(0.9, 0.5 + 0.04*(t - 1));
    for (int i = 0; i < r->n; i++) {
        r->m[i] = b*r->m[i] + g[i];
        r->w[i] -= 2*(1 - b)*rate*r->m[i];
    }
}

HIDDEN(drawn, 3, "gradients and rates that are drawn, some of them 0")
{
    Run r = {.n = draw_int(2, MOST)}, s = {.n = r.n};
    for (int t = 1; t <= 20; t++) {
        double g[MOST], rate = draw(0.1, 1);
        for (int i = 0; i < r.n; i++)
            g[i] = draw_int(0, 3) == 0 ? 0 : draw(-5, 5);
        go(&r, t, rate, g);
        reference(&s, t, rate, g);
        wants_array(r.w, s.w, r.n, 1e-11, "w after step %d", t);
    }
}

HIDDEN(bowls, 2, "down a quadratic loss, two runs in turn")
{
    Run r[2] = {{.n = draw_int(2, MOST)}, {.n = 1}}, s[2];
    double a[MOST], rate = draw(0.05, 0.2);
    for (int i = 0; i < MOST; i++) {
        a[i] = draw(0.5, 4);
        r[0].w[i] = draw(-5, 5);
    }
    r[1].w[0] = draw(1, 5);
    memcpy(s, r, sizeof r);
    for (int t = 1; t <= 40; t++)
        for (int k = 0; k < 2; k++) {
            double g[MOST];
            for (int i = 0; i < r[k].n; i++)
                g[i] = a[i]*s[k].w[i];
            go(&r[k], t, rate, g);
            reference(&s[k], t, rate, g);
            wants_array(r[k].w, s[k].w, r[k].n, 1e-11, "w after step %d", t);
        }
}
