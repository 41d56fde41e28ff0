/* lion: steps of one length, in the direction of a sign.
 *
 * Tolerance: 1e-12 by hand, 1e-11 for twenty steps, 1e-9 where a hundred
 * steps each begin where the one before has ended. What is drawn comes
 * nowhere near the jump of the sign.
 */
#include "suite.h"

SUITE(09, "09-adam/lion")

enum { MOST = 12 };

PUBLIC(first, 2, "the first step by hand, of a steep slope and a faint one")
{
    double w[] = {1, 2}, m[2] = {0}, v[2] = {0}, g[] = {300, -1e-9};
    double wanted[] = {1 - 0.5*(1 + 0.1), 2 - 0.5*(-1 + 0.2)};
    lion(2, w, g, 0.5, m, v, 1);
    wants_array(w, wanted, 2, 1e-12,
                "w after lion(2, {1, 2}, {300, -1e-9}, 0.5, m, v, 1)");
}

PUBLIC(memory, 2, "the mean that is kept is not the one that is followed")
{
    /* after g = 1: m = 0.01; then g decides if it is above 0.09 */
    double w[] = {0, 0}, m[2] = {0}, v[2] = {0};
    double g[] = {1, 1}, then[] = {-0.05, -0.5};
    double one[] = {-1, -1}, two[] = {-1 - 1 + 0.1, -1 + 1 + 0.1};
    lion(2, w, g, 1, m, v, 1);
    wants_array(w, one, 2, 1e-12,
                "w after lion(2, {0, 0}, {1, 1}, 1, m, v, 1)");
    lion(2, w, then, 1, m, v, 2);
    wants_array(w, two, 2, 1e-12, "w after g = {1, 1}, then "
                "g = {-0.05, -0.5}, with the rate 1");
}

PUBLIC(nothing, 2, "where there has been no slope, only the decay moves")
{
    double w[] = {4, -4, 4}, m[3] = {0}, v[3] = {0}, g[] = {0, 0, 7};
    double one[] = {4*0.95, -4*0.95, 4*0.95 - 0.5};
    double two[] = {4*0.9025, -4*0.9025, 4*0.9025 - 0.975};
    lion(3, w, g, 0.5, m, v, 1);
    wants_array(w, one, 3, 1e-12,
                "w after lion(3, {4, -4, 4}, {0, 0, 7}, 0.5, m, v, 1)");
    g[2] = 0;
    lion(3, w, g, 0.5, m, v, 2);
    wants_array(w, two, 3, 1e-12,
                "w after g = {0, 0, 7}, then g = {0, 0, 0}");
}

typedef struct { int n; double w[MOST], m[MOST], v[MOST]; } Run;

static void reference(Run *a, const double *g, double rate, int t)
{
    (void)t;
    for (int i = 0; i < a->n; i++) {
        double c = 0.9*a->m[i] + 0.1*g[i], sign = (c > 0) - (c < 0);
        a->w[i] -= rate*(sign + 0.1*a->w[i]);
        a->m[i] = 0.99*a->m[i] + 0.01*g[i];
    }
}

/* ---- hidden ------------------------------------------------------------ */

static void yours(Run *a, const double *g, double rate, int t)
{
    lion(a->n, a->w, g, rate, a->m, a->v, t);
}

static Run draw_run(int n)
{
    Run a = {.n = n};
    for (int i = 0; i < n; i++)
        a.w[i] = draw(-3, 3);
    return a;
}

/* Most of the gradients nearly balance what is remembered */
static void draw_gradient(const Run *b, double *g)
{
    for (int i = 0; i < b->n; i++)
        g[i] = b->m[i] != 0 && draw_int(0, 2) > 0 ? -9*b->m[i]*draw(0.9, 1.1)
             : draw(-1, 1)*pow(10, draw(-3, 2));
}

HIDDEN(drawn, 2, "twenty gradients that are drawn, large ones and small ones")
{
    Run a = draw_run(draw_int(3, MOST)), b = a;
    double g[MOST], rate = draw(0.01, 0.5);
    for (int t = 1; t <= 20; t++) {
        draw_gradient(&b, g);
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
    for (int t = 1; t <= 20; t++)
        for (int k = 0; k < 2; k++) {
            draw_gradient(&b[k], g);
            yours(&a[k], g, rate, t);
            reference(&b[k], g, rate, t);
            wants_array(a[k].w, b[k].w, a[k].n, 1e-11,
                        "w of run %d after step %d", k, t);
        }
}
