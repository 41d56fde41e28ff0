/* Paths against golden numbers, first steps by hand, the counter-example, the
 * slogans' limits, the comparison's parts, and the program's door and
 * output. */
#define _POSIX_C_SOURCE 200809L
#include <criterion/criterion.h>
#include "../code/10-family.c"
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

/* ---- golden numbers ---------------------------------------------------- */

static const struct { const char *theirs, *ours; Objective f; } places[] = {
    {"quad2", "ravine", ravine}, {"rosen", "rosenbrock", rosenbrock},
    {"beale", "beale", beale}, {"himmelblau", "himmelblau", himmelblau},
    {"saddle", "saddle", saddle}, {"quad10", NULL, quad10}};

static int place_of(const char *name)
{
    for (int i = 0; i < 6; i++)
        if (strcmp(places[i].theirs, name) == 0)
            return i;
    cr_assert_fail("no surface %s", name);
    return -1;
}

/* The value of " name=" in params, or none. */
static double parameter(const char *params, const char *name, double none)
{
    size_t head = strlen(name);
    for (const char *at = params; at != NULL; at = strchr(at, ' ')) {
        at += *at == ' ';
        if (strncmp(at, name, head) == 0 && at[head] == '=')
            return strtod(at + head + 1, NULL);
    }
    return none;
}

typedef struct {
    char name[64], method[16], place[16], params[200];
    int n, upto;
    double tolerance;
} Case;

static Method method_of(const Case *c, const Method *base)
{
    Method own = *base;
    own.beta1 = parameter(c->params, "beta1", own.beta1);
    own.beta2 = parameter(c->params, "beta2", own.beta2);
    own.eps = parameter(c->params, "eps", own.eps);
    own.decay = parameter(c->params, "weight_decay", 0);
    return own;
}

static bool agrees(double got, double want, double tolerance)
{
    return near(got, want, tolerance*fmax(1, fabs(want)));
}

/* Follows a case's rows in a file of paths; how many it compared. */
static int follow(const char *path, const Case *c, const Method *method)
{
    FILE *file = fopen(path, "r");
    cr_assert_not_null(file);
    Optimiser o = new_optimiser(method, c->n);
    Objective f = places[place_of(c->place)].f;
    char line[1024];
    real w[10], g[10];
    size_t head = strlen(c->name);
    int now = 0, rows = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, c->name, head) != 0 || line[head] != '\t')
            continue;
        char *at = line + head;
        int step = (int)strtol(at, &at, 10);
        double want[10];
        strtod(at, &at);
        for (int i = 0; i < c->n; i++)
            want[i] = strtod(at, &at);
        if (step > c->upto)
            break;
        if (rows++ == 0)
            memcpy(w, want, sizeof w);
        for (; now < step; now++) {
            f(c->n, w, g, NULL);
            update(c->n, w, g, parameter(c->params, "lr", NAN), &o);
        }
        for (int i = 0; i < c->n; i++)
            cr_expect(agrees(w[i], want[i], c->tolerance), "%s step %d: w%d "
                      "%.17g, not %.17g", c->name, now, i, w[i], want[i]);
    }
    fclose(file);
    free_optimiser(&o);
    return rows;
}

static bool read_case(const char *line, Case *c)
{
    return sscanf(line, "%63[^\t]\t%15[^\t]\t%15[^\t]\t%d\t%199[^\t]\t%*s\t"
                  "%*s\t%lf\t%d", c->name, c->method, c->place, &c->n,
                  c->params, &c->tolerance, &c->upto) == 7;
}

/* All cases of a method; PyTorch's 1.13 has its own Nadam. */
static void follow_all(const char *method, const Method *base, int wanted)
{
    FILE *file = fopen("tests/reference/optim/cases.tsv", "r");
    cr_assert_not_null(file);
    char line[512];
    Case c;
    int cases = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        if (!read_case(line, &c) || strcmp(c.method, method) != 0)
            continue;
        Method own = method_of(&c, base);
        cr_assert(c.tolerance > 0 && c.tolerance < 1e-8 && c.upto >= 50);
        if (parameter(c.params, "momentum_decay", 0.004) != 0.004)
            continue;    /* nadam-2: the rule has no such option */
        cr_expect_gt(follow("tests/reference/optim/traj.tsv", &c, &own), 20);
        cases++;
    }
    fclose(file);
    cr_expect_eq(cases, wanted, "%s: %d cases", method, cases);
}

