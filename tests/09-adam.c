/* Adam's paths against golden numbers, by call and through the door; first
 * steps by hand; what becomes of Adam at the ends of its settings; the bound
 * of its steps; and the numbers that the chapter quotes. */
#define _POSIX_C_SOURCE 200809L
#include <criterion/criterion.h>
#include "../code/09-adam.c"
#include "program.h"

/* The sum of 10^(i/3)/2 (w[i] - i/10)^2, ten variables */
static real quad10(int n, const real *w, real *g, void *context)
{
    (void)context;
    real sum = 0;
    for (int i = 0; i < n; i++) {
        real a = pow(10, i/3.0), d = w[i] - i/10.0;
        if (g != NULL)
            g[i] = a*d;
        sum += a*d*d/2;
    }
    return sum;
}

/* ---- golden numbers ------------------------------------------------------ */

typedef struct {
    char name[64], objective[64];
    int n;
    double rate, tolerance;
    Method method;
} Case;

static double setting(const char *params, const char *key, double otherwise)
{
    const char *at = strstr(params, key);
    return at != NULL ? strtod(at + strlen(key), NULL) : otherwise;
}

static Objective objective(const char *name)
{
    static const struct { const char *name; Objective f; } list[] = {
        {"quad2", ravine}, {"rosen", rosenbrock}, {"beale", beale},
        {"himmelblau", himmelblau}, {"saddle", saddle}, {"quad10", quad10}};
    for (int i = 0; i < 6; i++)
        if (strcmp(list[i].name, name) == 0)
            return list[i].f;
    cr_assert_fail("no objective %s", name);
    return NULL;
}

/* Reads a line of a table of cases; false if it is none of this method. */
static bool read_case(char *line, Case *k, const Method *method, bool variant)
{
    char *field[8] = {0}, *at = line;
    for (int i = 0; i < 8 && at != NULL; i++) {
        field[i] = at;
        at = strchr(at, '\t');
        if (at != NULL)
            *at++ = '\0';
    }
    if (field[4] == NULL || strcmp(field[1], variant ? "adam_keras"
                                                     : method->name) != 0)
        return false;
    snprintf(k->name, sizeof k->name, "%s", field[0]);
    snprintf(k->objective, sizeof k->objective, "%s", field[2]);
    k->n = atoi(field[3]);
    k->rate = setting(field[4], "lr=", -1);
    k->method = *method;
    k->method.decay = setting(field[4], "weight_decay=", 0);
    k->method.beta1 = setting(field[4], "beta1=", -1);
    k->method.beta2 = setting(field[4], "beta2=", -1);
    k->method.eps = setting(field[4], "eps=", -1);
    k->tolerance = variant ? 1e-11 : strtod(field[7], NULL);
    return true;
}

/* Walks beside the reference; steps and losses must agree. */
static void against(const Case *k, const char *path)
{
    Objective f = objective(k->objective);
    Optimiser o = new_optimiser(&k->method, k->n);
    FILE *file = fopen(path, "r");
    cr_assert_not_null(file);
    char line[1024];
    real w[10], g[10];
    int rows = 0, now = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        size_t head = strlen(k->name);
        if (strncmp(line, k->name, head) != 0 || line[head] != '\t')
            continue;
        char *at = line + head;
        int step = (int)strtol(at, &at, 10);
        double loss = strtod(at, &at), want[10];
        for (int i = 0; i < k->n; i++)
            want[i] = strtod(at, &at);
        if (rows++ == 0)
            memcpy(w, want, sizeof w);
        for (; now < step; now++) {
            f(k->n, w, g, NULL);
            update(k->n, w, g, k->rate, &o);
        }
        for (int i = 0; i < k->n; i++)
            cr_expect(near(w[i], want[i],
                           k->tolerance*fmax(1, fabs(want[i]))),
                      "%s, step %d: w[%d] = %.17g, not %.17g", k->name, step,
                      i, w[i], want[i]);
        cr_expect(near(f(k->n, w, NULL, NULL), loss,
                       100*k->tolerance*fmax(1, fabs(loss))),
                  "%s, loss at %d", k->name, step);
    }
    fclose(file);
    free_optimiser(&o);
    cr_expect_eq(rows, 31, "%s has %d rows", k->name, rows);
    cr_expect_eq(now, 200);
}

