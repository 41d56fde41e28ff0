/* Every schedule against PyTorch and the formulas, and their edges; whole
 * trainings with and without one, against PyTorch; the plateau by hand; the
 * range test against the dilogarithm; and the numbers that the chapter quotes. */
#define _POSIX_C_SOURCE 200809L
#include <criterion/criterion.h>
#include "../code/15-schedules.c"
#include "program.h"
#include "layers.h"

/* ---- golden numbers ------------------------------------------------------ */

static double moved_by;    /* of the one-cycle last asked */

static double cycle(int t, double top, double div, double end, double rise, int three,
                    int lines)
{
    OneCycle k = {top, div, end, rise, 101, three, lines, 0.85, 0.95};
    return one_cycle(&k, t, &moved_by);
}

/* PyTorch's cosine turns round at its end and climbs; ours stays there. */
static int folded(int t, int end)
{
    t %= 2*end;
    return t <= end ? t : 2*end - t;
}

/* The rate of a case of the reference at step t. The book leaves two to others:
 * triangular2 is an exercise, and a plateau needs losses. */
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
    CASE("cosine-1", cosine(folded(t, 100), 0.1, 0, 100));
    CASE("cosine-2", cosine(folded(t, 30), 0.1, 0.001, 30));
    CASE("cyclic-4", fading_triangle(t, 0.001, 0.006, 10, 10, 0.99));
    return (double)NAN;
}

Test(reference, every_case)
{
    FILE *file = fopen("tests/reference/sched/lr.tsv", "r");
    cr_assert_not_null(file);
    char line[256], name[32];
    int count = 0, others = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        int t;
        double torch, formula, wanted;
        if (sscanf(line, "%31s %d %lf %lf %lf", name, &t, &torch, &formula, &wanted) != 5)
            continue;
        double rate = rate_of(name, t);
        if (isnan(rate)) {
            others += strcmp(name, "cyclic-3") == 0 || strncmp(name, "plateau", 7) == 0;
            cr_expect_gt(others, 0, "nobody knows %s", name);
            continue;
        }
        cr_expect(near(rate, formula, 1e-14), "%s %d: %.17g %.17g", name, t, rate, formula);
        if (!isnan(torch))
            cr_expect(near(rate, torch, 1e-14), "%s %d", name, t);
        if (strncmp(name, "onecycle", 8) == 0)
            cr_expect(near(moved_by, wanted, 1e-14), "%s %d: %g %g", name, t, moved_by, wanted);
        count++;
    }
    fclose(file);
    cr_expect_eq(others, 3*101, "%d", others);
    cr_expect_eq(count, 24*101 + 2*106, "%d", count);
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

/* ---- whole trainings ----------------------------------------------------- */

typedef struct { double loss[50], rate[50]; int n; int falls; } Told;

static real told_rate(Training *k)
{
    Told *c = k->context;
    double rate = c->falls ? falling_cosine(k) : k->rate;
    cr_expect(near(rate, c->rate[k->t], 1e-15), "step %d: rate %g", k->t, rate);
    return rate;
}

static int told_loss(Training *k)
{
    Told *c = k->context;
    cr_expect(near(k->loss, c->loss[c->n], 1e-12), "step %d: %.17g, not %.17g", c->n, k->loss,
              c->loss[c->n]);
    c->n++;
    return 0;
}

/* The net and the rows of the file, before the first step */
static Net net_of(const char *file, const Kind *kind, Loss loss)
{
    Net net = mlp(ROWS, 4, (int[]){5, 7, 6, 3}, kind, loss);
    char tensor[8];
    int n = 0;
    for (int i = 0; i < 6; i++) {
        snprintf(tensor, sizeof tensor, "%c%d", "Wb"[i%2], i/2 + 1);
        n += read_tensor(file, tensor, net.w + n, net.n - n);
    }
    cr_assert_eq(n, net.n);
    return net;
}

