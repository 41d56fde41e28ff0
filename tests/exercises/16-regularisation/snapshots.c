/* snapshots: an equal mean of what is seen every so many steps.
 *
 * Tolerance: 1e-12 for a mean of at most 200 numbers of size 5.
 */
#include "suite.h"

SUITE(16, "16-regularisation/snapshots")
SHAPES("w n, count 1, mean n");

enum { MOST = 5 };
typedef struct { int n, start, every, count; double mean[MOST]; } Run;

static void check(Run *r, const double *w, int t, int taken, int count,
                  const double *mean)
{
    wants_int(snapshot(r->n, w, t, r->start, r->every, &r->count, r->mean),
              taken, "what step %d returns", t);
    wants_int(r->count, count, "*count after step %d", t);
    wants_array(r->mean, mean, r->n, 1e-12, "mean after step %d", t);
}

PUBLIC(worked, 3, "nine steps, a snapshot every third from the second on")
{
    where("n = 1, start 2, every 3, w = 10, 20, ..., 90: snapshots of 20, 50, "
          "80");
    Run r = {1, 2, 3, 0, {-7}};
    static const double mean[] = {-7, 20, 20, 20, 35, 35, 35, 50, 50};
    static const int count[] = {0, 1, 1, 1, 2, 2, 2, 3, 3};
    for (int t = 1; t <= 9; t++)
        check(&r, (double[]){10*t}, t, t%3 == 2, count[t - 1], &mean[t - 1]);
}

PUBLIC(fresh_mean, 2, "what was in the mean before does not get into it")
{
    where("start 2, every 1, mean = {NAN, INFINITY, 1e300} at first; w = "
          "{1, 2, 3}, {4, 5, 6}, {6, 9, 0}");
    Run r = {3, 2, 1, 0, {NAN, INFINITY, 1e300}};
    check(&r, (double[]){1, 2, 3}, 1, 0, 0,
          (double[]){NAN, INFINITY, 1e300});
    check(&r, (double[]){4, 5, 6}, 2, 1, 1, (double[]){4, 5, 6});
    check(&r, (double[]){6, 9, 0}, 3, 1, 2, (double[]){5, 7, 3});
}

PUBLIC(broken, 2, "a snapshot that is no number leaves no trace")
{
    where("start 1, every 2, w = {NAN, 1}, {5, 5}, {2, 4}, {5, 5}, "
          "{3, -INFINITY}, {5, 5}, {4, 0}");
    Run r = {2, 1, 2, 0, {NAN, NAN}};
    const double five[] = {5, 5}, nothing[] = {NAN, NAN};
    check(&r, (double[]){NAN, 1}, 1, 0, 0, nothing);
    check(&r, five, 2, 0, 0, nothing);
    check(&r, (double[]){2, 4}, 3, 1, 1, (double[]){2, 4});
    check(&r, five, 4, 0, 1, (double[]){2, 4});
    check(&r, (double[]){3, -INFINITY}, 5, 0, 1, (double[]){2, 4});
    check(&r, five, 6, 0, 1, (double[]){2, 4});
    check(&r, (double[]){4, 0}, 7, 1, 2, (double[]){3, 2});
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 3, "snapshots that are drawn; two runs in turn")
{
    int every = draw_int(3, 5), start = every*draw_int(1, 4);
    start += draw_int(1, every - 1);
    Run r[2] = {{draw_int(2, MOST), start, every, 0, {0}},
                {1, draw_int(2, 4), draw_int(1, 2), 0, {0}}};
    double sum[2][MOST] = {{0}};
    int count[2] = {0};
    for (int t = 1; t <= 200; t++)
        for (int k = 0; k < 2; k++) {
            double w[MOST], mean[MOST];
            int due = t >= r[k].start && (t - r[k].start)%r[k].every == 0;
            for (int i = 0; i < r[k].n; i++)
                w[i] = draw(-5, 5) + 0.01*t;
            if (draw_int(0, 9) == 0 && t > r[k].start)
                w[draw_int(0, r[k].n - 1)] = NAN, due = 0;
            count[k] += due;
            for (int i = 0; i < r[k].n; i++) {
                sum[k][i] += due ? w[i] : 0;
                mean[i] = count[k] > 0 ? sum[k][i]/count[k] : 0;
            }
            check(&r[k], w, t, due, count[k], mean);
        }
}