/* All the cases of a method; none is left out. */
static void all_cases(const Method *method, bool variant, int wanted)
{
    FILE *file = fopen(variant ? "tests/reference/optim/variants_cases.tsv"
                               : "tests/reference/optim/cases.tsv", "r");
    cr_assert_not_null(file);
    char line[1024];
    int seen = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        Case k;
        if (!read_case(line, &k, method, variant))
            continue;
        cr_expect(k.rate > 0 && k.method.beta1 > 0 && k.method.eps > 0
                  && k.tolerance > 0 && k.tolerance < 1e-9, "%s", k.name);
        against(&k, variant ? "tests/reference/optim/variants.tsv"
                            : "tests/reference/optim/traj.tsv");
        seen++;
    }
    fclose(file);
    cr_expect_eq(seen, wanted);
}

Test(reference, adam) { all_cases(&adam_method, false, 18); }
Test(reference, adamw) { all_cases(&adamw_method, false, 12); }
Test(reference, epsilon_hat) { all_cases(&adam_hat_method, true, 2); }

/* A row of the reference's path. */
static void golden(const char *name, int step, double *x, double *y)
{
    FILE *file = fopen("tests/reference/optim/traj.tsv", "r");
    cr_assert_not_null(file);
    char line[1024], word[64];
    int t;
    bool found = false;
    while (!found && fgets(line, sizeof line, file) != NULL)
        found = sscanf(line, "%63s %d %*s %lf %lf", word, &t, x, y) == 4
                && t == step && strcmp(word, name) == 0;
    fclose(file);
    cr_assert(found, "no step %d of %s", step, name);
}

static void through_the_door(const char *name, const char *flags)
{
    char *output = allocate(OUTPUT, 1), all[256];
    snprintf(all, sizeof all, "%s --steps 200", flags);
    cr_assert_eq(run_program("09-adam", all, output), 0);
    char *at = strstr(output, "\n200 ");
    cr_assert_not_null(at);
    double x, y, want_x, want_y;
    cr_assert_eq(sscanf(at, "\n200 %lf %lf", &x, &y), 2);
    golden(name, 200, &want_x, &want_y);
    cr_expect(near(x, want_x, 1e-9*fmax(1, fabs(want_x)))
              && near(y, want_y, 1e-9*fmax(1, fabs(want_y))),
              "%s: %.17g %.17g", name, x, y);
    free(output);
}

Test(door, knows_adam)
{
    through_the_door("adam-1-quad2",
                     "--trace adam --surface ravine --rate 0.1");
    through_the_door("adam-2-beale", "--trace adam --surface beale "
                     "--rate 0.01 --decay 0.01");
    through_the_door("adam-3-rosen", "--trace adam --surface rosenbrock "
                     "--rate 0.1 --beta1 0.5 --beta2 0.99 --eps 1e-7");
}

Test(door, knows_adamw)
{
    through_the_door("adamw-1-himmelblau",
                     "--trace adamw --surface himmelblau --rate 0.1");
    through_the_door("adamw-2-saddle", "--trace adamw --surface saddle "
                     "--rate 0.05 --decay 0.2");
}

Test(door, knows_earlier_methods)
{
    through_the_door("sgd-1-quad2",
                     "--trace sgd --surface ravine --rate 0.02");
}

Test(door, refuses)
{
    program_refuses("09-adam", "--trace adam --momentum 0.9", "--momentum");
    program_refuses("09-adam", "--trace adam --rho 0.9", "--rho");
    program_refuses("09-adam", "--trace adamw --centered 1", "--centered");
    program_refuses("09-adam", "--trace adam --beta1 1.5", "beta1");
    program_refuses("09-adam", "--trace adam --beta2 -0.1", "beta2");
    program_refuses("09-adam", "--trace adam --eps", "eps");
    program_refuses("09-adam", "--trace adam --eps small", "small");
    program_refuses("09-adam", "--trace madam", "madam");
    program_refuses("09-adam", "--beta1 0.5", "--trace");
    program_refuses("09-adam", "--adam 1", "adam");
}

/* ---- steps by hand ------------------------------------------------------- */

Test(adam, first_step_is_the_rate)
{
    Optimiser o = new_optimiser(&adam_method, 3);
    real w[] = {1, 1, 1}, g[] = {4, -0.001, 0};
    update(3, w, g, 0.5, &o);
    cr_expect(near(w[0], 0.5, 1e-8));
    cr_expect(near(w[1], 1 + 0.5*0.001/(0.001 + 1e-8), 1e-12));
    cr_expect_eq(w[2], 1);
    cr_expect(near(o.m[0], 0.4, 1e-15) && near(o.v[0], 0.016, 1e-15));
    free_optimiser(&o);
}

/* beta1 = 1/2, beta2 = 3/4, eps = 0, gradients 1 and 3: after the second m
 * is 1/4 + 3/2, c1 3/4, v 3/16 + 9/4, c2 7/16; the step 7/3 / sqrt(39/7). */
