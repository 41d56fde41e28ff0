/* lookahead: k steps forward, one step back.
 *
 * Tolerance: 1e-12 by hand, where many numbers are exact; 1e-10 for forty
 * steps that shrink what they are given.
 */
#include "suite.h"

SUITE(10, "10-family/lookahead")

enum { MOST = 20 };
static double curvature[MOST], centre[MOST];

static double bowl(int n, const double *x, double *g)
{
    double sum = 0;
    for (int i = 0; i < n; i++) {
        double d = x[i] - centre[i];
        sum += curvature[i]*d*d/2;
        if (g != NULL)
            g[i] = curvature[i]*d;
    }
    return sum;
}

static void plain(int n)
{
    for (int i = 0; i < n; i++) {
        curvature[i] = 1;
        centre[i] = 0;
    }
}

PUBLIC(worked, 3, "two steps forward, half of it back; then again, by hand")
{
    where("f(x) = x[0]*x[0]/2");
    plain(1);
    double w[] = {8}, again[] = {8}, two[] = {5}, four[] = {3.125};
    lookahead(1, w, 0.5, 0, 2, 0.5, 2, bowl);
    wants_array(w, two, 1, 1e-12,
                "w after lookahead(1, {8}, 0.5, 0, 2, 0.5, 2, f)");
    lookahead(1, again, 0.5, 0, 2, 0.5, 4, bowl);
    wants_array(again, four, 1, 1e-12,
                "w after lookahead(1, {8}, 0.5, 0, 2, 0.5, 4, f)");
}

PUBLIC(memory, 2, "momentum goes on through the steps back")
{
    where("f(x) = x[0]*x[0]/2");
    plain(1);
    double w[] = {8}, wanted[] = {2.25};
    lookahead(1, w, 0.5, 0.25, 2, 0.5, 4, bowl);
    wants_array(w, wanted, 1, 1e-12,
                "w after lookahead(1, {8}, 0.5, 0.25, 2, 0.5, 4, f)");
}

PUBLIC(rest, 3, "steps after the last multiple of k are made, and not kept")
{
    where("f(x) = (x[0]*x[0] + x[1]*x[1])/2");
    plain(2);
    double w[] = {8, -8}, five[] = {3.125, -3.125};
    double near[] = {8, -8}, wanted[] = {8, -8};
    lookahead(2, w, 0.5, 0, 2, 0.5, 5, bowl);
    wants_array(w, five, 2, 1e-12,
                "w after lookahead(2, {8, -8}, 0.5, 0, 2, 0.5, 5, f)");
    wants_calls_exactly(5);
    wants_true(calls_with_gradient() == 5, "%d of 5 calls asked for g",
               calls_with_gradient());
    lookahead(2, near, 0.5, 0, 7, 0.5, 6, bowl);
    wants_array(near, wanted, 2, 1e-12,
                "w after lookahead(2, {8, -8}, 0.5, 0, 7, 0.5, 6, f)");
}

PUBLIC(bounces, 2, "where descent bounces for ever, half way back is there")
{
    where("f(x) = (x[0]*x[0] + x[1]*x[1])/2");
    plain(2);
    double w[] = {3, -4}, zero[] = {0, 0};
    lookahead(2, w, 2, 0, 5, 0.5, 5, bowl);
    wants_array(w, zero, 2, 1e-12,
                "w after lookahead(2, {3, -4}, 2, 0, 5, 0.5, 5, f)");
}

/* ---- hidden ------------------------------------------------------------ */

static void reference(int n, double *w, double rate, double beta, int k,
                      double alpha, int steps)
{
    double s[MOST], m[MOST] = {0}, g[MOST];
    memcpy(s, w, n*sizeof *s);
    for (int t = 0; t < steps; t++) {
        bowl(n, w, g);
        for (int i = 0; i < n; i++) {
            m[i] = beta*m[i] + g[i];
            w[i] -= rate*m[i];
            if (t%k == k - 1)
                w[i] = s[i] = s[i] + alpha*(w[i] - s[i]);
        }
    }
    memcpy(w, s, n*sizeof *w);
}

static void check(int n, double beta, int k, double alpha, int steps)
{
    double w[MOST], wanted[MOST], rate = draw(0.1, 0.3);
    for (int i = 0; i < n; i++) {
        curvature[i] = draw(0.1, 3);
        centre[i] = draw(-2, 2);
        w[i] = wanted[i] = draw(-5, 5);
    }
    forget_calls();
    reference(n, wanted, rate, beta, k, alpha, steps);
    lookahead(n, w, rate, beta, k, alpha, steps, bowl);
    wants_array(w, wanted, n, 1e-10, "w of %d weights after %d steps, k = %d",
                n, steps, k);
    wants_calls_exactly(steps);
}

HIDDEN(drawn, 3, "a bowl, and all settings, that are drawn")
{
    where("a bowl");
    int k = draw_int(3, 7);
    check(draw_int(2, MOST), draw(0.3, 0.9), k, draw(0.3, 0.8),
          5*k + draw_int(1, k - 1));
}

HIDDEN(whole, 2, "alpha = 1 and k = 1, where it does little or nothing")
{
    where("a bowl");
    int k = draw_int(3, 7);
    check(draw_int(2, MOST), draw(0.3, 0.9), k, 1, 3*k + draw_int(1, k - 1));
    check(draw_int(2, MOST), draw(0.3, 0.9), 1, draw(0.3, 0.8),
          draw_int(10, 20));
}
