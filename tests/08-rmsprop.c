/* Paths against golden numbers, first steps by hand, limit cases of the
 * rules, and the program's door and output. */
#define _POSIX_C_SOURCE 200809L
#include <criterion/criterion.h>
#include "../code/08-rmsprop.c"
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

static const struct { const char *theirs, *ours; Objective f; } grounds[] = {
    {"quad2", "ravine", ravine}, {"rosen", "rosenbrock", rosenbrock},
    {"beale", "beale", beale}, {"himmelblau", "himmelblau", himmelblau},
    {"saddle", "saddle", saddle}, {"quad10", NULL, quad10}};

typedef struct {
    char name[64], method[16], ground[16], params[160];
    int n, upto, at;
    double tolerance;
} Case;

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

static const Method *our_method(const char *name)
{
    const Method *const list[] = {&adagrad_method, &rmsprop_method,
                                  &adadelta_method};
    for (int i = 0; i < 3; i++)
        if (strcmp(list[i]->name, name) == 0)
            return list[i];
    return NULL;
}

/* Reads a line of cases.tsv; false if it is not of this chapter. */
static bool read_case(const char *line, Case *c)
{
    if (sscanf(line, "%63[^\t]\t%15[^\t]\t%15[^\t]\t%d\t%159[^\t]\t%*s\t%*s\t"
               "%lf\t%d", c->name, c->method, c->ground, &c->n, c->params,
               &c->tolerance, &c->upto) != 7 || !our_method(c->method))
        return false;
    c->at = -1;
    for (int i = 0; i < 6; i++)
        if (strcmp(grounds[i].theirs, c->ground) == 0)
            c->at = i;
    cr_assert(c->at >= 0 && c->tolerance > 0 && c->tolerance < 1e-8);
    return true;
}

static Method method_of(const Case *c)
{
    Method own = *our_method(c->method);
    own.rho = parameter(c->params, strcmp(c->method, "rmsprop") == 0
                                   ? "alpha" : "rho", own.rho);
    own.eps = parameter(c->params, "eps", NAN);
    own.decay = parameter(c->params, "weight_decay", 0);
    own.centered = (int)parameter(c->params, "centered", 0);
    return own;
}

/* The rows of a case in a file of paths: each a step, f, and n numbers. */
typedef struct { int rows; int step[64]; double f[64], w[64][10]; } Rows;

static void read_rows(const char *path, const char *name, int n, Rows *r)
{
    FILE *file = fopen(path, "r");
    cr_assert_not_null(file);
    char line[1024];
    size_t head = strlen(name);
    r->rows = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, name, head) != 0 || line[head] != '\t')
            continue;
        char *at = line + head;
        int i = r->rows++;
        cr_assert_lt(i, 64);
        r->step[i] = (int)strtol(at, &at, 10);
        r->f[i] = strtod(at, &at);
        for (int j = 0; j < n; j++)
            r->w[i][j] = strtod(at, &at);
    }
    fclose(file);
}

static bool agrees(double got, double want, double tolerance)
{
    return near(got, want, tolerance*fmax(1, fabs(want)));
}

/* The rule, called directly; v begins at `start`, the rate of the step after
 * t others is rate/(1 + t*slower). */
static void follow(const Method *method, Objective f, int n, int upto,
                   double rate, double slower, double start, double tolerance,
                   const Rows *r, const char *name)
{
    Optimiser o = new_optimiser(method, n);
    real w[10], g[10];
    memcpy(w, r->w[0], sizeof w);
    for (int j = 0; j < n; j++)
        o.v[j] = start;
    int now = 0, compared = 0;
    for (int i = 0; i < r->rows && r->step[i] <= upto; i++) {
        for (; now < r->step[i]; now++) {
            f(n, w, g, NULL);
            update(n, w, g, rate/(1 + now*slower), &o);
        }
        for (int j = 0; j < n; j++)
            cr_expect(agrees(w[j], r->w[i][j], tolerance), "%s step %d: w%d "
                      "%.17g, not %.17g", name, now, j, w[j], r->w[i][j]);
        compared++;
    }
    cr_expect(compared > 20, "%s: only %d rows", name, compared);
    free_optimiser(&o);
}