Test(golden, amsgrad) { follow_all("amsgrad", &amsgrad_method, 12); }
Test(golden, adamax) { follow_all("adamax", &adamax_method, 12); }
Test(golden, radam) { follow_all("radam", &radam_method, 8); }

/* PyTorch 1.13's Nadam is the doubled one, and not the book's. */
Test(golden, nadam_of_1_13)
{
    Method doubled = nadam_method;
    doubled.rule = nadam_doubled;
    follow_all("nadam", &doubled, 6);
}

static void follow_variant(const char *name, const Method *base)
{
    FILE *file = fopen("tests/reference/optim/variants_cases.tsv", "r");
    cr_assert_not_null(file);
    char line[512];
    Case c = {.tolerance = 1e-12, .upto = 200};
    int cases = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        if (sscanf(line, "%63[^\t]\t%15[^\t]\t%15[^\t]\t%d\t%199[^\n]",
                   c.name, c.method, c.place, &c.n, c.params) != 5
            || strcmp(c.method, name) != 0)
            continue;
        Method own = method_of(&c, base);
        cr_expect_gt(follow("tests/reference/optim/variants.tsv", &c, &own),
                     20);
        cases++;
    }
    fclose(file);
    cr_expect_eq(cases, 2, "%s: %d cases", name, cases);
}

Test(golden, nadam_of_2) { follow_variant("nadam_t2", &nadam_method); }

/* ---- the rules --------------------------------------------------------- */

static void steps_are(const Method *method, int n, const real *g,
                      const real *want)
{
    Optimiser o = new_optimiser(method, 1);
    for (int t = 0; t < n; t++) {
        real w = 0;
        update(1, &w, &g[t], 1, &o);
        cr_expect(near(w, want[t], 1e-15), "%s step %d: %.17g, not %.17g",
                  method->name, t + 1, w, want[t]);
    }
    free_optimiser(&o);
}

/* Gradients 2, then 1; both means 1/2, no eps. m/c: 2, 4/3. v: 2, 3/2. */
Test(rule, first_steps_by_hand)
{
    const real g[] = {2, 1};
    Method k = with_betas(&amsgrad_method, 0.5, 0.5);
    k.eps = 0;
    /* most: 2, 2; by c2 = 1/2, 3/4: 4, 8/3 */
    steps_are(&k, 2, g, (real[]){-1, -(4.0/3)/sqrt(8.0/3)});
    k = with_betas(&adamax_method, 0.5, 0.5);
    k.eps = 0;
    /* u: 2, max(1, 1) */
    steps_are(&k, 2, g, (real[]){-1, -4.0/3});
    k = with_betas(&adam_method, 0.5, 0.5);
    k.eps = 0;
    steps_are(&k, 2, g, (real[]){-1, -(4.0/3)/sqrt(2)});
}

/* rho is 1, then less than 5 for all t: momentum with a corrected m. */
Test(rule, radam_begins_as_momentum)
{
    const real g[] = {2, 1};
    Method k = with_betas(&radam_method, 0.5, 0.999);
    steps_are(&k, 2, g, (real[]){-2, -4.0/3});
    cr_expect(near(radam_samples(0.999, 1), 1, 1e-9));
    cr_expect(near(radam_samples(0.5, 1), 1, 1e-15));
    cr_expect(near(radam_samples(0.5, 2), 3 - 4*0.25/0.75, 1e-15));
    cr_expect(near(radam_trust(1999, 1999), 1, 1e-15));
}

Test(rule, radam_turns_at_step_six)
{
    for (int t = 1; t <= 40; t++) {
        cr_expect(near(radam_samples(0.999, t), t, 0.4));
        cr_expect_eq(radam_samples(0.999, t) > 5, t >= 6);
        cr_expect_eq(radam_samples(0.999, t) > 4, t >= 5);
    }
}

