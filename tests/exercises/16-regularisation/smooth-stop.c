/* smooth-stop: early stopping that is not fooled by one lucky check.
 *
 * The answer is a whole number. Drawn curves are drawn again when rounding
 * could change it, because a mean is within 1e-9 of being a new best, or not,
 * and when mistakes would make no difference.
 */
#include "suite.h"

SUITE(16, "16-regularisation/smooth-stop")

enum { MOST = 120 };

PUBLIC(worked, 2, "six checks, by hand")
{
    static const double loss[] = {8, 2, 4, 4.5, 4, 0};
    where("beta 0.5, losses 8, 2, 4, 4.5, 4, 0: m is 4, 3, 3.5, 4, 4, 2; s is 8, "
          "4, 4, 4.266..., 4.129..., 2.031...");
    wants_int(restored(6, loss, 0.5, 2, 0), 1,
              "restored(6, {8, 2, 4, 4.5, 4, 0}, 0.5, 2, 0)");
    wants_int(restored(6, loss, 0.5, 3, 0), 5,
              "restored(6, {8, 2, 4, 4.5, 4, 0}, 0.5, 3, 0)");
    wants_int(restored(5, loss, 0.5, 3, 0), 1,
              "restored(5, {8, 2, 4, 4.5, 4}, 0.5, 3, 0)");
}

PUBLIC(lucky, 2, "one lucky check is not the best")
{
    static const double loss[] = {4, 6, 1, 2, 2, 8};
    where("beta 0.5, losses 4, 6, 1, 2, 2, 8: s is 4, 5.33..., 2.857..., 2.4, "
          "2.193..., 5.142...");
    wants_int(restored(6, loss, 0.5, 9, 0), 4,
              "restored(6, {4, 6, 1, 2, 2, 8}, 0.5, 9, 0)");
}

PUBLIC(impatient, 1, "patience 0 stops at the first check that is no better")
{
    static const double loss[] = {5, 4, 3, 3.5, 1};
    where("beta 0, losses 5, 4, 3, 3.5, 1");
    wants_int(restored(5, loss, 0, 0, 0), 2,
              "restored(5, {5, 4, 3, 3.5, 1}, 0, 0, 0)");
    wants_int(restored(5, loss, 0, 1, 0), 4,
              "restored(5, {5, 4, 3, 3.5, 1}, 0, 1, 0)");
}

PUBLIC(enough, 2, "better by min_delta is not more than min_delta")
{
    static const double loss[] = {4, 3.5, 3.25, 2.75, 2.25};
    where("beta 0, losses 4, 3.5, 3.25, 2.75, 2.25, min_delta 0.5");
    wants_int(restored(5, loss, 0, 9, 0.5), 4,
              "restored(5, {4, 3.5, 3.25, 2.75, 2.25}, 0, 9, 0.5)");
    wants_int(restored(5, loss, 0, 0, 0.5), 0,
              "restored(5, {4, 3.5, 3.25, 2.75, 2.25}, 0, 0, 0.5)");
    wants_int(restored(5, loss, 0, 9, 0.75), 3,
              "restored(5, {4, 3.5, 3.25, 2.75, 2.25}, 0, 9, 0.75)");
}

PUBLIC(gaps, 3, "losses that are no numbers leave the mean alone")
{
    static const double loss[] = {NAN, 8, 2, INFINITY, NAN, 1, 9};
    where("beta 0.5, losses NAN, 8, 2, INFINITY, NAN, 1, 9: s is -, 8, 4, -, "
          "-, 2.285..., 5.866...");
    wants_int(restored(7, loss, 0.5, 2, 0), 5,
              "restored(7, {NAN, 8, 2, INFINITY, NAN, 1, 9}, 0.5, 2, 0)");
    wants_int(restored(7, loss, 0.5, 1, 0), 2,
              "restored(7, {NAN, 8, 2, INFINITY, NAN, 1, 9}, 0.5, 1, 0)");
    where("beta 0.5, losses NAN, NAN, 8, 7: s is -, -, 8, 7.333...");
    wants_int(restored(4, (double[]){NAN, NAN, 8, 7}, 0.5, 2, 0), 3,
              "restored(4, {NAN, NAN, 8, 7}, 0.5, 2, 0)");
}

PUBLIC(never, 1, "nothing to restore")
{
    static const double loss[] = {NAN, NAN, INFINITY, 1};
    wants_int(restored(4, loss, 0.5, 2, 0), -1,
              "restored(4, {NAN, NAN, INFINITY, 1}, 0.5, 2, 0)");
    wants_int(restored(4, loss, 0.5, 3, 0), 3,
              "restored(4, {NAN, NAN, INFINITY, 1}, 0.5, 3, 0)");
    wants_int(restored(3, loss, 0.5, 9, 0), -1,
              "restored(3, {NAN, NAN, INFINITY}, 0.5, 9, 0)");
}