Test(adam, second_step)
{
    Method method = adam_method;
    method.beta1 = 0.5, method.beta2 = 0.75, method.eps = 0;
    Optimiser o = new_optimiser(&method, 1);
    cr_expect(near(moved(&o, 1), 1, 1e-15));
    cr_expect(near(moved(&o, 3), 7/3.0/sqrt(39/7.0), 1e-15));
    cr_expect_eq(o.t, 2);
    free_optimiser(&o);
}

Test(adam, without_memory_goes_by_the_sign)
{
    Method method = adam_method;
    method.beta1 = method.beta2 = method.eps = 0;
    Optimiser o = new_optimiser(&method, 1);
    cr_expect_eq(moved(&o, 1e-9), 1);
    cr_expect_eq(moved(&o, -1e7), -1);
    cr_expect_eq(moved(&o, 3), 1);
    free_optimiser(&o);
}

Test(adam, with_one_mean_is_rmsprop_corrected)
{
    Method a = adam_method, b = rmsprop_method;
    a.beta1 = 0, a.beta2 = b.rho = 0.99, a.eps = b.eps = 0;
    Optimiser o = new_optimiser(&a, 1), p = new_optimiser(&b, 1);
    Rng r = seeded(3);
    for (int t = 1; t <= 50; t++) {
        double g = normal(&r), c = 1 - pow(0.99, t);
        cr_expect(near(moved(&o, g), sqrt(c)*moved(&p, g), 1e-13));
    }
    free_optimiser(&o);
    free_optimiser(&p);
}

/* Uncorrected it starts at (1 - beta1)/sqrt(1 - beta2), and differs from
 * Adam by the factor sqrt(c2)/c1. */
Test(uncorrected, differs_by_a_schedule)
{
    Method a = adam_method, b = uncorrected_method;
    a.eps = b.eps = 0;
    Optimiser o = new_optimiser(&a, 1), p = new_optimiser(&b, 1);
    Rng r = seeded(4);
    for (int t = 1; t <= 50; t++) {
        double g = normal(&r);
        double c1 = 1 - pow(0.9, t), c2 = 1 - pow(0.999, t);
        double with = moved(&o, g), without = moved(&p, g);
        cr_expect(near(with, without*sqrt(c2)/c1, 1e-12), "step %d", t);
        if (t == 1)
            cr_expect(near(fabs(without), sqrt(10), 1e-12));
    }
    free_optimiser(&o);
    free_optimiser(&p);
}

Test(adamw, without_decay_is_adam)
{
    Method method = adamw_method;
    method.decay = 0;
    Optimiser o = new_optimiser(&adam_method, 1);
    Optimiser p = new_optimiser(&method, 1);
    Rng r = seeded(5);
    for (int t = 0; t < 20; t++) {
        double g = normal(&r);
        cr_expect_eq(moved(&o, g), moved(&p, g));
    }
    free_optimiser(&o);
    free_optimiser(&p);
}

Test(adamw, decays_where_there_is_no_gradient)
{
    Optimiser o = new_optimiser(&adamw_method, 2);
    real w[] = {2, -4}, g[] = {0, 0};
    update(2, w, g, 0.5, &o);
    cr_expect(near(w[0], 2*0.995, 1e-15) && near(w[1], -4*0.995, 1e-15));
    cr_expect(o.m[0] == 0 && o.v[1] == 0);
    free_optimiser(&o);
}

/* L2 takes the full step there, however small it is. */
Test(adamw, and_adam_decays_at_full_speed)
{
    for (double decay = 1; decay > 1e-5; decay /= 10) {
        Method method = adam_method;
        method.decay = decay;
        Optimiser o = new_optimiser(&method, 1);
        real w = 2, g = 0;
        update(1, &w, &g, 0.5, &o);
        cr_expect(near(w, 1.5, 1e-3), "decay %g: %g", decay, w);
        free_optimiser(&o);
    }
}

/* ---- the size of a step -------------------------------------------------- */

/* The longest step over random gradients of all sizes. */
static double longest(double beta1, double beta2, int steps)
{
    Method method = adam_method;
    method.beta1 = beta1, method.beta2 = beta2, method.eps = 0;
    Optimiser o = new_optimiser(&method, 1);
    Rng r = seeded(6);
    double most = 0;
    for (int t = 0; t < steps; t++) {
        double size = pow(10, between(&r, -3, 3));
        double g = size*normal(&r);
        most = fmax(most, fabs(moved(&o, g)));
    }
    free_optimiser(&o);
    return most;
}

Test(bound, equal_betas_never_exceed_the_rate)
{
    cr_expect_leq(longest(0.9, 0.9, 20000), 1 + 1e-12);
    cr_expect_leq(longest(0.5, 0.5, 20000), 1 + 1e-12);
}