static Set rows_of(const char *file, int labelled)
{
    Set s = allocate_set(ROWS, 5, 3, labelled);
    double label[ROWS];
    read_tensor(file, "x", s.x, ROWS*5);
    read_tensor(file, "label", label, ROWS);
    for (int i = 0; labelled && i < ROWS; i++)
        set_label(&s, i, (int)label[i]);
    if (!labelled)
        read_tensor(file, "target_mse_mae", s.target, ROWS*3);
    return s;
}

static void end_of(const char *file, const Net *net)
{
    double wanted[256];
    char tensor[16];
    int n = 0;
    for (int i = 0; i < 6; i++) {
        snprintf(tensor, sizeof tensor, "end_%c%d", "Wb"[i%2], i/2 + 1);
        int size = read_tensor(file, tensor, wanted, 256);
        for (int q = 0; q < size; q++, n++)
            cr_expect(near(net->w[n], wanted[q], 1e-11), "%s[%d]: %.17g, not %.17g", tensor, q,
                      net->w[n], wanted[q]);
    }
    cr_expect_eq(n, net->n);
}

/* Fifty steps on all rows: the loss and the rate of each, and the weights at
 * the end. */
static void same_training(const char *name, const Method *method, double rate, int falls,
                          const Kind *kind, Loss loss)
{
    char path[128], line[256], file[64];
    Told told = {.falls = falls};
    snprintf(path, sizeof path, "tests/reference/layers/%s.tsv", name);
    snprintf(file, sizeof file, "%s-start-and-end", name);
    FILE *f = fopen(path, "r");
    cr_assert_not_null(f);
    int n = 0, t;
    while (fgets(line, sizeof line, f) != NULL && n < 50)
        n += sscanf(line, "%d %lf %*f %lf", &t, &told.loss[n], &told.rate[n]) == 3;
    fclose(f);
    cr_assert_eq(n, 50);
    Net net = net_of(file, kind, loss);
    Set rows = rows_of(file, loss == softmax_cross_entropy);
    Optimiser o = new_optimiser(method, net.n);
    Training k = {.net = &net, .data = &rows, .optimiser = &o, .batch = ROWS, .steps = 50,
                  .rate = rate, .schedule = told_rate, .after_step = told_loss,
                  .context = &told};
    train(&k);
    cr_expect_eq(told.n, 50);
    end_of(file, &net);
    free_optimiser(&o);
    free_set(&rows);
    free_net(&net);
}

Test(training, adam_with_a_cosine)
{
    same_training("train-adam-cosine", &adam_method, 0.02, 1, &elu_kind, softmax_cross_entropy);
}

Test(training, adam)
{
    same_training("train-adam", &adam_method, 0.01, 0, &tanh_kind, mse);
}

Test(training, momentum)
{
    same_training("train-sgd-momentum", &momentum_method, 0.1, 0, &relu_kind,
                  softmax_cross_entropy);
}

/* ---- shapes by hand ------------------------------------------------------ */

Test(shapes, ends_and_middles)
{
    cr_expect_eq(cosine(0, 3, 1, 10), 3);
    cr_expect(near(cosine(5, 3, 1, 10), 2, 1e-15));
    cr_expect_eq(cosine(10, 3, 1, 10), 1);
    cr_expect_eq(cosine(11, 3, 1, 10), 1, "it does not climb again");
    cr_expect_eq(ramp(99, 0, 7, 20), 7);
    cr_expect_eq(polynomial(99, 5, 20, 2), 0);
    cr_expect(near(polynomial(10, 5, 20, 2), 1.25, 1e-15));
    cr_expect_eq(power_decay(20, 6, 20, 1), 3);
    cr_expect(near(exponential(40, 6, 20, 0.5), 1.5, 1e-15));
    cr_expect_eq(warm_cosine(25001, 0.1, 1, 2000, 25000), 0);
}

