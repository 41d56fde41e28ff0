/* accumulate: one step from the gradients of several parts.
 *
 * Tolerance: 1e-12 for sums of at most 12 numbers of size 10.
 */
#include "suite.h"

SUITE(06, "06-minibatch/accumulate")

enum { MOST = 12, WIDE = 10 };
static double centre[MOST][WIDE];
static int part;

/* Of part k: half the squared distance from centre[k] */
static double next_part(int n, const double *x, double *g)
{
    double sum = 0;
    const double *c = centre[part++%MOST];
    for (int i = 0; i < n; i++) {
        double d = x[i] - c[i];
        sum += d*d/2;
        if (g != NULL)
            g[i] = d;
    }
    return sum;
}

PUBLIC(worked, 3, "two parts, by hand")
{
    where("f(x) = (x[0] - c)^2/2, with c = 1, then c = 3");
    double w[] = {0}, wanted[] = {1};
    part = 0;
    centre[0][0] = 1, centre[1][0] = 3;
    wants(accumulate(1, w, 2, 0.5, next_part), 2.5, 1e-12,
          "accumulate(1, {0}, 2, 0.5, f)");
    wants_array(w, wanted, 1, 1e-12, "w after it");
}

PUBLIC(once, 2, "each part is asked once, with a gradient")
{
    where("f(x) = |x - c|^2/2, with another c for each part");
    double w[] = {1, -1};
    for (int k = 0; k < 5; k++)
        centre[k][0] = k, centre[k][1] = -k;
    double wanted[] = {1.1, -1.1};
    part = 0;
    accumulate(2, w, 5, 0.1, next_part);
    wants_calls_exactly(5);
    wants_true(calls_with_gradient() == 5, "%d of 5 calls asked for g",
               calls_with_gradient());
    wants_array(w, wanted, 2, 1e-12, "w after accumulate(2, {1, -1}, 5, 0.1, f)");
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 3, "a step and a loss that are drawn")
{
    int n = draw_int(2, WIDE), parts = draw_int(3, MOST);
    double w[WIDE], wanted[WIDE], rate = draw(0.1, 0.9), loss = 0;
    for (int i = 0; i < n; i++)
        wanted[i] = w[i] = draw(-3, 3);
    for (int k = 0; k < parts; k++)
        for (int i = 0; i < n; i++) {
            centre[k][i] = draw(-3, 3);
            double d = w[i] - centre[k][i];
            loss += d*d/2/parts;
            wanted[i] -= rate*d/parts;
        }
    part = 0;
    wants(accumulate(n, w, parts, rate, next_part), loss, 1e-12,
          "accumulate(%d, w, %d, %g, f)", n, parts, rate);
    wants_array(w, wanted, n, 1e-12, "w after it");
}

HIDDEN(whole, 2, "many parts make the step of one batch")
{
    double one[] = {2, 1}, many[] = {2, 1};
    for (int k = 0; k < MOST; k++)
        centre[k][0] = 5, centre[k][1] = -5;
    part = 0;
    accumulate(2, one, 1, 0.3, next_part);
    accumulate(2, many, MOST, 0.3, next_part);
    wants_array(many, one, 2, 1e-12, "w after %d equal parts", MOST);
    double moved[] = {2.9, -0.8};
    wants_array(one, moved, 2, 1e-12, "w after one part");
}