Test(bound, the_usual_betas_do_but_stay_below_the_supremum)
{
    double most = longest(0.9, 0.999, 20000);
    cr_expect_gt(most, 1);
    cr_expect_lt(most, 0.1/sqrt(0.001*(1 - 0.81/0.999)));
}

Test(bound, scaling_by_a_power_of_two_changes_nothing_without_eps)
{
    Method method = adam_method;
    method.eps = 0;
    Optimiser o = new_optimiser(&method, 1), p = new_optimiser(&method, 1);
    Rng r = seeded(7);
    for (int t = 0; t < 100; t++) {
        double g = normal(&r);
        cr_expect_eq(moved(&o, g), moved(&p, 1048576*g));
    }
    free_optimiser(&o);
    free_optimiser(&p);
}

/* ---- the program --------------------------------------------------------- */

static char *printed(void)
{
    static char output[OUTPUT];
    if (output[0] == '\0')
        cr_assert_eq(run_program("09-adam", "", output), 0);
    return output;
}

Test(program, measures_what_theory_says)
{
    const char *out = printed();
    double keep1 = pow(0.9, 12), keep2 = pow(0.999, 12);
    cr_expect(near(find_result(out, "ones.1"), sqrt(10), 1e-6));
    cr_expect(near(find_result(out, "ones.12"),
                   (1 - keep1)/sqrt(1 - keep2), 1e-6));
    cr_expect(near(find_result(out, "growing"),
                   0.1/sqrt(0.001*(1 - 0.81/0.999)), 1e-6));
    cr_expect_eq(find_result(out, "first.when"), 12);
    cr_expect(near(find_result(out, "first.longest"),
                   find_result(out, "ones.12"), 1e-6));
    cr_expect(near(find_result(out, "hat.adam"), 1/1.1, 1e-9));
    cr_expect(near(find_result(out, "hat.hat"),
                   1/(1 + 0.1/sqrt(0.001)), 1e-9));
}

/* Chapter 7's limit for m as a mean, 2 (1 + beta1)/(1 - beta1), is where the
 * walk leaves the minimum; a longer memory of v does not get there. */
Test(program, breaks_out_at_the_stable_limit)
{
    const char *out = printed();
    cr_expect(near(find_result(out, "limit.usual"), 38, 0.3));
    cr_expect_gt(find_result(out, "worst.usual"), 0.1);
    cr_expect_lt(find_result(out, "worst.longer"), 1e-25);
}

/* One beta1 too long for twenty steps, one that forgives the rate. */
Test(program, races)
{
    const char *out = printed();
    double best = find_result(out, "twenty.momentum");
    cr_expect(near(find_result(out, "twenty.half"), best, 0.02*best));
    cr_expect_gt(find_result(out, "twenty.adam"), 50*best);
    cr_expect_lt(find_result(out, "half.far"), 2*best);
}

/* The size of steps in pure noise, 1/sqrt(19), and L2 without any noise, for
 * which how strong it is does not count. */
Test(program, measures_noise_and_decay)
{
    const char *out = printed();
    cr_expect(near(find_result(out, "noise"), sqrt(1/19.0), 0.005));
    cr_expect(near(find_result(out, "quiet.weak"),
                   find_result(out, "quiet.strong"), 1e-3));
    cr_expect(near(find_result(out, "quiet.strong"), 0.258, 0.001));
}

/* Chapter 2 counted the same steps off the saddle. */
Test(program, agrees_with_chapter_two)
{
    char *two = allocate(OUTPUT, 1);
    cr_assert_eq(run_program("02-descent", "", two), 0);
    cr_expect_eq(find_result(printed(), "leave.sgd"),
                 find_result(two, "leave.16.steps"));
    free(two);
}

Test(program, the_slides_fail_each_in_its_way)
{
    const char *out = printed();
    double right = find_result(out, "slide.right");
    cr_expect_gt(find_result(out, "slide.minus.m"), 1e6);
    cr_expect(isnan(find_result(out, "slide.minus.v")));
    cr_expect_gt(find_result(out, "slide.stray.g"), 1e6);
    cr_expect_gt(find_result(out, "slide.lost.t"), 5*right);
    cr_expect_lt(find_result(out, "slide.lost.t"), 1);
}

/* Sixty rows, features seen by both signs: the weights of Adam are votes. */
Test(program, teaches_adam_to_say_yes)
{
    const char *out = printed();
    cr_expect(near(find_result(out, "lesson.adam.yes"), 0.75, 1e-4));
    cr_expect(near(find_result(out, "lesson.adam.no"), 0.25, 1e-4));
    cr_expect_lt(find_result(out, "lesson.sgd.no"), -0.8);
}
