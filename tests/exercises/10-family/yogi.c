/* yogi: a v that changes by a share of g^2, never by a share of itself.
 *
 * Tolerance: 1e-12 by hand, 1e-11 for twenty steps, 1e-9 where a hundred
 * steps each begin where the one before has ended. What is drawn comes
 * nowhere near the jump of the sign.
 */
#include "suite.h"

SUITE(10, "10-family/yogi")

enum { MOST = 12 };

PUBLIC(first, 2, "the first step by hand: without correction, a long one")
{
    double w[] = {1, 1}, m[2] = {0}, v[2] = {0}, g[] = {3, -0.1};
    double wanted[] = {1 - 0.1*0.3/(sqrt(0.009) + 1e-3),
                       1 + 0.1*0.01/(sqrt(1e-5) + 1e-3)};
    yogi(2, w, g, 0.1, m, v, 1);
    wants_array(w, wanted, 2, 1e-12,
                "w after yogi(2, {1, 1}, {3, -0.1}, 0.1, m, v, 1)");
}

PUBLIC(outlier, 3, "after a gradient of 1000, ones: v = 1000 falls by 1/1000")
{
    double w[] = {0}, m[] = {0}, v[] = {0}, g[] = {1000}, sum = 0, mean = 100;
    yogi(1, w, g, 1, m, v, 1);
    sum -= mean/(sqrt(1000) + 1e-3);
    wants_array(w, &sum, 1, 1e-12, "w after yogi(1, {0}, {1000}, 1, m, v, 1)");
    g[0] = 1;
    for (int t = 2; t <= 6; t++) {
        mean = 0.9*mean + 0.1;
        sum -= mean/(sqrt(1000 - 0.001*(t - 1)) + 1e-3);
        yogi(1, w, g, 1, m, v, t);
        wants_array(w, &sum, 1, 1e-12,
                    "w after g = {1000}, then %d times g = {1}", t - 1);
    }
}

PUBLIC(growing, 1, "after a gradient of 1, tens: v grows by 1/10 a step")
{
    double w[] = {0}, m[] = {0}, v[] = {0}, g[] = {1}, sum = 0, mean = 0.1;
    yogi(1, w, g, 1, m, v, 1);
    sum -= mean/(sqrt(0.001) + 1e-3);
    wants_array(w, &sum, 1, 1e-12, "w after yogi(1, {0}, {1}, 1, m, v, 1)");
    g[0] = 10;
    for (int t = 2; t <= 4; t++) {
        mean = 0.9*mean + 1;
        sum -= mean/(sqrt(0.001 + 0.1*(t - 1)) + 1e-3);
        yogi(1, w, g, 1, m, v, t);
        wants_array(w, &sum, 1, 1e-12,
                    "w after g = {1}, then %d times g = {10}", t - 1);
    }
}

typedef struct { int n; double w[MOST], m[MOST], v[MOST]; } Run;

static void reference(Run *a, const double *g, double rate, int t)
{
    (void)t;
    for (int i = 0; i < a->n; i++) {
        double square = g[i]*g[i];
        a->m[i] = 0.9*a->m[i] + 0.1*g[i];
        a->v[i] -= 0.001*((a->v[i] > square) - (a->v[i] < square))*square;
        a->w[i] -= rate*a->m[i]/(sqrt(a->v[i]) + 1e-3);
    }
}

/* ---- hidden ------------------------------------------------------------ */

static void yours(Run *a, const double *g, double rate, int t)
{
    yogi(a->n, a->w, g, rate, a->m, a->v, t);
}

static Run draw_run(int n)
{
    Run a = {.n = n};
    for (int i = 0; i < n; i++)
        a.w[i] = draw(-3, 3);
    return a;
}

static void draw_gradient(const Run *a, double *g)
{
    for (int i = 0; i < a->n; i++)
        g[i] = draw(-1, 1)*pow(10, draw(-3, 2));
}

HIDDEN(drawn, 2, "twenty gradients that are drawn, large ones and small ones")
{
    Run a = draw_run(draw_int(3, MOST)), b = a;
    double g[MOST], rate = draw(0.01, 0.5);
    for (int t = 1; t <= 20; t++) {
        draw_gradient(&a, g);
        yours(&a, g, rate, t);
        reference(&b, g, rate, t);
        wants_array(a.w, b.w, a.n, 1e-11, "w after step %d", t);
    }
}

/* The slopes of a bowl at w */
static void slopes(const Run *a, const double *curvature, double *g)
{
    for (int i = 0; i < a->n; i++)
        g[i] = curvature[i]*(a->w[i] - 1);
}

HIDDEN(bowl, 1, "a hundred steps down a bowl")
{
    Run a = draw_run(draw_int(2, MOST)), b = a;
    double g[MOST], curvature[MOST], rate = draw(0.02, 0.1);
    for (int i = 0; i < a.n; i++)
        curvature[i] = pow(10, draw(-1, 1.5));
    for (int t = 1; t <= 100; t++) {
        slopes(&a, curvature, g);
        yours(&a, g, rate, t);
        slopes(&b, curvature, g);
        reference(&b, g, rate, t);
        wants_array(a.w, b.w, a.n, 1e-9, "w after step %d", t);
    }
}

HIDDEN(apart, 1, "two runs at a time, each with its own m and v")
{
    Run a[2] = {draw_run(draw_int(2, 5)), draw_run(draw_int(6, MOST))};
    Run b[2] = {a[0], a[1]};
    double g[MOST], rate = draw(0.01, 0.5);
    for (int t = 1; t <= 5; t++)
        for (int k = 0; k < 2; k++) {
            draw_gradient(&a[k], g);
            yours(&a[k], g, rate, t);
            reference(&b[k], g, rate, t);
            wants_array(a[k].w, b[k].w, a[k].n, 1e-11,
                        "w of run %d after step %d", k, t);
        }
}