/* ---- hidden ------------------------------------------------------------ */

/* The statement once more, by sums; -2 where it is doubtful. Mistakes:
 * FIRST takes the first loss for a mean, PLAIN does not correct, FREE does not
 * wait where there is no loss. *longest, if wanted, is the most checks waited
 * before a new best. */
enum { FIRST = 1, PLAIN = 2, FREE = 4 };

static int reference(const double *loss, double beta, int patience,
                     double min_delta, int mistake, int *longest)
{
    double best = INFINITY, sum = 0, all = 0;
    int at = -1, waited = 0, most = 0;
    for (int t = 0; t < MOST && waited <= patience; t++) {
        int better = 0;
        if (isfinite(loss[t])) {
            int first = all <= 0 && mistake & FIRST;
            sum = beta*sum + loss[t]/(first ? 1 - beta : 1);
            all = beta*all + 1/(first ? 1 - beta : 1);
            double s = sum/(mistake & PLAIN ? 1/(1 - beta) : all);
            if (fabs(best - s - min_delta) < 1e-9)
                return -2;
            better = best - s > min_delta;
            best = better ? s : best;
        } else if (mistake & FREE)
            continue;
        most = better && waited > most ? waited : most;
        waited = better ? 0 : waited + 1;
        at = better ? t : at;
    }
    if (longest != NULL)
        *longest = most;
    return at;
}

/* Is it a curve on which nobody is right by luck? The luckiest check is not
 * the answer, these mistakes lead elsewhere, and the others do not. */
static int tells(const double *loss, double beta, int patience, int mistakes)
{
    int at = reference(loss, beta, patience, 0, 0, NULL);
    for (int one = FIRST; one <= FREE; one *= 2)
        if ((at != reference(loss, beta, patience, 0, one, NULL))
            != ((mistakes & one) > 0))
            return 0;
    int raw = at, from = at < 0 ? 0 : at;
    for (int t = 0; t <= from; t++)
        if (isfinite(loss[t]) && at >= 0 && loss[t] < loss[raw])
            raw = t;
    return at > 0 && raw != at
        && at != reference(loss, 0, patience, 0, 0, NULL)
        && at != reference(loss, 0, patience - 1, 0, 0, NULL);
}

/* A noisy curve on which just enough patience finds a later best, and a little
 * less stops before. */
static void draw_checks(double beta, int holes)
{
    double loss[MOST];
    int longest = 0;
    do {
        double valley = draw(40, 80), noise = draw(0.05, 0.2);
        for (int t = 0; t < MOST; t++) {
            loss[t] = 1 + pow((t - valley)/60, 2) + draw(-noise, noise);
            if (holes && (t < 3 || draw_int(0, 5) == 0))
                loss[t] = draw_int(0, 1) ? NAN : INFINITY;
        }
        if (reference(loss, beta, MOST, 0, 0, &longest) < 0)
            longest = 0;
    } while (longest < 4 || !tells(loss, beta, longest, PLAIN)
             || !tells(loss, beta, longest - 1, holes ? PLAIN | FREE : PLAIN));
    for (int patience = longest; patience >= longest - 1; patience--)
        wants_int(restored(MOST, loss, beta, patience, 0),
                  reference(loss, beta, patience, 0, 0, NULL),
                  "restored(%d, loss, %g, %d, 0)", MOST, beta, patience);
}

HIDDEN(drawn, 2, "noisy curves, with enough patience and with too little")
{
    draw_checks(draw(0.8, 0.9), 0);
    draw_checks(draw(0.7, 0.8), 0);
}

HIDDEN(holes, 1, "the same with losses that are no numbers")
{
    draw_checks(draw(0.8, 0.9), 1);
    draw_checks(draw(0.7, 0.8), 1);
}

HIDDEN(creeping, 1, "gains that are large enough only together")
{
    double loss[MOST];
    for (int k = 0; k < 2; k++) {
        int at, raw, first;
        do {
            double slope = draw(0.002, 0.004);
            for (int t = 0; t < MOST; t++)
                loss[t] = 2 - slope*t + draw(-1e-4, 1e-4);
            at = reference(loss, 0.5, 12, 0.01, 0, NULL);
            raw = reference(loss, 0, 12, 0.01, 0, NULL);
            first = reference(loss, 0.5, 12, 0.01, FIRST, NULL);
        } while (at < 0 || at == raw || at != first);
        wants_int(restored(MOST, loss, 0.5, 12, 0.01), at,
                  "restored(%d, loss, 0.5, 12, 0.01)", MOST);
    }
}