Test(shapes, piecewise_changes_after_its_limit)
{
    int limits[] = {5, 10};
    double values[] = {0.1, 0.01, 0.001};
    cr_expect_eq(piecewise(5, 2, limits, values), 0.1);
    cr_expect_eq(piecewise(6, 2, limits, values), 0.01);
    cr_expect_eq(piecewise(11, 2, limits, values), 0.001);
    cr_expect_eq(piecewise(1000, 0, NULL, values), 0.1);
}

/* Lengths 10, 20, 40: each begins at the top. */
Test(shapes, restarts_begin_again)
{
    int tops[] = {0, 10, 30, 70};
    for (int i = 0; i < 4; i++) {
        cr_expect_eq(restarts(tops[i], 2, 1, 10, 2), 2);
        cr_expect_lt(restarts(tops[i] + 1, 2, 1, 10, 2), 2);
    }
    cr_expect_lt(restarts(69, 2, 1, 10, 2), 1.01);
}

/* The real configuration has no ramp at all. */
Test(shapes, a_warm_up_that_is_none)
{
    for (int t = 0; t <= 2000; t += 100)
        cr_expect_eq(warm_cosine(t, 4e-4, 4e-4, 2000, 25000), 4e-4);
    cr_expect_lt(warm_cosine(2100, 4e-4, 4e-4, 2000, 25000), 4e-4);
}

Test(shapes, every_one_begins_at_most_at_1_and_stays_in_range)
{
    for (int i = 0; i < SHAPES; i++)
        for (int t = 0; t < 40; t++) {
            double rate = every_shape[i].of(t, 40);
            cr_expect(rate >= 0 && rate <= 1 + 1e-15, "%s %d: %g", every_shape[i].name, t, rate);
        }
    cr_expect_eq(sum_of_rates(&every_shape[CONSTANT_SHAPE], 40), 40);
    cr_expect(near(sum_of_rates(&every_shape[LINEAR_SHAPE], 40), 20.5, 1e-12));
    cr_expect(near(sum_of_rates(&every_shape[COSINE_SHAPE], 40), 20.5, 1e-12));
    cr_expect(near(sum_of_rates(&every_shape[PIECEWISE_SHAPE], 30), 11.1, 1e-12));
}

/* At a tenth, a half and the end of a run of 40, by the chapter's words. */
Test(shapes, are_what_the_chapter_says)
{
    static const double wanted[SHAPES][3] = {
        [CONSTANT_SHAPE] = {1, 1, 1}, [PIECEWISE_SHAPE] = {1, 0.1, 0.01},
        [POWER_SHAPE] = {0.5, 1/6.0, 1/10.75}, [LINEAR_SHAPE] = {0.9, 0.5, 1/40.0},
        [TRIANGLE_SHAPE] = {0.1 + 0.9*4/5, 0.1, 0.1 + 0.9/5},
    };
    for (int i = 0; i < SHAPES; i++)
        for (int j = 0; j < 3 && wanted[i][0] != 0; j++)
            cr_expect(near(every_shape[i].of((int[]){4, 20, 39}[j], 40), wanted[i][j], 1e-14),
                      "%s %d: %g", every_shape[i].name, j,
                      every_shape[i].of((int[]){4, 20, 39}[j], 40));
    const Shape *warm = &every_shape[WARM_SHAPE], *again = &every_shape[RESTARTS_SHAPE];
    cr_expect(near(warm->of(0, 40), 0.25, 1e-15), "a fourth of a ramp of four");
    cr_expect_eq(warm->of(3, 40), 1);
    cr_expect(near(warm->of(21, 40), 0.5, 1e-15));
    cr_expect_eq(warm->of(39, 40), 0);
    cr_expect_eq(again->of(6, 40), 1);
    cr_expect_eq(again->of(18, 40), 1);
    cr_expect(near(again->of(30, 40), 0.5, 1e-15));
    cr_expect(near(every_shape[EXPONENTIAL_SHAPE].of(20, 40), 0.1, 1e-15));
}

/* follow() asks for the rate of the plan, and moves the momentum if the shape
 * wants that. */
