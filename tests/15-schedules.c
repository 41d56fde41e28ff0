/* Tests of chapter 15: every schedule against PyTorch and the formulas. */
#include <criterion/criterion.h>
#include "../code/15-schedules.c"
#include "program.h"

static double moved_by;    /* of the one-cycle last asked */

static double cycle(int t, double top, double div, double end, double rise, int three,
                    int lines)
{
    OneCycle k = {top, div, end, rise, 101, three, lines, 0.85, 0.95};
    return one_cycle(&k, t, &moved_by);
}

/* The rate of a case of the reference at step t. */
static double rate_of(const char *name, int t)
{
#define CASE(text, value) if (strcmp(name, text) == 0) return value
    static const int at[] = {20, 60}, marks[] = {29, 79};
    static const double values[] = {0.01, 0.005, 0.001}, tenths[] = {0.1, 0.01, 0.001};
    CASE("step-1", step_decay(t, 0.1, 30, 0.1));
    CASE("step-2", step_decay(t, 1, 7, 0.5));
    CASE("multistep-1", piecewise(t, 2, marks, tenths));
    CASE("piecewise-1", piecewise(t, 2, at, values));
    CASE("exponential-1", exponential(t, 0.1, 1, 0.95));
    CASE("exponential-2", exponential(t, 1, 1, 0.89125093813374556));
    CASE("expdecay-1", exponential(t, 0.1, 20, 0.1));
    CASE("restarts-1", restarts(t, 0.1, 0, 10, 1));
    CASE("restarts-2", restarts(t, 0.1, 0.001, 10, 2));
    CASE("cyclic-1", triangle(t, 0.001, 0.006, 10, 10));
    CASE("cyclic-2", triangle(t, 0.01, 0.1, 8, 12));
    CASE("linear-1", ramp(t, 0.01, 0.1, 20));
    CASE("polynomial-1", polynomial(t, 0.1, 100, 1));
    CASE("polynomial-2", polynomial(t, 0.1, 60, 2));
    CASE("power-1", power_decay(t, 0.1, 20, 1));
    CASE("power-2", power_decay(t, 0.1, 10, 0.5));
    CASE("power-3", power_decay(t/20*20, 0.1, 20, 1));
    CASE("onecycle-1", cycle(t, 0.1, 25, 1e4, 0.3, 0, 0));
    CASE("onecycle-2", cycle(t, 0.1, 25, 1e4, 0.3, 0, 1));
    CASE("onecycle-3", cycle(t, 0.1, 25, 1e4, 0.3, 1, 0));
    CASE("onecycle-4", cycle(t, 1, 10, 100, 0.45, 1, 1));
    CASE("tfcosine-1", warm_cosine(t, 0.0004, 0.0004, 2000, 25000));
    CASE("tfcosine-2", warm_cosine(t, 0.013333, 0.04, 2000, 25000));
    if (strcmp(name, "cosine-1") == 0 && t <= 100)
        return cosine(t, 0.1, 0, 100);
    if (strcmp(name, "cosine-2") == 0 && t <= 30)
        return cosine(t, 0.1, 0.001, 30);
    return (double)NAN;
}

Test(reference, every_case)
{
    FILE *file = fopen("tests/reference/sched/lr.tsv", "r");
    cr_assert_not_null(file);
    char line[256], name[32];
    int count = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        int t;
        double torch, formula, wanted;
        if (sscanf(line, "%31s %d %lf %lf %lf", name, &t, &torch, &formula, &wanted) != 5)
            continue;
        double rate = rate_of(name, t);
        if (isnan(rate))
            continue;
        cr_expect(near(rate, formula, 1e-14), "%s %d: %.17g %.17g", name, t, rate, formula);
        if (!isnan(torch))
            cr_expect(near(rate, torch, 1e-14), "%s %d", name, t);
        if (strncmp(name, "onecycle", 8) == 0)
            cr_expect(near(moved_by, wanted, 1e-14), "%s %d: %g %g", name, t, moved_by, wanted);
        count++;
    }
    fclose(file);
    cr_expect_eq(count, 21*101 + 2*106 + 101 + 31, "%d", count);
}

static void plateau_case(const char *which, Plateau k)
{
    FILE *losses = fopen("tests/reference/sched/loss.tsv", "r");
    FILE *file = fopen("tests/reference/sched/lr.tsv", "r");
    char line[256], name[32];
    double loss[200], rate;
    int t, n = 0;
    while (fgets(line, sizeof line, losses) != NULL)
        n += sscanf(line, "%d %lf", &t, &loss[n]) == 2;
    int count = 0;
    while (fgets(line, sizeof line, file) != NULL)
        if (sscanf(line, "%31s %d %lf", name, &t, &rate) == 3 && strcmp(name, which) == 0) {
            if (t > 0)
                plateau_rate(&k, loss[t - 1]);
            cr_expect(near(k.rate, rate, 1e-15), "%s %d: %g, not %g", which, t, k.rate, rate);
            count++;
        }
    cr_expect_eq(count, 101);
    fclose(losses);
    fclose(file);
}

Test(reference, plateaus)
{
    plateau_case("plateau-1", (Plateau){.rate = 0.1, .factor = 0.1, .threshold = 1e-4,
                 .patience = 10, .best = (double)INFINITY});
    plateau_case("plateau-2", (Plateau){.rate = 0.1, .factor = 0.5, .threshold = 1e-3,
                 .is_absolute = 1, .patience = 3, .cooldown = 2, .least_rate = 1e-4,
                 .best = (double)INFINITY});
}