/* v only grows while gradients do: then the maximum changes nothing. */
Test(rule, amsgrad_is_adam_while_v_grows)
{
    Optimiser a = new_optimiser(&adam_method, 1);
    Optimiser b = new_optimiser(&amsgrad_method, 1);
    real w = 0, x = 0;
    for (int t = 1; t <= 50; t++) {
        real g = t;
        update(1, &w, &g, 0.1, &a);
        update(1, &x, &g, 0.1, &b);
        cr_expect_eq(w, x);
    }
    for (int t = 0; t < 2000; t++) {
        real g = 1;
        update(1, &w, &g, 0.1, &a);
        update(1, &x, &g, 0.1, &b);
    }
    cr_expect(w < x - 1, "the maximum is kept: %g, %g", w, x);
    free_optimiser(&a);
    free_optimiser(&b);
}

/* beta1 = 0: nothing to look ahead with. */
Test(rule, nadam_without_mean_is_adam_without_mean)
{
    Method a = with_betas(&adam_method, 0, 0.999);
    Method b = with_betas(&nadam_method, 0, 0.999);
    Optimiser o = new_optimiser(&a, 1), p = new_optimiser(&b, 1);
    real w = 1, x = 1;
    for (int t = 0; t < 20; t++) {
        real g = w, h = x;
        update(1, &w, &g, 0.1, &o);
        update(1, &x, &h, 0.1, &p);
        cr_expect(near(w, x, 1e-14));
    }
    free_optimiser(&o);
    free_optimiser(&p);
}

Test(rule, a_zero_gradient_moves_nothing)
{
    for (int j = 0; j < METHODS; j++) {
        Method own = *every_method[j];
        own.decay = 0;
        Optimiser o = new_optimiser(&own, 2);
        real w[2] = {3, -1}, g[2] = {0, 0};
        for (int t = 0; t < 10; t++)
            update(2, w, g, 0.1, &o);
        cr_expect(w[0] == 3 && w[1] == -1, "%s", own.name);
        free_optimiser(&o);
    }
}

Test(rule, a_nan_stays_in_its_own_component)
{
    for (int j = 8; j < METHODS; j++) {
        Optimiser o = new_optimiser(every_method[j], 2);
        real w[2] = {1, 1}, g[2] = {(real)NAN, 1};
        update(2, w, g, 0.1, &o);
        cr_expect(isnan(w[0]) && isfinite(w[1]), "%s", o.method.name);
        free_optimiser(&o);
    }
}

Test(methods, are_twelve_of_different_names)
{
    for (int i = 0; i < METHODS; i++)
        for (int j = 0; j < i; j++)
            cr_expect_str_neq(every_method[i]->name, every_method[j]->name);
    Method k = with_betas(&adam_method, 0.1, 0.2);
    cr_expect(k.beta1 == 0.1 && k.beta2 == 0.2 && k.eps == adam_method.eps
              && k.rule == adam_method.rule);
}

/* ---- the counter-example, the slogans ---------------------------------- */

Test(duel, adam_goes_wrong_and_amsgrad_does_not)
{
    cr_expect(fight(&adam_method, &classic, 3000, NULL) > 0.9);
    cr_expect(fight(&amsgrad_method, &classic, 3000, NULL) < -0.9);
    cr_expect(fight(&adam_method, &default_duel, 3000, NULL) < -0.9);
    cr_expect(fight(&adam_method, &rare, 30000, NULL) > 0.9);
    cr_expect(fight(&amsgrad_method, &rare, 30000, NULL) < -0.5);
}

Test(duel, begins_with_a_full_step_each)
{
    double path[4];
    Duel k = {3, 3, 0, 0.1, 0.5};
    fight(&adam_method, &k, 3, path);
    cr_expect(near(path[1], -0.5, 1e-8));
    /* v/c2 of 9, 1: (.1*.9*9 + .9)/.99 */
    cr_expect(near(path[2], -0.5 + 0.5/sqrt(2)/sqrt(1.71/0.99), 1e-8));
}