Test(shapes, are_followed)
{
    Optimiser o = new_optimiser(&momentum_method, 1);
    Plan p = {&every_shape[COSINE_SHAPE], 20};
    Training k = {.optimiser = &o, .rate = 3, .steps = 10, .t = 10, .context = &p};
    cr_expect(near(follow(&k), 1.5, 1e-15), "planned for 20, not for 10");
    cr_expect_eq(o.method.momentum, 0.9);
    p = (Plan){&every_shape[CYCLE_SHAPE], 100};
    k.t = 29;
    cr_expect(near(follow(&k), 3, 1e-14), "%g", follow(&k));
    cr_expect(near(o.method.momentum, 0.85, 1e-15));
    k.t = 0;
    cr_expect(near(follow(&k), 3/25.0, 1e-15));
    cr_expect(near(o.method.momentum, 0.95, 1e-15));
    free_optimiser(&o);
}

/* ---- the plateau by hand ------------------------------------------------- */

static Plateau patient(int patience, int cooldown)
{
    return (Plateau){.rate = 1, .factor = 0.5, .patience = patience, .cooldown = cooldown,
                     .best = HUGE_VAL};
}

Test(plateau, patience_is_of_losses_that_are_no_better)
{
    Plateau k = patient(2, 0);
    double losses[] = {5, 5, 5, 5, 5, 5, 5}, rates[] = {1, 1, 1, 0.5, 0.5, 0.5, 0.25};
    for (int i = 0; i < 7; i++)
        cr_expect_eq(plateau_rate(&k, losses[i]), rates[i], "loss %d", i);
}

Test(plateau, no_patience_falls_at_the_first)
{
    Plateau k = patient(0, 0);
    cr_expect_eq(plateau_rate(&k, 2), 1);
    cr_expect_eq(plateau_rate(&k, 2), 0.5);
    cr_expect_eq(plateau_rate(&k, 1.9), 0.5);
    cr_expect_eq(plateau_rate(&k, 1.95), 0.25);
}

/* Bad losses are not counted while it cools, good ones are noticed. */
Test(plateau, cools)
{
    Plateau k = patient(1, 2);
    double losses[] = {5, 6, 6, 6, 6, 6, 6}, rates[] = {1, 1, 0.5, 0.5, 0.5, 0.5, 0.25};
    for (int i = 0; i < 7; i++)
        cr_expect_eq(plateau_rate(&k, losses[i]), rates[i], "loss %d", i);
    plateau_rate(&k, 4);
    cr_expect_eq(k.best, 4);
}

Test(plateau, stops_at_the_least_rate_and_hates_nan)
{
    Plateau k = patient(0, 0);
    k.least_rate = 0.3;
    plateau_rate(&k, 1);
    cr_expect_eq(plateau_rate(&k, (double)NAN), 0.5, "nan is not better");
    cr_expect_eq(plateau_rate(&k, 1), 0.3);
    cr_expect_eq(plateau_rate(&k, 1), 0.3);
    cr_expect_eq(k.best, 1);
}

/* A share of a negative best is above it: every loss counts as better. */
Test(plateau, relative_threshold_needs_positive_losses)
{
    Plateau k = patient(0, 0);
    k.threshold = 0.1;
    plateau_rate(&k, -10);
    cr_expect_eq(plateau_rate(&k, -9.5), 1, "more, and counts as less");
    cr_expect_eq(k.best, -9.5);
    k = patient(0, 0);
    k.threshold = 0.1, k.is_absolute = 1;
    plateau_rate(&k, -10);
    cr_expect_eq(plateau_rate(&k, -9.5), 0.5);
}

/* ---- the range test ------------------------------------------------------ */

/* The real part of the dilogarithm: its series below 1, reflected above. */
static double dilogarithm(double x)
{
    double sum = 0, power = 1;
    if (x > 1)
        return PI*PI/3 - log(x)*log(x)/2 - dilogarithm(1/x);
    for (int k = 1; k < 4000; k++) {
        power *= x;
        sum += power/k/k;
    }
    return sum;
}

