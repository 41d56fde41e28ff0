/* block: RMSProp with a rate for every block of weights.
 *
 * Tolerance: 1e-9 for sums of at most 20 steps of size 10 in any order;
 * 1e-7 or 1e-6 where the expected value leaves out eps.
 */
#include "suite.h"

SUITE(08, "08-rmsprop/block")

enum { MOST = 40 };
typedef struct { int n; double w[MOST], m[MOST], v[MOST]; } Run;

static void go(Run *r, int t, double rate, const double *g, int size)
{
    blockwise(r->n, r->w, g, rate, r->m, r->v, t, size);
}

PUBLIC(worked, 2, "one block of two weights, two steps, by hand")
{
    where("w = {0, 0}, rate 1, gradients {1, 7}, then {3, 4}: v is 2.5, "
          "then 3.5");
    Run r = {.n = 2};
    double one[] = {-1/sqrt(2.5), -7/sqrt(2.5)};
    double two[] = {one[0] - 3/sqrt(3.5), one[1] - 4/sqrt(3.5)};
    go(&r, 1, 1, (double[]){1, 7}, 2);
    wants_array(r.w, one, 2, 1e-7, "w after step 1, size = 2");
    go(&r, 2, 1, (double[]){3, 4}, 2);
    wants_array(r.w, two, 2, 1e-7, "w after step 2, size = 2");
}

PUBLIC(last, 2, "the last block has what is left")
{
    where("w = 0, rate 1, gradients {1, 7, 1, 7, 20}: v is 2.5, 2.5, 40");
    Run r = {.n = 5};
    double wanted[] = {-1/sqrt(2.5), -7/sqrt(2.5), -1/sqrt(2.5),
                       -7/sqrt(2.5), -20/sqrt(40)};
    go(&r, 1, 1, (double[]){1, 7, 1, 7, 20}, 2);
    wants_array(r.w, wanted, 5, 1e-7, "w after step 1, size = 2");
}

PUBLIC(ends, 2, "a block for each weight, and one for all")
{
    where("w = 0, rate 1, gradients {1, -2, 3, -14}");
    double root = sqrt(10), g[] = {1, -2, 3, -14};
    double alone[] = {-root, root, -root, root};
    double all[] = {-1/sqrt(5.25), 2/sqrt(5.25), -3/sqrt(5.25),
                    14/sqrt(5.25)};
    Run r = {.n = 4}, s = {.n = 4}, u = {.n = 4};
    go(&r, 1, 1, g, 1);
    wants_array(r.w, alone, 4, 1e-6, "w after step 1, size = 1");
    go(&s, 1, 1, g, 4);
    wants_array(s.w, all, 4, 1e-6, "w after step 1, size = 4");
    go(&u, 1, 1, g, 100);
    wants_array(u.w, all, 4, 1e-6, "w after step 1, size = 100");
}

PUBLIC(silent, 1, "without a gradient a block stays where it is")
{
    where("w = {1, 2, 3, 4}, rate 1, gradients {0, 0, 1, 7}");
    Run r = {.n = 4, .w = {1, 2, 3, 4}};
    double wanted[] = {1, 2, 3 - 1/sqrt(2.5), 4 - 7/sqrt(2.5)};
    go(&r, 1, 1, (double[]){0, 0, 1, 7}, 2);
    wants_array(r.w, wanted, 4, 1e-7, "w after step 1, size = 2");
}

/* ---- hidden ------------------------------------------------------------ */

/* The statement once more, with a v for every weight */
static void reference(Run *r, double rate, const double *g, int size)
{
    for (int i = 0; i < r->n; i++) {
        int from = i/size*size, count = 0;
        double sum = 0;
        for (int j = from; j < r->n && j < from + size; j++, count++)
            sum += g[j]*g[j];
        r->v[i] = 0.9*r->v[i] + 0.1*sum/count;
        r->w[i] -= rate*g[i]/(sqrt(r->v[i]) + 1e-8);
    }
}

HIDDEN(drawn, 2, "gradients and rates that are drawn, small and large")
{
    int size = draw_int(3, 5);
    Run r = {.n = size*draw_int(size, size + 1) + draw_int(1, size - 1)};
    Run s = {.n = r.n};
    for (int t = 1; t <= 20; t++) {
        double g[MOST], rate = draw(0.1, 1);
        for (int i = 0; i < r.n; i++)
            g[i] = (draw_int(0, 3) == 0 ? 0 : draw(-5, 5))
                 * (i/size%2 ? 1e-7 : 1);
        go(&r, t, rate, g, size);
        reference(&s, rate, g, size);
        wants_array(r.w, s.w, r.n, 1e-9, "w after step %d, size = %d", t,
                    size);
    }
}

HIDDEN(two, 1, "two runs in turn, each with its own m and v")
{
    Run r[2] = {{.n = 12 + draw_int(1, 2)}, {.n = 20 + draw_int(1, 3)}}, s[2];
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < r[k].n; i++)
            r[k].w[i] = draw(1, 5);
    memcpy(s, r, sizeof r);
    for (int t = 1; t <= 15; t++)
        for (int k = 0; k < 2; k++) {
            double g[MOST];
            for (int i = 0; i < r[k].n; i++)
                g[i] = 100*(i + 1)*s[k].w[i];
            go(&r[k], t, 0.05, g, 3 + k);
            reference(&s[k], 0.05, g, 3 + k);
            wants_array(r[k].w, s[k].w, r[k].n, 1e-7,
                        "w after step %d, size = %d", t, 3 + k);
        }
}