Test(golden, every_path_but_those_with_momentum)
{
    FILE *file = fopen("tests/reference/optim/cases.tsv", "r");
    cr_assert_not_null(file);
    char line[512];
    Case c;
    Rows r;
    int followed = 0, skipped = 0, centred = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        if (!read_case(line, &c))
            continue;
        if (parameter(c.params, "momentum", 0) != 0) {
            skipped++;
            continue;
        }
        Method own = method_of(&c);
        read_rows("tests/reference/optim/traj.tsv", c.name, c.n, &r);
        follow(&own, grounds[c.at].f, c.n, c.upto,
               parameter(c.params, "lr", NAN),
               parameter(c.params, "lr_decay", 0),
               parameter(c.params, "initial_accumulator_value", 0),
               c.tolerance, &r, c.name);
        followed++;
        centred += own.centered;
    }
    fclose(file);
    cr_expect_eq(followed, 36);    /* 12 each of adagrad, rmsprop, adadelta */
    cr_expect_eq(centred, 6);
    cr_expect_eq(skipped, 12);     /* rmsprop-3, -4: our rule has none */
}

/* Through --trace, for what its flags can say. */
Test(golden, paths_through_the_door)
{
    FILE *file = fopen("tests/reference/optim/cases.tsv", "r");
    cr_assert_not_null(file);
    char *output = allocate(OUTPUT, 1), line[512], flags[400];
    Case c;
    Rows r;
    int followed = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        if (!read_case(line, &c) || grounds[c.at].ours == NULL
            || parameter(c.params, "momentum", 0) != 0
            || parameter(c.params, "lr_decay", 0) != 0)
            continue;
        Method own = method_of(&c);
        char rho[64] = "", centred[32] = "";
        if (strcmp(c.method, "adagrad") != 0)
            snprintf(rho, sizeof rho, " --rho %.17g", own.rho);
        if (own.centered)
            snprintf(centred, sizeof centred, " --centered 1");
        snprintf(flags, sizeof flags, "--trace %s --surface %s --rate %.17g "
                 "--eps %.17g --decay %.17g --steps %d%s%s", c.method,
                 grounds[c.at].ours, parameter(c.params, "lr", NAN), own.eps,
                 own.decay, c.upto, rho, centred);
        cr_assert_eq(run_program("08-rmsprop", flags, output), 0, "%s", flags);
        read_rows("tests/reference/optim/traj.tsv", c.name, c.n, &r);
        char *at = strchr(output, '\n');
        for (int i = 0, t = 0; i < r.rows; t++, at = strchr(at + 1, '\n')) {
            double step, x, y, loss;
            cr_assert_eq(sscanf(at, "%lf %lf %lf %lf", &step, &x, &y, &loss),
                         4, "%s ends at %d", flags, t);
            if (t < r.step[i])
                continue;
            cr_expect(step == t && agrees(x, r.w[i][0], c.tolerance)
                      && agrees(y, r.w[i][1], c.tolerance), "%s: %d", flags, t);
            cr_expect(agrees(loss, r.f[i], 10*c.tolerance));
            i++;
        }
        followed++;
    }
    fclose(file);
    free(output);
    cr_expect_eq(followed, 25);    /* 5 of adagrad, 10 rmsprop, 10 adadelta */
}

/* Keras's rules, eps under the root; the second is what the program runs
 * under the name of `inside`. */
static void keras_adagrad(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    for (int i = 0; i < n; i++) {
        o->v[i] += g[i]*g[i];
        w[i] -= rate*g[i]/sqrt(o->v[i] + o->method.eps);
    }
}

static void keras_rmsprop(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    for (int i = 0; i < n; i++) {
        o->v[i] = o->method.rho*o->v[i] + (1 - o->method.rho)*g[i]*g[i];
        w[i] -= rate*g[i]/sqrt(o->v[i] + o->method.eps);
    }
}

