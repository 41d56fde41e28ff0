/* belief: Adam, divided by how far g is from its mean.
 *
 * Tolerance: 1e-12 by hand, where steps are of size 1; 1e-11 for twenty
 * steps of size 10 at most; 1e-9 where a hundred steps each begin where the
 * one before has ended.
 */
#include "suite.h"

SUITE(09, "09-adam/belief")

enum { MOST = 12 };

PUBLIC(first, 2, "the first step by hand: 10/9 of the rate")
{
    double w[] = {1, 1}, m[2] = {0}, v[2] = {0}, g[] = {2, -20};
    double wanted[] = {1 - 0.1*2/(sqrt(0.81*4 + 1e-5) + 1e-8),
                       1 + 0.1*20/(sqrt(0.81*400 + 1e-5) + 1e-8)};
    belief(2, w, g, 0.1, m, v, 1);
    wants_array(w, wanted, 2, 1e-12,
                "w after belief(2, {1, 1}, {2, -20}, 0.1, m, v, 1)");
}

PUBLIC(turns, 2, "1, then -1, by hand")
{
    double w[] = {0}, m[] = {0}, v[] = {0}, g[] = {1}, then[] = {-1};
    double one[] = {-1/(sqrt(0.81 + 1e-5) + 1e-8)}, two[1];
    two[0] = one[0] + 0.01/0.19
             /(sqrt((0.999*(0.00081 + 1e-8) + 0.0009801 + 1e-8)/0.001999)
               + 1e-8);
    belief(1, w, g, 1, m, v, 1);
    wants_array(w, one, 1, 1e-12, "w after belief(1, {0}, {1}, 1, m, v, 1)");
    belief(1, w, then, 1, m, v, 2);
    wants_array(w, two, 1, 1e-12,
                "w after g = {1}, then g = {-1}, with the rate 1");
}

typedef struct { int n; double w[MOST], m[MOST], v[MOST]; } Run;

static void reference(Run *a, const double *g, double rate, int t)
{
    for (int i = 0; i < a->n; i++) {
        a->m[i] = 0.9*a->m[i] + 0.1*g[i];
        double off = g[i] - a->m[i];
        a->v[i] = 0.999*a->v[i] + 0.001*off*off + 1e-8;
        a->w[i] -= rate*(a->m[i]/(1 - pow(0.9, t)))
                   /(sqrt(a->v[i]/(1 - pow(0.999, t))) + 1e-8);
    }
}

PUBLIC(faint, 2, "gradients of 1e-8, where eps is in charge, three steps")
{
    Run a = {.n = 1, .w = {1}}, b = a;
    double g[] = {1e-8};
    for (int t = 1; t <= 3; t++) {
        belief(1, a.w, g, 1000, a.m, a.v, t);
        reference(&b, g, 1000, t);
        wants_array(a.w, b.w, 1, 1e-12,
                    "w after step %d with g = {1e-8} and the rate 1000", t);
    }
}

/* ---- hidden ------------------------------------------------------------ */

static void yours(Run *a, const double *g, double rate, int t)
{
    belief(a->n, a->w, g, rate, a->m, a->v, t);
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
