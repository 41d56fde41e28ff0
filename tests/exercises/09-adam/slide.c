/* slide: Adam, from the code of a slide with four mistakes.
 *
 * Tolerance: 1e-12 by hand and 1e-11 for twenty steps of size 1 at most,
 * some thousand roundings; 1e-9 where a hundred steps each begin where the
 * one before has ended.
 */
#include "suite.h"

SUITE(09, "09-adam/slide")

enum { MOST = 12 };

PUBLIC(first, 2, "the first step by hand: nearly one rate, against the slope")
{
    double w[] = {1, 1}, m[2] = {0}, v[2] = {0}, g[] = {3, -0.01};
    double wanted[] = {1 - 0.1*3/sqrt(9 + 1e-4), 1 + 0.1*sqrt(0.5)};
    slide(2, w, g, 0.1, m, v, 1);
    wants_array(w, wanted, 2, 1e-12,
                "w after slide(2, {1, 1}, {3, -0.01}, 0.1, m, v, 1)");
}

PUBLIC(three, 2, "a gradient that stays 2: all steps are alike")
{
    double w[] = {0}, m[] = {0}, v[] = {0}, g[] = {2};
    for (int t = 1; t <= 3; t++) {
        double wanted[] = {-t*2/sqrt(4 + 1e-4)};
        slide(1, w, g, 1, m, v, t);
        wants_array(w, wanted, 1, 1e-12,
                    "w after step %d with g = {2} and the rate 1", t);
    }
}

PUBLIC(turns, 2, "3, then -1, by hand")
{
    double w[] = {0}, m[] = {0}, v[] = {0}, g[] = {3}, then[] = {-1};
    double one[] = {-3/sqrt(9 + 1e-4)}, two[1];
    two[0] = one[0] - (0.9*3 - 1)/1.9/sqrt((0.999*9 + 1)/1.999 + 1e-4);
    slide(1, w, g, 1, m, v, 1);
    wants_array(w, one, 1, 1e-12, "w after slide(1, {0}, {3}, 1, m, v, 1)");
    slide(1, w, then, 1, m, v, 2);
    wants_array(w, two, 1, 1e-12,
                "w after g = {3}, then g = {-1}, with the rate 1");
}

typedef struct { int n; double w[MOST], m[MOST], v[MOST]; } Run;

static void reference(Run *a, const double *g, double rate, int t)
{
    for (int i = 0; i < a->n; i++) {
        a->m[i] = 0.9*a->m[i] + 0.1*g[i];
        a->v[i] = 0.999*a->v[i] + 0.001*g[i]*g[i];
        a->w[i] -= rate*(a->m[i]/(1 - pow(0.9, t)))
                   /sqrt(a->v[i]/(1 - pow(0.999, t)) + 1e-4);
    }
}

/* ---- hidden ------------------------------------------------------------ */

static void yours(Run *a, const double *g, double rate, int t)
{
    slide(a->n, a->w, g, rate, a->m, a->v, t);
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