Test(golden, keras_puts_eps_under_the_root)
{
    Rows r;
    for (int i = 0; i < 2; i++) {
        char name[64];
        snprintf(name, sizeof name, "rmsprop_keras-%s", grounds[i].theirs);
        read_rows("tests/reference/optim/variants.tsv", name, 2, &r);
        Method own = {.rule = keras_rmsprop, .arrays = 2, .rho = 0.9,
                      .eps = 1e-7};
        follow(&own, grounds[i].f, 2, 200, 0.01, 0, 0, 1e-12, &r, name);
        snprintf(name, sizeof name, "adagrad_keras-%s", grounds[i].theirs);
        read_rows("tests/reference/optim/variants.tsv", name, 2, &r);
        own = (Method){.rule = keras_adagrad, .arrays = 2, .eps = 1e-7};
        follow(&own, grounds[i].f, 2, 200, 0.5, 0, 0.1, 1e-12, &r, name);
    }
}

/* ---- the rules by hand --------------------------------------------------- */

Test(adagrad, by_hand)
{
    Method own = adagrad_method;
    own.eps = 0;
    Optimiser o = new_optimiser(&own, 2);
    real w[] = {1, 1};
    update(2, w, (real[]){3, -0.01}, 0.5, &o);    /* a rate each, with sign */
    cr_expect(near(w[0], 0.5, 1e-15) && near(w[1], 1.5, 1e-15));
    update(2, w, (real[]){4, 0}, 0.5, &o);        /* sqrt(9 + 16) = 5 */
    cr_expect(near(w[0], 0.1, 1e-15) && w[1] == 1.5);
    cr_expect(near(o.v[0], 25, 1e-14) && near(o.v[1], 1e-4, 1e-18));
    free_optimiser(&o);
}

/* Under a constant gradient the way is rate (1 + 1/sqrt 2 + 1/sqrt 3 ...). */
Test(adagrad, never_stops_on_a_slope)
{
    Optimiser o = new_optimiser(&adagrad_method, 1);
    real w = 0, g = 0.3, way = 0;
    for (int t = 1; t <= 10000; t++) {
        update(1, &w, &g, 0.1, &o);
        way += 0.1/sqrt(t);
    }
    cr_expect(near(-w, way, 1e-6) && way > 19);
    free_optimiser(&o);
}

Test(rmsprop, by_hand)
{
    Method own = rmsprop_method;
    own.eps = 0;
    own.rho = 0.75;
    Optimiser o = new_optimiser(&own, 1);
    real w = 0;
    update(1, &w, (real[]){4}, 1, &o);       /* v = 4: the first step is 2 */
    cr_expect_eq(w, -2);
    update(1, &w, (real[]){-2}, 1, &o);      /* v = 3 + 1: back by 1 */
    cr_expect_eq(w, -1);
    update(1, &w, (real[]){0}, 1, &o);
    cr_expect(w == -1 && o.v[0] == 3);
    free_optimiser(&o);
}

/* v = 16/4 = 4, m = 1, so 4 over the root of 3; then m = 1/4, v = 4 */
Test(rmsprop, centred_by_hand)
{
    Method own = rmsprop_method;
    own.eps = 0;
    own.rho = 0.75;
    own.centered = 1;
    Optimiser o = new_optimiser(&own, 1);
    real w = 0;
    update(1, &w, (real[]){4}, 1, &o);
    cr_expect(near(w, -4/sqrt(3), 1e-15));
    update(1, &w, (real[]){-2}, 1, &o);
    cr_expect(near(w, -4/sqrt(3) + 2/sqrt(4 - 1/16.0), 1e-15));
    free_optimiser(&o);
}

Test(adadelta, by_hand)
{
    Method own = adadelta_method;
    own.eps = 1;
    own.rho = 0.75;
    Optimiser o = new_optimiser(&own, 1);
    real w = 0;
    /* v = 3, d = sqrt 12 * 1/2 = sqrt 3, u = 3/4 */
    update(1, &w, (real[]){sqrt(12)}, 1, &o);
    cr_expect(near(w, -sqrt(3), 1e-15) && near(o.u[0], 0.75, 1e-15));
    /* v = 9/4 + 3/4 = 3, d = sqrt 3 * sqrt(7/4)/2 */
    update(1, &w, (real[]){sqrt(3)}, 2, &o);
    cr_expect(near(w, -sqrt(3) - sqrt(21)/2, 1e-14));
    free_optimiser(&o);
}

