/* trapezoid: up, along, down.
 *
 * Tolerance: 1e-14 of top: a quotient and a product.
 */
#include "suite.h"

SUITE(15, "15-schedules/trapezoid")

static void whole(double top, int warm, int decay, int steps,
                  const double *share)
{
    for (int t = 0; t <= steps; t++)
        wants(trapezoid(t, top, warm, decay, steps), top*share[t], 1e-14*top,
              "trapezoid(%d, %g, %d, %d, %d)", t, top, warm, decay, steps);
}

PUBLIC(worked, 3, "ten steps, three up and four down, by hand")
{
    whole(1, 3, 4, 10, (double[]){0.25, 0.5, 0.75, 1, 1, 1, 0.8, 0.6, 0.4,
                                  0.2, 0});
}

PUBLIC(straight, 2, "without warm-up and decay all steps have the top")
{
    whole(0.5, 0, 0, 4, (double[]){1, 1, 1, 1, 0});
    whole(0.5, 0, 3, 5, (double[]){1, 1, 0.75, 0.5, 0.25, 0});
    whole(0.5, 3, 0, 5, (double[]){0.25, 0.5, 0.75, 1, 1, 0});
    wants(trapezoid(9, 0.5, 2, 2, 5), 0, 0, "trapezoid(9, 0.5, 2, 2, 5)");
}

PUBLIC(crossing, 2, "too few steps for both: the lesser counts")
{
    whole(6, 5, 5, 6, (double[]){1/6.0, 2/6.0, 3/6.0, 3/6.0, 2/6.0, 1/6.0, 0});
    whole(1, 9, 1, 4, (double[]){0.1, 0.2, 0.3, 0.4, 0});
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 3, "lengths and tops that are drawn; every step")
{
    for (int k = 0; k < 3; k++) {
        int warm = draw_int(2, 20), decay = draw_int(2, 20);
        int steps = k == 0 ? warm + decay + draw_int(1, 20)
                  : k == 1 ? warm + decay : (warm + decay)/2 + 1;
        double top = draw(0.01, 2), share[80];
        for (int t = 0; t <= steps; t++) {
            double up = t < warm ? (t + 1)/(warm + 1.0) : 1;
            double down = steps - t <= decay ? (steps - t)/(decay + 1.0) : 1;
            share[t] = up < down ? up : down;
        }
        whole(top, warm, decay, steps, share);
    }
}
