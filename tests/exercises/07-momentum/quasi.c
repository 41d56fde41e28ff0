/* quasi: quasi-hyperbolic momentum.
 *
 * Tolerance: 1e-12 for sums of at most 40 steps of size 10.
 */
#include "suite.h"

SUITE(07, "07-momentum/quasi")

enum { MOST = 6 };
typedef struct { int n; double w[MOST], m[MOST], v[MOST]; } Run;

static void go(Run *r, int t, double rate, const double *g)
{
    quasi(r->n, r->w, g, rate, r->m, r->v, t);
}

PUBLIC(worked, 2, "three steps of one weight, by hand")
{
    where("w = 0, rate 1, gradients 1, 1, -2: m is 0.1, 0.19, -0.029");
    Run r = {.n = 1};
    go(&r, 1, 1, (double[]){1});
    wants(r.w[0], -0.37, 1e-12, "w after step 1");
    go(&r, 2, 1, (double[]){1});
    wants(r.w[0], -0.803, 1e-12, "w after step 2");
    go(&r, 3, 1, (double[]){-2});
    wants(r.w[0], -0.1827, 1e-12, "w after step 3");
}

PUBLIC(lasting, 1, "what is left of a gradient when the slope has ended")
{
    where("w = {0, 0}, rate 1, gradients {1, -10}, {0, 0}, {0, 0}");
    Run r = {.n = 2};
    double none[2] = {0}, g[2] = {1, -10}, one[2] = {-0.37, 3.7};
    double two[2] = {-0.433, 4.33}, three[2] = {-0.4897, 4.897};
    go(&r, 1, 1, g);
    wants_array(r.w, one, 2, 1e-12, "w after step 1");
    go(&r, 2, 1, none);
    wants_array(r.w, two, 2, 1e-12, "w after step 2");
    go(&r, 3, 1, none);
    wants_array(r.w, three, 2, 1e-12, "w after step 3");
}

PUBLIC(halved, 2, "when the rate halves, so does the whole step")
{
    where("w = 0, gradients 1 and 1, rates 1 and 0.5");
    Run r = {.n = 1};
    go(&r, 1, 1, (double[]){1});
    wants(r.w[0], -0.37, 1e-12, "w after step 1");
    go(&r, 2, 0.5, (double[]){1});
    wants(r.w[0], -0.5865, 1e-12, "w after step 2");
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
    wants(a.w[0], -0.803, 1e-12, "w of the one after step 2");
    wants(b.w[0], 0.433, 1e-12, "w of the other after step 2");
}

/* ---- hidden ------------------------------------------------------------ */

/* The statement once more */
static void reference(Run *r, double rate, const double *g)
{
    for (int i = 0; i < r->n; i++) {
        r->m[i] = 0.9*r->m[i] + 0.1*g[i];
        r->w[i] -= rate*(0.3*g[i] + 0.7*r->m[i]);
    }
}

HIDDEN(drawn, 2, "gradients and rates that are drawn, some of them 0")
{
    Run r = {.n = draw_int(2, MOST)}, s = {.n = r.n};
    for (int t = 1; t <= 20; t++) {
        double g[MOST], rate = draw(0.1, 1);
        for (int i = 0; i < r.n; i++)
            g[i] = draw_int(0, 3) == 0 ? 0 : draw(-5, 5);
        go(&r, t, rate, g);
        reference(&s, rate, g);
        wants_array(r.w, s.w, r.n, 1e-12, "w after step %d", t);
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
            reference(&s[k], rate, g);
            wants_array(r[k].w, s[k].w, r[k].n, 1e-12, "w after step %d", t);
        }
}