/* A rate of 1 and eps e make a first step of sqrt(e/(1 - rho)). */
Test(adadelta, eps_is_its_first_step)
{
    for (double eps = 1e-8; eps < 1e-3; eps *= 100) {
        Method own = adadelta_method;
        own.eps = eps;
        Optimiser o = new_optimiser(&own, 1);
        real w = 0, g = 1000;
        update(1, &w, &g, 1, &o);
        cr_expect(near(-w/sqrt(eps/0.1), 1, 1e-6));
        free_optimiser(&o);
    }
}

/* Without a memory RMSProp keeps the sign alone. */
Test(rmsprop, rho_0_is_the_sign)
{
    Method own = rmsprop_method;
    own.rho = own.eps = 0;
    Optimiser o = new_optimiser(&own, 3);
    real w[] = {0, 0, 0};
    for (int t = 1; t <= 4; t++) {
        update(3, w, (real[]){t, -1e-9*t, 1e9}, 0.5, &o);
        cr_expect(w[0] == -0.5*t && w[1] == 0.5*t && w[2] == -0.5*t);
    }
    free_optimiser(&o);
}

/* With a long memory it is AdaGrad at rate/sqrt(1 - rho). */
Test(rmsprop, long_memory_is_adagrad)
{
    Method own = rmsprop_method;
    own.rho = 1 - 1e-9;
    own.eps = 0;
    Optimiser a = new_optimiser(&own, 2), b = new_optimiser(&adagrad_method, 2);
    real w[] = {-1.2, 1}, u[] = {-1.2, 1}, g[2];
    for (int t = 0; t < 50; t++) {
        rosenbrock(2, w, g, NULL);
        update(2, w, g, 0.1*sqrt(1e-9), &a);
        rosenbrock(2, u, g, NULL);
        update(2, u, g, 0.1, &b);
    }
    cr_expect(near(w[0], u[0], 1e-6) && near(w[1], u[1], 1e-6));
    cr_expect_gt(fabs(u[0] + 1.2), 0.05);
    free_optimiser(&a);
    free_optimiser(&b);
}

/* The loss in another unit is the same path, for all three up to eps. */
Test(rules, do_not_see_the_size_of_the_loss)
{
    const Method *const list[] = {&adagrad_method, &rmsprop_method,
                                  &adadelta_method};
    for (int i = 0; i < 3; i++) {
        Optimiser a = new_optimiser(list[i], 2), b = new_optimiser(list[i], 2);
        real w[] = {-1.2, 1}, u[] = {-1.2, 1}, g[2];
        for (int t = 0; t < 40; t++) {
            rosenbrock(2, w, g, NULL);
            update(2, w, g, 0.01, &a);
            rosenbrock(2, u, g, NULL);
            for (int j = 0; j < 2; j++)
                g[j] *= 1000;
            update(2, u, g, 0.01, &b);
        }
        cr_expect(near(w[0], u[0], 1e-6) && near(w[1], u[1], 1e-6), "%s: %g",
                  list[i]->name, w[0] - u[0]);
        cr_expect_neq(w[0], -1.2);
        free_optimiser(&a);
        free_optimiser(&b);
    }
}

Test(rules, zero_gradients_move_nothing)
{
    const Method *const list[] = {&adagrad_method, &rmsprop_method,
                                  &adadelta_method};
    for (int i = 0; i < 3; i++) {
        Optimiser o = new_optimiser(list[i], 2);
        real w[] = {3, -4};
        for (int t = 0; t < 3; t++)
            update(2, w, (real[]){0, 0}, 1, &o);
        cr_expect(w[0] == 3 && w[1] == -4, "%s", list[i]->name);
        update(2, w, (real[]){NAN, 0}, 1, &o);
        cr_expect(isnan(w[0]) && w[1] == -4);
        update(0, NULL, NULL, 1, &o);
        free_optimiser(&o);
    }
    Method own = rmsprop_method;
    own.eps = 0;                                     /* what eps is for */
    Optimiser o = new_optimiser(&own, 1);
    real w = 3;
    update(1, &w, (real[]){0}, 1, &o);
    cr_expect(isnan(w));
    free_optimiser(&o);
}