Test(range, a_slow_test_follows_the_dilogarithm)
{
    double growth = pow(10, 1/2000.0);
    for (double x = 0.31; x < 25; x *= 1.37)
        cr_expect(near(log(growth)*range_distance(x, growth), -dilogarithm(x), 0.01),
                  "x %g: %g, not %g", x, log(growth)*range_distance(x, growth), -dilogarithm(x));
    cr_expect(near(dilogarithm(2), PI*PI/4, 1e-6));
    cr_expect(near(dilogarithm(12.5952), 0, 1e-4));
    cr_expect(near(range_return(3, 30, growth), 12.595, 0.02));
}

/* Three steps, rates 1/8, 1/4, 1/2 of the inverse curvature before 1; what was
 * before them is a share of less than a quarter more. */
Test(range, is_a_product)
{
    double log3 = log(7/8.0) + log(3/4.0) + log(1/2.0), rest = 0;
    for (double u = 1/16.0; u > 1e-10; u /= 2)
        rest += log(1 - u);
    cr_expect(near(range_distance(1, 2), log3 + rest, 1e-13));
}

/* ---- the program --------------------------------------------------------- */

static char *printed(void)
{
    static char output[OUTPUT];
    if (output[0] == '\0')
        cr_assert_eq(run_program("15-schedules", "", output), 0);
    return output;
}

/* A leash: the rates add up to 1/(1 - 0.1^(1/100)). */
Test(program, measures_what_theory_says)
{
    const char *out = printed();
    cr_expect(near(find_result(out, "leash.exponential"), 100 - 1/(1 - pow(0.1, 0.01)), 1e-6));
    cr_expect_eq(find_result(out, "leash.power"), 0);
    cr_expect(near(find_result(out, "lag.depth.1000"), -PI*PI/4, 0.01));
    cr_expect(near(find_result(out, "lag.back.1000"), 12.595, 0.02));
}

/* Twenty steps are too few for any schedule but one with momentum. */
Test(program, races)
{
    const char *out = printed();
    double constant = find_result(out, "grid.constant");
    const char *later[] = {"grid.piecewise", "grid.power", "grid.exponential", "grid.cosine",
                           "grid.cycle"};
    for (int i = 0; i < 5; i++)
        cr_expect_gt(find_result(out, later[i]), 2*constant, "%s", later[i]);
    cr_expect_lt(find_result(out, "grid.gentle"), constant);
    char *family = allocate(OUTPUT, 1);
    cr_assert_eq(run_program("10-family", "", family), 0);
    cr_expect_eq(find_result(out, "grid.constant"), find_result(family, "grid.sgd"));
    cr_expect_eq(find_result(out, "grid.half"), find_result(family, "grid.momentum.half"));
    free(family);
}

/* A mean of the losses so far is late, and late by more where the rate grows
 * faster. */
Test(program, reads_range_tests_late)
{
    const char *out = printed(), *steps[] = {"100", "200", "400", "800"};
    double last = HUGE_VAL;
    for (int i = 0; i < 4; i++) {
        char turn[16], centred[16];
        snprintf(turn, sizeof turn, "turn.%s", steps[i]);
        snprintf(centred, sizeof centred, "centred.%s", steps[i]);
        double late = find_result(out, turn)/find_result(out, centred);
        cr_expect(late > 1 && late < 3, "%s: %g", steps[i], late);
        cr_expect_lt(find_result(out, turn), last);
        last = find_result(out, turn);
    }
}

Test(program, changes_the_rate_under_momentum)
{
    const char *out = printed();
    cr_expect_gt(find_result(out, "drop.velocity"), 2*find_result(out, "drop.momentum"));
    cr_expect_gt(find_result(out, "rise.momentum"), 5*find_result(out, "rise.velocity"));
}

Test(program, refuses)
{
    program_refuses("15-schedules", "--rate 1", "rate");
    program_refuses("15-schedules", "cosine", "cosine");
}