Test(duel, needed_memory_grows_with_the_square_of_the_period)
{
    cr_expect(memory_needed(0, 113)/memory_needed(0, 57) > 3.8);
    cr_expect(near(memory_needed(0, 113), 113*113/4.0, 0.02*113*113/4.0));
    cr_expect(drift(0, 0.1, 3) > 0 && drift(0.9, 0.999, 3) < 0);
    cr_expect(drift(0.9, 0.999, 73) < 0 && drift(0.9, 0.999, 74) > 0);
}

/* The sum of (1 - b1) b1^k / b2^k: (1 - b1)/(1 - b1/b2) */
Test(slogan, adamax_steps_are_a_little_more_than_the_rate)
{
    double bound = 0.1/(1 - 0.9/0.999), most = largest_step(2000);
    cr_expect(most > 1.009 && most <= bound + 1e-9, "%.9g", most);
}

/* ---- the comparison ------------------------------------------------------- */

Test(pool, means_of_squares)
{
    Set s = allocate_set(2, PIXELS, GARMENTS, 1);
    set_label(&s, 1, 7);
    s.x[PIXELS] = 16;                       /* row 1, first pixel */
    s.x[PIXELS + 3*SIDE + 4] = 32;          /* line 3, column 4 */
    s.x[2*PIXELS - 1] = 48;
    Set p = pool(&s, 4);
    cr_expect(p.in == 49 && p.rows == 2 && p.label[1] == 7);
    cr_expect(p.x[49] == 1 && p.x[50] == 2 && p.x[97] == 3 && p.x[0] == 0);
    cr_expect_eq(p.target[10 + 7], 1);
    Set q = pool(&s, 1);
    cr_expect_arr_eq(q.x, s.x, 2*PIXELS*sizeof *s.x);
    double a = 0, b = 0;
    for (int i = 0; i < PIXELS; i++)
        a += s.x[PIXELS + i]/PIXELS;
    for (int i = 0; i < 49; i++)
        b += p.x[49 + i]/49;
    cr_expect(near(a, b, 1e-15));
    free_set(&s);
    free_set(&p);
    free_set(&q);
}

/* The looks are worth the same to the last digit: sums of whole numbers.
 * The mean of the first is (0 + 1 + 2 + 3)/4. */
Test(lunch, is_free_for_nobody)
{
    double all[LOOKERS][SITES] = {{0}}, some[LOOKERS][SITES] = {{0}};
    cr_expect_eq(lunch(0, all), FUNCTIONS);
    int smooth = lunch(1, some);
    for (int t = 0; t < SITES; t++) {
        double expected = 0;    /* of the least of t + 1 values from 0 to 3 */
        for (int v = 1; v < VALUES; v++)
            expected += pow((VALUES - v)/(double)VALUES, t + 1.0);
        for (int k = 0; k < LOOKERS; k++)
            cr_expect(near(all[k][t], expected, 1e-15));
    }
    double rest[LOOKERS][SITES] = {{0}};
    int rough = lunch(-1, rest);
    cr_expect(smooth == 466 && rough == FUNCTIONS - smooth);
    for (int t = 2; t < SITES - 1; t++)
        cr_expect(rest[0][t] > rest[1][t], "what some gain others lose");
    for (int t = 2; t < SITES - 1; t++)
        cr_expect(some[0][t] < some[1][t] - 0.05);
    cr_expect(some[0][5] == some[1][5] && some[1][5] == some[2][5]);
    int seen[SITES] = {0, 0, 0, 1, 0, 0}, f[SITES] = {0, 1, 2, 3, 2, 1};
    cr_expect_eq(next_place(f, seen, 1), 2);
    seen[2] = 1;
    cr_expect_eq(next_place(f, seen, 1), 1);
    cr_expect_eq(next_place(f, seen, -1), 4);
    cr_expect_eq(next_place(f, seen, 0), 0);
}

/* ---- the program --------------------------------------------------------- */