Test(rules, leave_each_other_alone)
{
    Optimiser a = new_optimiser(&rmsprop_method, 1);
    Optimiser b = new_optimiser(&rmsprop_method, 1);
    Optimiser alone = new_optimiser(&rmsprop_method, 1);
    real w[] = {5, -2, 5}, g;
    for (int t = 0; t < 20; t++) {
        g = w[0];
        update(1, &w[0], &g, 0.1, &a);
        g = 100*w[1];
        update(1, &w[1], &g, 0.3, &b);
        g = w[2];
        update(1, &w[2], &g, 0.1, &alone);
    }
    cr_expect(w[0] == w[2] && w[0] != 5);
    free_optimiser(&a);
    free_optimiser(&b);
    free_optimiser(&alone);
}

/* It ends in a cycle: every weight jumps between half a rate on either side,
 * whatever its curvature. */
Test(rmsprop, ends_half_a_rate_away)
{
    Method own = rmsprop_method;
    own.rho = 0.9;
    Optimiser o = new_optimiser(&own, 2);
    real w[] = {-7, 2}, g[2], was[2];
    for (int t = 0; t < 3000; t++) {
        memcpy(was, w, sizeof w);
        ravine(2, w, g, NULL);
        update(2, w, g, 0.1, &o);
    }
    for (int j = 0; j < 2; j++) {
        cr_expect(near(fabs(w[j]), 0.05, 1e-6), "%g", w[j]);
        cr_expect(near(w[j], -was[j], 1e-6));
    }
    free_optimiser(&o);
}

/* ---- the program ----------------------------------------------------------- */

static int run(const char *flags, char *output)
{
    return run_program("08-rmsprop", flags, output);
}

static void refused(const char *flags, const char *word)
{
    program_refuses("08-rmsprop", flags, word);
}

Test(program, refuses_bad_flags)
{
    refused("--trace rmspop", "'rmspop'");
    refused("--trace adam", "'adam'");
    refused("--trace", "--trace");
    refused("--trace adagrad --rho 0.9", "--rho");
    refused("--trace adagrad --centered 1", "--centered");
    refused("--trace rmsprop --momentum 0.9", "--momentum");
    refused("--trace rmsprop --centered 0.5", "0.5");
    refused("--trace rmsprop --centered 2", "2");
    refused("--trace rmsprop --rho 1.5", "1.5");
    refused("--trace rmsprop --eps -1", "-1");
    refused("--trace rmsprop --rho x", "x");
    refused("--trace adadelta --beta1 0.9", "--beta1");
    refused("--rho 0.9", "--trace");
    refused("--bad 1", "--bad");
}

Test(program, knows_all_methods_so_far)
{
    static const char *const names[] = {"sgd", "momentum", "nesterov",
        "adagrad", "rmsprop", "adadelta"};
    char *output = allocate(OUTPUT, 1), flags[64];
    for (int i = 0; i < 6; i++) {
        snprintf(flags, sizeof flags, "--trace %s --steps 1", names[i]);
        cr_expect_eq(run(flags, output), 0);
        cr_expect_eq(strncmp(output, "step x y loss\n0 -7 2 74.5\n1 ", 28), 0);
    }
    free(output);
}

static const char *const blocks[] = {"tower.sgd", "tower.momentum",
    "tower.nesterov", "tower.adagrad", "tower.rmsprop", "tower.adadelta",
    "sellers", "scaled.sgd", "turn.sgd", "turn.adagrad", "turn.rmsprop",
    "eps", "plateau.small", "plateau.large", "plateau.inside", "floor",
    "path.sgd", "path.shared", "path.adagrad", "path.rmsprop",
    "path.quotient", "long.adagrad", "long.rmsprop", "turned", "units",
    "slope", "twenty.sgd", "twenty.adagrad", "twenty.rmsprop",
    "twenty.adadelta", "found", "results"};

/* The first line of a block's rows. */
static const char *rows_of(const char *output, const char *name)
{
    char line[64];
    snprintf(line, sizeof line, "# %s\n", name);
    const char *at = strstr(output, line);
    cr_assert_not_null(at, "no block %s", name);
    return strchr(at + strlen(line), '\n') + 1;
}

