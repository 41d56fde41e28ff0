/* pinball: an error above costs tau, an error below 1 - tau.
 *
 * Tolerance: 1e-12 for losses and slopes of size 1 to 100, a thousand times
 * what the order of the sum can move.
 */
#include "suite.h"

SUITE(04, "04-losses/pinball")

PUBLIC(worked, 2, "the loss and the slopes of two answers, by hand")
{
    double y[] = {1, 5}, target[] = {3, 4}, dy[2];
    double slopes[] = {-0.45, 0.05};
    wants(pinball(2, y, target, 0.9, dy), 0.95, 1e-12,
          "pinball(2, {1, 5}, {3, 4}, 0.9, dy)");
    wants_array(dy, slopes, 2, 1e-12,
                "dy after pinball(2, {1, 5}, {3, 4}, 0.9, dy)");
}

PUBLIC(half, 2, "with tau = 1/2 it is half of the mean absolute error")
{
    double y[] = {0, 2, 7, -1}, target[] = {4, 2.5, 1, -3}, dy[4];
    double slopes[] = {-0.125, -0.125, 0.125, 0.125};
    wants(pinball(4, y, target, 0.5, dy), 12.5/8, 1e-12,
          "pinball(4, {0, 2, 7, -1}, {4, 2.5, 1, -3}, 0.5, dy)");
    wants_array(dy, slopes, 4, 1e-12, "its dy");
}

PUBLIC(exact, 2, "an exact answer costs nothing and has no slope")
{
    double y[] = {2, 3, 0}, target[] = {2, 3, 1}, dy[] = {9, 9, 9};
    double slopes[] = {0, 0, -0.1};
    wants(pinball(3, y, target, 0.3, dy), 0.1, 1e-12,
          "pinball(3, {2, 3, 0}, {2, 3, 1}, 0.3, dy)");
    wants_array(dy, slopes, 3, 1e-12, "its dy");
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 2, "losses and slopes of answers that are drawn")
{
    double y[60], target[60], dy[60], slopes[60], sum = 0;
    int n = draw_int(5, 60);
    double tau = draw(0.05, 0.45) + (draw_int(0, 1) ? 0.5 : 0);
    for (int i = 0; i < n; i++) {
        y[i] = draw(-50, 50);
        target[i] = draw_int(0, 4) == 0 ? y[i] : draw(-50, 50);
        double d = target[i] - y[i];
        sum += d > 0 ? tau*d : (tau - 1)*d;
        slopes[i] = d > 0 ? -tau/n : d < 0 ? (1 - tau)/n : 0;
    }
    wants(pinball(n, y, target, tau, dy), sum/n, 1e-12,
          "pinball(%d, y, target, %g, dy)", n, tau);
    wants_array(dy, slopes, n, 1e-12, "its dy");
}

HIDDEN(quantile, 2, "the best constant answer is a quantile of the targets")
{
    double y[41], target[41], dy[41], tau = draw_int(1, 9)/10.0;
    double slope[2] = {0, 0};
    for (int i = 0; i < 41; i++)
        target[i] = i + draw(0, 0.5);
    for (int side = 0; side < 2; side++) {
        int rank = (int)(41*tau);    /* targets below the quantile */
        for (int i = 0; i < 41; i++)
            y[i] = target[rank] + (side ? 0.25 : -0.25);
        pinball(41, y, target, tau, dy);
        for (int i = 0; i < 41; i++)
            slope[side] += dy[i];
    }
    wants_true(slope[0] < 0 && slope[1] > 0,
               "the loss of a constant answer has its minimum elsewhere");
}