Test(program, refuses_bad_flags)
{
    program_refuses("10-family", "--trace yogi", "radam");
    program_refuses("10-family", "--trace adamax --momentum 0.5", "momentum");
    program_refuses("10-family", "--trace nadam --beta1 2", "beta1");
    program_refuses("10-family", "--trace radam --surface moon", "moon");
    program_refuses("10-family", "--rate 0.2", "--trace");
}

/* The door knows all twelve, and leads to the golden paths. */
Test(program, traces_every_method)
{
    char *output = allocate(OUTPUT, 1), flags[128];
    for (int j = 0; j < METHODS; j++) {
        snprintf(flags, sizeof flags, "--trace %s --rate 0.01 --steps 3",
                 every_method[j]->name);
        cr_expect_eq(run_program("10-family", flags, output), 0);
        cr_expect_not_null(strstr(output, "step x y loss\n0 -7 2 74.5\n1 "));
        cr_expect_null(strstr(output, "\n4 "));
    }
    free(output);
}

Test(program, traces_golden_numbers)
{
    static const struct { const char *flags, *name; } list[] = {
        {"--trace amsgrad --rate 0.1 --steps 100", "amsgrad-1-quad2"},
        {"--trace adamax --rate 0.1 --steps 100", "adamax-1-quad2"},
        {"--trace radam --rate 0.1 --steps 100", "radam-1-quad2"}};
    char *output = allocate(OUTPUT, 1), line[1024];
    for (int i = 0; i < 3; i++) {
        cr_expect_eq(run_program("10-family", list[i].flags, output), 0);
        FILE *file = fopen("tests/reference/optim/traj.tsv", "r");
        cr_assert_not_null(file);
        int found = 0;
        while (fgets(line, sizeof line, file) != NULL) {
            size_t head = strlen(list[i].name);
            double f, x, y, got[3];
            if (strncmp(line, list[i].name, head) != 0
                || sscanf(line + head, "\t100\t%lf\t%lf\t%lf", &f, &x, &y) != 3)
                continue;
            const char *at = strstr(output, "\n100 ");
            cr_assert_not_null(at);
            cr_assert_eq(sscanf(at, " 100 %lf %lf %lf", got, got + 1,
                                got + 2), 3);
            cr_expect(agrees(got[0], x, 1e-12) && agrees(got[1], y, 1e-12)
                      && agrees(got[2], f, 1e-11), "%s", list[i].name);
            found++;
        }
        fclose(file);
        cr_expect_eq(found, 1);
    }
    free(output);
}

Test(program, is_deterministic_and_has_its_results)
{
    char *output = allocate(OUTPUT, 1), *again = allocate(OUTPUT, 1);
    cr_assert_eq(run_program("10-family", "", output), 0);
    cr_assert_eq(run_program("10-family", "", again), 0);
    cr_expect_str_eq(output, again);
    cr_expect(near(find_result(output, "classic.adam"), 1, 0.02));
    cr_expect_eq(find_result(output, "needed.fooled"), 74);
    cr_expect(near(find_result(output, "outlier.amsgrad"), 1/sqrt(1000),
                   2e-4));
    cr_expect(near(find_result(output, "outlier.adamax"), 1, 1e-6));
    int best = (int)find_result(output, "contest.best");
    cr_assert(best >= 0 && best < METHODS);
    double apart = find_result(output, "contest.apart");
    cr_expect(apart >= 0 && apart <= 66);
    double failed = find_result(output, "contest.failed");
    cr_expect(failed > 0 && failed < 12*13*3);
    for (int j = 0; j < METHODS; j++) {
        char key[48];
        snprintf(key, sizeof key, "contest.%s.loss", every_method[j]->name);
        double loss = find_result(output, key);
        cr_expect(loss > 0.5 && loss < 1.2, "%s %g", key, loss);
        cr_expect_eq(loss == find_result(output, "contest.low"), j == best);
        snprintf(key, sizeof key, "contest.%s.lost", every_method[j]->name);
        double lost = find_result(output, key);
        cr_expect(j == best ? lost == 0 : lost >= 0 && lost <= 11);
    }
    free(output);
    free(again);
}