/* Steps from 100 down the plateau to a loss of 1/100. */
static int plateau_steps(Rule rule, double eps)
{
    Method own = rmsprop_method;
    own.rule = rule;
    own.eps = eps;
    Optimiser o = new_optimiser(&own, 1);
    real w = 100, g;
    int t = 0;
    for (; flats(1, &w, &g, NULL) > 0.01; t++)
        update(1, &w, &g, 0.1, &o);
    free_optimiser(&o);
    return t;
}

Test(program, prints_what_it_should)
{
    enum { N = sizeof blocks/sizeof *blocks };
    char *output = allocate(OUTPUT, 1);
    cr_assert_eq(run("", output), 0);
    int seen = 0;
    for (char *at = output; at != NULL; at = strchr(at, '\n')) {
        at += *at == '\n';
        if (*at != '#')
            continue;
        size_t n = strcspn(at + 2, "\n");
        cr_assert(seen < N && strlen(blocks[seen]) == n
                  && strncmp(at + 2, blocks[seen], n) == 0, "%.30s", at);
        seen++;
    }
    cr_expect_eq(seen, N);
    cr_expect_eq(find_result(output, "plateau.small"),
                 plateau_steps(rmsprop, 1e-10));
    cr_expect_eq(find_result(output, "plateau.large"),
                 plateau_steps(rmsprop, 1e-5));
    cr_expect_eq(find_result(output, "plateau.inside"),
                 plateau_steps(keras_rmsprop, 1e-10));
    cr_expect(near(find_result(output, "first.step"), 10, 1e-6));
    /* the first column of angles: 0 leaves a bowl, 45 the whole ravine */
    const char *at = rows_of(output, "turned");
    double angle, left;
    for (int i = 0; i <= 18; i++, at = strchr(at, '\n') + 1) {
        cr_assert_eq(sscanf(at, "%lf %lf", &angle, &left), 2);
        cr_expect_eq(angle, 5*i);
        double want = 1 + 24*(9 - abs(i - 9))/9.0;
        cr_expect(i%9 == 0 ? near(left, want, 1e-6) : left < want + 3);
    }
    free(output);
}

/* On a slope the centred step grows like 1/sqrt(rho^t (1 - rho^t)). */
Test(program, centred_step_grows_as_computed)
{
    char *output = allocate(OUTPUT, 1);
    cr_assert_eq(run("", output), 0);
    const char *at = rows_of(output, "slope");
    int compared = 0;
    double t, plain, centred;
    while (sscanf(at, "%lf %lf %lf", &t, &plain, &centred) == 3 && t < 1500) {
        double p = pow(0.99, t);
        cr_expect(near(plain/(0.001/sqrt(1 - p)), 1, 1e-5));
        cr_expect(near(centred/(0.001/sqrt(p*(1 - p))), 1, 1e-3), "%g", t);
        at = strchr(at, '\n') + 1;
        compared++;
    }
    cr_expect_gt(compared, 30);
    free(output);
}

/* What a matrix division gives both weights keeps them 9 apart. */
Test(program, the_quotient_moves_both_alike)
{
    char *output = allocate(OUTPUT, 1);
    cr_assert_eq(run("", output), 0);
    const char *at = rows_of(output, "path.quotient");
    int compared = 0;
    double t, x, y;
    while (sscanf(at, "%lf %lf %lf", &t, &x, &y) == 3) {
        cr_expect(near(y - x, 9, 1e-12));
        at = strchr(at, '\n') + 1;
        compared++;
    }
    cr_expect_eq(compared, 101);
    free(output);
}

Test(program, is_deterministic)
{
    char *first = allocate(OUTPUT, 1), *again = allocate(OUTPUT, 1);
    cr_expect_eq(run("", first), 0);
    cr_expect_eq(run("", again), 0);
    cr_expect_str_eq(first, again);
    free(first);
    free(again);
}

Test(program, fails_when_it_cannot_write)
{
    char *output = allocate(OUTPUT, 1);
    cr_expect_eq(run("--trace adagrad 2>&1 >/dev/full", output), 1);
    cr_expect_not_null(strstr(output, "cannot write"));
    free(output);
}
