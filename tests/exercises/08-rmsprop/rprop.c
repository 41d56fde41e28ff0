/* rprop: steps by the sign of the gradient only (iRprop-).
 *
 * Tolerance: 1e-12 for the paths, which PyTorch 1.13 has made (float64,
 * Rprop with its default etas and step sizes), and for what is computed by
 * hand; sizes are products of at most 60 factors. 1e-9 where steps are 50.
 */
#include "suite.h"

SUITE(08, "08-rmsprop/rprop")

enum { MOST = 6 };
typedef struct { int n; double w[MOST], m[MOST], v[MOST]; } Run;

static void go(Run *r, int t, double rate, const double *g)
{
    rprop(r->n, r->w, g, rate, r->m, r->v, t);
}

PUBLIC(worked, 3, "seven steps of one weight, by hand")
{
    static const double g[] = {3, 1, -5, -5, -1, 0, 2};
    static const double wanted[] = {-0.1, -0.22, -0.22, -0.16, -0.088, -0.088,
                                    -0.16};
    where("w = 0, rate 0.1, gradients 3, 1, -5, -5, -1, 0, 2: the sizes are "
          "0.1, 0.12, 0.06, 0.06, 0.072, 0.072, 0.072");
    Run r = {.n = 1};
    for (int t = 1; t <= 7; t++) {
        go(&r, t, 0.1, &g[t - 1]);
        wants(r.w[0], wanted[t - 1], 1e-12, "w after step %d", t);
    }
}

PUBLIC(signs, 2, "only signs count, and each weight has its own size")
{
    where("w = 0, rate 1, gradients {1e-9, -1e9, 0}, then {1e9, -1e-9, 1}");
    Run r = {.n = 3};
    double one[] = {-1, 1, 0}, two[] = {-2.2, 2.2, -1};
    go(&r, 1, 1, (double[]){1e-9, -1e9, 0});
    wants_array(r.w, one, 3, 1e-12, "w after step 1");
    go(&r, 2, 1, (double[]){1e9, -1e-9, 1});
    wants_array(r.w, two, 3, 1e-12, "w after step 2");
}

PUBLIC(bounds, 2, "sizes from 1e-6 to 50, also in the first step")
{
    Run r = {.n = 1}, small = {.n = 1}, up = {.n = 1}, down = {.n = 1};
    where("rate 100 and rate 1e-9, gradient 1");
    go(&r, 1, 100, (double[]){1});
    wants(r.w[0], -50, 1e-9, "w after a first step from 0 with rate 100");
    go(&small, 1, 1e-9, (double[]){1});
    wants(small.w[0], -1e-6, 1e-12,
          "w after a first step from 0 with rate 1e-9");
    where("rate 1, all gradients 1");
    for (int t = 1; t <= 30; t++) {
        double before = up.w[0];
        go(&up, t, 1, (double[]){1});
        if (t > 25)
            wants(up.w[0] - before, -50, 1e-9, "step %d", t);
    }
    where("rate 0.01, gradients 1, -1, -1, 1, 1, -1, -1, ...");
    for (int t = 1; t <= 40; t++) {
        double before = down.w[0], sign = t/2%2 ? -1 : 1;
        go(&down, t, 0.01, &sign);
        if (t > 35)
            wants(down.w[0] - before, t%2 ? -1e-6*sign : 0, 1e-12,
                  "step %d", t);
    }
}

PUBLIC(ravine, 3, "as PyTorch goes down the ravine")
{
    static const struct { int t; double w[2]; } path[] = {
        {1, {-6.9900000000000002, 1.99}},
        {10, {-6.7404131788799999, 1.7404131788799999}},
        {20, {-5.1331200037762628, 0.13312000377626287}},
        {25, {-2.2801891677965509, 0.17145760370073759}},
        {30, {0.50538035821026217, 0.070246339900124313}},
        {50, {-0.0045047880549547621, -0.00098945993138079089}},
        {100, {-7.1748007499877641e-07, 8.3552379126571751e-07}},
    };
    where("f(w) = (w[0]*w[0] + 25*w[1]*w[1])/2 from {-7, 2}, rate 0.01");
    Run r = {.n = 2, .w = {-7, 2}};
    for (int t = 1, k = 0; k < 7; t++) {
        go(&r, t, 0.01, (double[]){r.w[0], 25*r.w[1]});
        if (t == path[k].t)
            wants_array(r.w, path[k++].w, 2, 1e-12, "w after step %d", t);
    }
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(valley, 2, "as PyTorch goes down Rosenbrock's valley")
{
    static const struct { int t; double w[2]; } path[] = {
        {8, {-1.0350091519999998, 1.1649908480000002}},
        {9, {-1.0350091519999998, 1.1649908480000002}},
        {10, {-1.0529250559999999, 1.1470749440000001}},
        {20, {-1.0501301749759999, 1.1082475968511998}},
        {50, {-0.96357715957488965, 0.93345544014619597}},
        {100, {-0.78481388151806164, 0.61653455454760364}},
        {200, {0.48601174133414421, 0.23122290440917925}},
    };
    where("f(w) = (1 - x)^2 + 100 (y - x^2)^2");
    Run r = {.n = 2, .w = {-1.2, 1}};
    for (int t = 1, k = 0; k < 7; t++) {
        double x = r.w[0], off = r.w[1] - x*x;
        go(&r, t, 0.01, (double[]){-2*(1 - x) - 400*x*off, 200*off});
        if (t == path[k].t)
            wants_array(r.w, path[k++].w, 2, 1e-12, "w after step %d", t);
    }
}

/* The statement once more */
static void reference(Run *r, int t, double rate, const double *g)
{
    for (int i = 0; i < r->n; i++) {
        double now = (g[i] > 0) - (g[i] < 0), agree = now*r->m[i];
        if (t == 1)
            r->v[i] = rate;
        r->v[i] *= agree > 0 ? 1.2 : agree < 0 ? 0.5 : 1;
        r->v[i] = fmin(50, fmax(1e-6, r->v[i]));
        r->m[i] = agree < 0 ? 0 : now;
        r->w[i] -= r->v[i]*r->m[i];
    }
}

HIDDEN(drawn, 2, "gradients that are drawn, some of them 0")
{
    Run r = {.n = draw_int(2, MOST)}, s = {.n = r.n};
    double rate = draw(0.01, 1);
    for (int t = 1; t <= 30; t++) {
        double g[MOST];
        for (int i = 0; i < r.n; i++)
            g[i] = draw_int(0, 4) == 0 ? 0 : draw(-1, 2);
        go(&r, t, rate, g);
        reference(&s, t, rate, g);
        wants_array(r.w, s.w, r.n, 1e-12, "w after step %d", t);
    }
}

HIDDEN(two, 1, "two runs in turn, each with its own m and v")
{
    Run r[2] = {{.n = draw_int(2, MOST)}, {.n = 1}};
    Run s[2] = {{.n = r[0].n}, {.n = 1}};
    double rate[2] = {draw(0.01, 1), draw(0.01, 1)};
    for (int t = 1; t <= 15; t++)
        for (int k = 0; k < 2; k++) {
            double g[MOST];
            for (int i = 0; i < r[k].n; i++)
                g[i] = draw(-1, 3);
            go(&r[k], t, rate[k], g);
            reference(&s[k], t, rate[k], g);
            wants_array(r[k].w, s[k].w, r[k].n, 1e-12, "w after step %d", t);
        }
}
