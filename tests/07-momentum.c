/* Paths against golden numbers, first steps by hand, the roots of the theory
 * against the rules, the two objectives, and the program's door and output. */
#define _POSIX_C_SOURCE 200809L
#include <criterion/criterion.h>
#include "../code/07-momentum.c"
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

typedef struct {
    char name[64], method[16], place[16], params[160];
    int n, upto;
    double rate, beta, decay, tolerance;
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

/* Reads a line of cases.tsv; false if it is no case of sgd's or ours. */
static bool read_case(const char *line, Case *c)
{
    if (sscanf(line, "%63[^\t]\t%15[^\t]\t%15[^\t]\t%d\t%159[^\t]\t%*s\t%*s\t"
               "%lf\t%d", c->name, c->method, c->place, &c->n, c->params,
               &c->tolerance, &c->upto) != 7)
        return false;
    c->rate = parameter(c->params, "lr", NAN);
    c->beta = parameter(c->params, "momentum", 0);
    c->decay = parameter(c->params, "weight_decay", 0);
    return strcmp(c->method, "sgd") == 0 || strcmp(c->method, "momentum") == 0
           || strcmp(c->method, "nesterov") == 0;
}

static const Method *method_of(const Case *c)
{
    return strcmp(c->method, "sgd") == 0 ? &sgd_method
           : strcmp(c->method, "momentum") == 0 ? &momentum_method
           : &nesterov_method;
}

static int place_of(const Case *c)
{
    for (int i = 0; i < 6; i++)
        if (strcmp(places[i].theirs, c->place) == 0)
            return i;
    cr_assert_fail("no surface %s", c->place);
    return -1;
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

/* The rule, called directly, with the rate of each step t = 1, 2, ... */
static void follow(const Method *method, Objective f, int n, int upto,
                   double rate, int halves, double tolerance, const Rows *r,
                   const char *name)
{
    Optimiser o = new_optimiser(method, n);
    real w[10], g[10];
    memcpy(w, r->w[0], sizeof w);
    int now = 0, compared = 0;
    for (int i = 0; i < r->rows && r->step[i] <= upto; i++) {
        for (; now < r->step[i]; now++) {
            f(n, w, g, NULL);
            update(n, w, g, now >= halves ? rate/2 : rate, &o);
        }
        for (int j = 0; j < n; j++)
            cr_expect(agrees(w[j], r->w[i][j], tolerance), "%s step %d: w%d "
                      "%.17g, not %.17g", name, now, j, w[j], r->w[i][j]);
        compared++;
    }
    cr_expect(compared > 20, "%s: only %d rows", name, compared);
    free_optimiser(&o);
}

Test(golden, every_path_but_those_with_dampening)
{
    FILE *file = fopen("tests/reference/optim/cases.tsv", "r");
    cr_assert_not_null(file);
    char line[512];
    Case c;
    Rows r;
    int followed = 0, skipped = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        if (!read_case(line, &c))
            continue;
        if (parameter(c.params, "dampening", 0) != 0) {
            skipped++;
            continue;
        }
        Method method = with_beta(method_of(&c), c.beta);
        method.decay = c.decay;
        cr_assert(c.tolerance > 0 && c.tolerance < 1e-9 && c.upto >= 50);
        read_rows("tests/reference/optim/traj.tsv", c.name, c.n, &r);
        follow(&method, places[place_of(&c)].f, c.n, c.upto, c.rate, 1000,
               c.tolerance, &r, c.name);
        followed++;
    }
    fclose(file);
    cr_expect_eq(followed, 36);    /* 12 each of sgd, momentum, nesterov */
    cr_expect_eq(skipped, 6);      /* momentum-3: the rule has no dampening */
}

/* Two ways to write it, told apart by a rate that halves at step 101. */
Test(golden, forms_with_a_rate_that_halves)
{
    static const struct { const char *name; const Method *method; int place;
                          double rate; } list[] = {
        {"momentum_torch-quad2", &momentum_method, 0, 0.004},
        {"momentum_torch-rosen", &momentum_method, 1, 0.0002},
        {"momentum_keras-quad2", &velocity_method, 0, 0.004},
        {"momentum_keras-rosen", &velocity_method, 1, 0.0002}};
    Rows r, other;
    for (int i = 0; i < 4; i++) {
        read_rows("tests/reference/optim/variants.tsv", list[i].name, 2, &r);
        follow(list[i].method, places[list[i].place].f, 2, 200, list[i].rate,
               100, 1e-12, &r, list[i].name);
    }
    read_rows("tests/reference/optim/variants.tsv", list[0].name, 2, &r);
    read_rows("tests/reference/optim/variants.tsv", list[2].name, 2, &other);
    cr_expect(fabs(r.w[r.rows - 1][0] - other.w[other.rows - 1][0]) > 1e-3);
}

/* ---- the rules ----------------------------------------------------------- */

/* Gradients 1, then -2, then 4; beta 1/2, rate 1/4: all exact. */
static void three_steps(const Method *method, const real *want)
{
    Method own = with_beta(method, 0.5);
    Optimiser o = new_optimiser(&own, 1);
    real w = 8, g[] = {1, -2, 4};
    for (int t = 0; t < 3; t++) {
        update(1, &w, &g[t], 0.25, &o);
        cr_expect_eq(w, want[t], "%s step %d: %g", method->name, t + 1, w);
    }
    free_optimiser(&o);
}

Test(rule, first_steps_by_hand)
{
    /* m: 1, -3/2, 13/4 */
    three_steps(&momentum_method, (real[]){7.75, 8.125, 7.3125});
    three_steps(&velocity_method, (real[]){7.75, 8.125, 7.3125});
    /* g + m/2: 3/2, -11/4, 45/8 */
    three_steps(&nesterov_method, (real[]){7.625, 8.3125, 6.90625});
}

Test(rule, without_beta_is_descent_bit_for_bit)
{
    const Method *list[] = {&momentum_method, &velocity_method,
                            &nesterov_method};
    for (int i = 0; i < 3; i++) {
        Method own = with_beta(list[i], 0);
        Optimiser o = new_optimiser(&own, 2);
        real w[] = {-1.2, 1}, v[] = {-1.2, 1}, g[2];
        for (int t = 0; t < 50; t++) {
            rosenbrock(2, w, g, NULL);
            update(2, w, g, 0.001, &o);
            rosenbrock(2, v, g, NULL);
            descend(2, v, g, 0.001, NULL);
            cr_expect(w[0] == v[0] && w[1] == v[1], "%s", list[i]->name);
        }
        free_optimiser(&o);
    }
}

/* Nesterov as he is told: the gradient is taken where the memory alone would
 * lead. What the rule keeps in w is that place. */
Test(rule, nesterov_stores_where_it_looks)
{
    const double rate = 0.0005, beta = 0.8;
    Method own = with_beta(&nesterov_method, beta);
    Optimiser o = new_optimiser(&own, 2);
    real w[] = {-1.2, 1}, x[] = {-1.2, 1}, v[2] = {0}, g[2];
    for (int t = 0; t < 200; t++) {
        real ahead[] = {x[0] + beta*v[0], x[1] + beta*v[1]};
        cr_expect(agrees(w[0], ahead[0], 1e-12)
                  && agrees(w[1], ahead[1], 1e-12), "step %d", t);
        rosenbrock(2, ahead, g, NULL);
        for (int i = 0; i < 2; i++) {
            v[i] = beta*v[i] - rate*g[i];
            x[i] += v[i];
        }
        rosenbrock(2, w, g, NULL);
        update(2, w, g, rate, &o);
    }
    free_optimiser(&o);
}

Test(rule, beta_of_one_never_forgets)
{
    Method own = with_beta(&momentum_method, 1);
    Optimiser o = new_optimiser(&own, 1);
    real w = 0, g = -1;
    for (int t = 1; t <= 10; t++) {
        update(1, &w, &g, 1, &o);
        cr_expect_eq(w, t*(t + 1)/2);
    }
    free_optimiser(&o);
}

Test(rule, a_nan_stays_in_its_own_component)
{
    Optimiser o = new_optimiser(&momentum_method, 2);
    real w[] = {1, 1}, g[] = {NAN, 1};
    update(2, w, g, 0.5, &o);
    g[0] = 0;
    update(2, w, g, 0.5, &o);
    cr_expect(isnan(w[0]) && isnan(o.m[0]));
    cr_expect(near(w[1], 1 - 0.5 - 0.5*1.9, 1e-15));
    free_optimiser(&o);
}

/* A constant gradient adds up to 1/(1 - beta) of it, an alternating one to
 * 1/(1 + beta); Nesterov's step to (1 + 2 beta)/(1 + beta) of it. */
Test(rule, effective_rates)
{
    static const double betas[] = {0, 0.3, 0.5, 0.9};
    for (int i = 0; i < 4; i++) {
        double b = betas[i];
        Method heavy = with_beta(&momentum_method, b);
        Method ahead = with_beta(&nesterov_method, b);
        Optimiser o = new_optimiser(&heavy, 2), p = new_optimiser(&ahead, 2);
        real w[2], v[2];
        for (int t = 0; t < 1000; t++) {
            real g[] = {1, t % 2 == 0 ? 1 : -1};
            w[0] = w[1] = v[0] = v[1] = 0;
            update(2, w, g, 1, &o);
            update(2, v, g, 1, &p);
        }
        cr_expect(near(w[0], -1/(1 - b), 1e-12));
        cr_expect(near(w[1], 1/(1 + b), 1e-12));
        cr_expect(near(v[0], -1/(1 - b), 1e-12));
        cr_expect(near(v[1], (1 + 2*b)/(1 + b), 1e-12));
        free_optimiser(&o);
        free_optimiser(&p);
    }
}

Test(methods, with_beta_changes_nothing_else)
{
    Method own = with_beta(&nesterov_method, 0.25);
    cr_expect_eq(own.momentum, 0.25);
    cr_expect_eq(nesterov_method.momentum, 0.9);
    own.momentum = 0.9;
    cr_expect(own.rule == nesterov && own.arrays == 1
              && own.name == nesterov_method.name);
}

/* ---- the theory ----------------------------------------------------------- */

Test(radius, roots_by_hand)
{
    cr_expect(near(larger_root(5, 6), 3, 1e-15));       /* 2 and 3 */
    cr_expect(near(larger_root(-5, 6), 3, 1e-15));
    cr_expect(near(larger_root(0, 4), 2, 1e-15));       /* 2i and -2i */
    cr_expect(near(larger_root(1, -6), 3, 1e-15));      /* 3 and -2 */
    cr_expect_eq(larger_root(0, 0), 0);
    cr_expect(near(momentum_radius(0.3, 0), 0.7, 1e-15));
    cr_expect(near(nesterov_radius(1.7, 0), 0.7, 1e-15));
    cr_expect(near(momentum_radius(0, 0.9), 1, 1e-15));
    cr_expect_eq(nesterov_radius(1, 0.9), 0);
}

Test(radius, is_one_at_the_limit)
{
    for (double b = 0; b < 1; b += 0.0625) {
        double heavy = 2*(1 + b), ahead = heavy/(1 + 2*b);
        cr_expect(near(momentum_radius(heavy, b), 1, 1e-12));
        cr_expect_lt(momentum_radius(0.999*heavy, b), 1);
        cr_expect_gt(momentum_radius(1.001*heavy, b), 1);
        cr_expect(near(nesterov_radius(ahead, b), 1, 1e-12));
        cr_expect_lt(nesterov_radius(0.999*ahead, b), 1);
        cr_expect_gt(nesterov_radius(1.001*ahead, b), 1);
    }
}

/* The product of the roots is beta: one of them is at least its root. */
Test(radius, heavy_ball_is_never_faster_than_the_root_of_beta)
{
    for (double b = 0; b < 1; b += 0.05)
        for (double a = 0.01; a < 4; a += 0.03)
            cr_expect_geq(momentum_radius(a, b), sqrt(b) - 1e-15);
}

/* Along a parabola Nesterov's rule is heavy ball with beta*(1 - a) from its
 * second step on; with a = 1 it is there in two. */
Test(radius, looking_ahead_is_another_beta)
{
    for (double b = 0; b < 1; b += 0.11)
        for (double a = 0.1; a < 1.5; a += 0.2) {
            Method own = with_beta(&nesterov_method, b);
            Optimiser o = new_optimiser(&own, 1);
            real w[12] = {1};
            for (int t = 0; t < 11; t++) {
                w[t + 1] = w[t];
                update(1, &w[t + 1], &w[t], a, &o);
            }
            double c = b*(1 - a);
            for (int t = 1; t < 11; t++)
                cr_expect(near(w[t + 1], (1 + c - a)*w[t] - c*w[t - 1],
                               1e-9), "%g %g step %d", a, b, t);
            cr_expect(near(nesterov_radius(a, b),
                           larger_root((1 + b)*(1 - a), c), 1e-14));
            free_optimiser(&o);
        }
    Optimiser o = new_optimiser(&nesterov_method, 1);
    real w = 1, g = 1;
    update(1, &w, &g, 1, &o);
    cr_expect(near(w, -0.9, 1e-15));
    g = w;
    update(1, &w, &g, 1, &o);
    cr_expect(near(w, 0, 1e-15));
    free_optimiser(&o);
}

/* After many steps the rule shrinks by the radius a step. Where the roots
 * are not real, compare over a window: the phase goes round. */
static double measured(const Method *method, double a, double beta)
{
    Method own = with_beta(method, beta);
    Optimiser o = new_optimiser(&own, 1);
    real w = 1;
    double highest[2] = {0};
    for (int t = 0; t < 400; t++) {
        real g = w;
        update(1, &w, &g, a, &o);
        if (t >= 100 && t < 200)
            highest[0] = fmax(highest[0], fabs(w)*pow(1.5, t - 100));
        if (t >= 300)
            highest[1] = fmax(highest[1], fabs(w)*pow(1.5, t - 300));
    }
    free_optimiser(&o);
    return pow(highest[1]/highest[0], 1/200.0);
}

Test(radius, is_what_the_rules_do)
{
    for (double b = 0.15; b < 0.99; b += 0.1)
        for (double a = 0.17; a < 4.3; a += 0.3) {
            double heavy = momentum_radius(a, b);
            cr_expect(heavy < 4);
            cr_expect(near(measured(&momentum_method, a, b), heavy,
                           0.01*heavy), "heavy ball %g %g", a, b);
            double ahead = nesterov_radius(a, b);
            cr_expect(ahead > 4 || near(measured(&nesterov_method, a, b), ahead,
                           0.01*ahead), "Nesterov %g %g", a, b);
        }
}

Test(settle, counts_until_it_stays)
{
    Walk k = {bowl, NULL, 1, 50, {1}, 0.5};    /* 1/2, 1/4, 1/8 */
    cr_expect_eq(settle(&k, &sgd_method, 0.125), 3);
    cr_expect_eq(settle(&k, &sgd_method, 0.13), 3);
    cr_expect_eq(settle(&k, &sgd_method, 0.124), 4);
    k.steps = 3;
    cr_expect_eq(settle(&k, &sgd_method, 0.125), 3);
    k.steps = 2;
    cr_expect(isnan(settle(&k, &sgd_method, 0.125)));
    k = (Walk){bowl, NULL, 1, 60, {1}, 2.5};
    cr_expect(isinf(settle(&k, &sgd_method, 0.125)));
    k.steps = 5000;                             /* inf, then nan */
    cr_expect(isinf(settle(&k, &sgd_method, 0.125)));
}

/* A run that is near 0 for a moment has not settled: 1, 0, -1/2, 0, ... */
Test(settle, is_not_fooled_by_passing_through)
{
    Method own = with_beta(&momentum_method, 0.5);
    Walk k = {bowl, NULL, 1, 200, {1}, 1};
    cr_expect_gt(settle(&k, &own, 0.1), 4);
    k.steps = 1;
    cr_expect_eq(settle(&k, &own, 0.1), 1);
}

/* ---- objectives -------------------------------------------------------------- */

Test(objectives, gradients_pass_the_check)
{
    Rng r = seeded(1);
    Set grid = grid_regression(&r);
    Moments m = grid_moments(&grid);
    for (int i = -4; i <= 4; i++) {
        real w[] = {20 + 3*i, -3 + i};
        if (i != 0)
            cr_expect_lt(check_gradient(whole_grid, 2, w, 1e-4, &m).error,
                         1e-6);
        real x[] = {i*0.7 + 0.33};
        cr_expect_lt(check_gradient(bent, 1, x, 1e-6, NULL).error, 1e-7);
    }
    free_set(&grid);
}

Test(objectives, whole_grid_is_the_mean_over_its_rows)
{
    Rng r = seeded(1);
    Set grid = grid_regression(&r);
    Moments m = grid_moments(&grid);
    real w[] = {1.3988, 0.6175}, g[2], sum = 0, slope = 0;
    for (int i = 0; i < grid.rows; i++) {
        real d = w[0]*grid.x[2*i] + w[1]*grid.x[2*i + 1] - grid.target[i];
        sum += d*d/grid.rows;
        slope += 2*d*grid.x[2*i + 1]/grid.rows;
    }
    cr_expect(near(whole_grid(2, w, g, &m), sum, 1e-6*sum));
    cr_expect(near(g[1], slope, 1e-6*fabs(slope)));
    free_set(&grid);
}

/* Continuous, and nowhere steeper or flatter than 25 and 1 allow. */
Test(objectives, bent_is_convex_between_1_and_25)
{
    real before, g;
    real x = -3;
    bent(1, &x, &before, NULL);
    for (int i = 1; i <= 8000; i++) {
        x = -3 + i/1000.0;
        bent(1, &x, &g, NULL);
        cr_expect(g - before >= 0.001 - 1e-9 && g - before <= 0.025 + 1e-9);
        before = g;
    }
    for (double at = 1; at <= 2; at++) {
        real low = at - 1e-9, high = at + 1e-9;
        cr_expect(near(bent(1, &low, NULL, NULL), bent(1, &high, NULL, NULL),
                       1e-6));
    }
    x = 0;
    cr_expect(bent(1, &x, &g, NULL) == 0 && g == 0);
}

/* Three places, three memories -40, 20, 20: the cycle closes. */
Test(objectives, bent_holds_the_heavy_ball_in_a_cycle)
{
    Method own = with_beta(&momentum_method, 0.6);
    Optimiser o = new_optimiser(&own, 1);
    real w = 2.72, g;
    o.m[0] = -40;
    static const double want[] = {0.32, -2.08, 2.72};
    for (int t = 0; t < 300; t++) {
        bent(1, &w, &g, NULL);
        update(1, &w, &g, 0.12, &o);
        cr_expect(near(w, want[t % 3], 1e-9), "step %d: %g", t, w);
    }
    free_optimiser(&o);
    for (double a = 1; a <= 25; a++)
        cr_expect(near(momentum_radius(0.12*a, 0.6), sqrt(0.6), 1e-15));
}

/* ---- the program ---------------------------------------------------------- */

static int run(const char *flags, char *output)
{
    return run_program("07-momentum", flags, output);
}

static void refused(const char *flags, const char *word)
{
    program_refuses("07-momentum", flags, word);
}

Test(program, refuses_bad_flags)
{
    refused("--trace heavy", "'heavy'");
    refused("--trace velocity", "'velocity'");
    refused("--trace adam", "'adam'");
    refused("--trace", "--trace");
    refused("--trace sgd --momentum 0.9", "--momentum");
    refused("--trace momentum --rho 0.9", "--rho");
    refused("--trace nesterov --beta1 0.9", "--beta1");
    refused("--trace nesterov --dampening 0.1", "--dampening");
    refused("--trace momentum --momentum 1.5", "1.5");
    refused("--trace momentum --momentum -0.1", "-0.1");
    refused("--trace momentum --momentum x", "x");
    refused("--trace momentum --momentum", "--momentum");
    refused("--momentum 0.9", "--trace");
    refused("--rate 0.2", "--trace");
    refused("--trace momentum --steps -1", "-1");
    refused("--trace momentum --surface valley", "'valley'");
    refused("--bad 1", "--bad");
}

Test(program, traces_the_golden_paths)
{
    FILE *file = fopen("tests/reference/optim/cases.tsv", "r");
    cr_assert_not_null(file);
    char line[512], flags[256], *output = allocate(OUTPUT, 1);
    Case c;
    Rows r;
    int traced = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        if (!read_case(line, &c) || c.n != 2
            || parameter(c.params, "dampening", 0) != 0)
            continue;
        int n = snprintf(flags, sizeof flags, "--trace %s --surface %s "
                         "--steps 200 --rate %.17g --decay %.17g", c.method,
                         places[place_of(&c)].ours, c.rate, c.decay);
        if (method_of(&c) != &sgd_method)
            snprintf(flags + n, sizeof flags - n, " --momentum %.17g", c.beta);
        cr_assert_eq(run(flags, output), 0);
        read_rows("tests/reference/optim/traj.tsv", c.name, 2, &r);
        for (int i = 0; i < r.rows && r.step[i] <= c.upto; i++) {
            char head[16];
            double x, y, loss;
            snprintf(head, sizeof head, "\n%d ", r.step[i]);
            char *at = strstr(output, head);
            cr_assert_not_null(at, "%s: no step %d", c.name, r.step[i]);
            cr_assert_eq(sscanf(at, "%*d %lf %lf %lf", &x, &y, &loss), 3);
            cr_expect(agrees(x, r.w[i][0], c.tolerance)
                      && agrees(y, r.w[i][1], c.tolerance)
                      && agrees(loss, r.f[i], 1e-9), "%s step %d", c.name,
                      r.step[i]);
        }
        traced++;
    }
    fclose(file);
    free(output);
    cr_expect_eq(traced, 30);
}

Test(program, prints_the_path_alone)
{
    char *output = allocate(OUTPUT, 1);
    cr_expect_eq(run("--trace momentum --momentum 0.5 --surface bowl "
                     "--start 1,-2 --rate 0.5 --steps 3", output), 0);
    cr_expect_str_eq(output, "step x y loss\n0 1 -2 2.5\n1 0.5 -1 0.625\n"
                     "2 0 0 0\n3 -0.25 0.5 0.15625\n");
    cr_expect_eq(run("--trace nesterov --momentum 0.5 --surface bowl "
                     "--start 1,-2 --rate 0.5 --steps 2", output), 0);
    cr_expect_str_eq(output, "step x y loss\n0 1 -2 2.5\n"
                     "1 0.25 -0.5 0.15625\n2 -0.0625 0.125 0.009765625\n");
    free(output);
}

Test(program, beta_is_nine_tenths_unless_told)
{
    char *output = allocate(OUTPUT, 1), *again = allocate(OUTPUT, 1);
    cr_expect_eq(run("--trace nesterov --rate 0.01", output), 0);
    cr_expect_eq(run("--trace nesterov --rate 0.01 --momentum 0.9", again), 0);
    cr_expect_str_eq(output, again);
    cr_expect_eq(run("--trace nesterov --rate 0.01 --momentum 0.8", again), 0);
    cr_expect_str_neq(output, again);
    free(output);
    free(again);
}

Test(program, divergence_is_data)
{
    char *output = allocate(OUTPUT, 1);
    cr_expect_eq(run("--trace nesterov --rate 10 --steps 400", output), 0);
    cr_expect_not_null(strstr(output, "inf"));
    cr_expect_not_null(strstr(output, "\n400 nan nan nan\n"));
    free(output);
}

Test(program, fails_when_it_cannot_write)
{
    char *output = allocate(OUTPUT, 1);
    cr_expect_eq(run("--trace momentum 2>&1 >/dev/full", output), 1);
    cr_expect_not_null(strstr(output, "cannot write"));
    free(output);
}

Test(program, is_deterministic_and_measures_what_the_theory_says)
{
    char *output = allocate(OUTPUT, 1), *again = allocate(OUTPUT, 1);
    cr_expect_eq(run("", output), 0);
    cr_expect_eq(run("", again), 0);
    cr_expect_str_eq(output, again);
    free(again);
    cr_expect_eq(find_result(output, "opening.plain.steps"), 7074);
    cr_expect(near(find_result(output, "grid.high"), 11867.5, 0.01));
    cr_expect(near(find_result(output, "grid.low"), 1666.5, 0.01));
    cr_expect(find_result(output, "map.momentum.least") > 0.5);
    cr_expect(find_result(output, "map.momentum.largest") < 2);
    /* both roots real: 1 and 0.9 are the first two terms */
    double z = momentum_radius(0.1, 0.2), y = 0.2/z;
    double end = ((0.9 - y)*pow(z, 60) - (0.9 - z)*pow(y, 60))/(z - y);
    cr_expect(near(find_result(output, "damping.over.w"), end, 1e-15));
    /* speeds: the rate halves at step 41, and with it momentum's step */
    char *at = strstr(output, "\n# speed\n");
    cr_assert_not_null(at);
    double plain, heavy, glides;
    cr_assert_eq(sscanf(strstr(at, "\n41 "), "%*d %lf %lf %lf", &plain,
                        &heavy, &glides), 3);
    double m = (1 - pow(0.9, 41))/0.1;
    cr_expect(near(plain, 0.5, 1e-8) && near(heavy, m/2, 1e-7));
    cr_expect(near(glides, m - 0.5, 1e-7));
    free(output);
}

/* The rectangles of a map cover it, each cell once. */
Test(program, maps_every_cell_once)
{
    static const struct { const char *name; double wide; } list[] = {
        {"# map.momentum\n", 4}, {"# map.nesterov\n", 2}};
    char *output = allocate(OUTPUT, 1);
    cr_expect_eq(run("", output), 0);
    for (int k = 0; k < 2; k++) {
        char *line = strstr(output, list[k].name);
        cr_assert_not_null(line);
        line = strchr(strchr(line, '\n') + 1, '\n') + 1;
        int covered[16][24] = {{0}};
        double l, r, b, t, scale = 24/list[k].wide;
        int class;
        while (*line != '\n' && sscanf(line, "%lf %lf %lf %lf %d", &l, &r,
                                       &b, &t, &class) == 5) {
            cr_assert(l >= 0 && r <= list[k].wide && b >= 0 && t <= 1);
            cr_expect(class >= 0 && class <= 5);
            for (int i = (int)lround(16*b); i < (int)lround(16*t); i++)
                for (int j = (int)lround(l*scale); j < (int)lround(r*scale); j++)
                    covered[i][j]++;
            line = strchr(line, '\n') + 1;
        }
        for (int i = 0; i < 16; i++)
            for (int j = 0; j < 24; j++)
                cr_expect_eq(covered[i][j], 1, "cell %d, %d", i, j);
    }
    free(output);
}

Test(program, has_its_blocks)
{
    static const char *const names[] = {"opening.plain", "opening.momentum",
        "path.0", "path.50", "path.90", "path.99", "path.ahead",
        "damping.over", "damping.under", "damping.ahead", "ball.plain",
        "ball.over", "ball.out", "ball.slow", "ball.same", "bent.plain",
        "bent.momentum", "bent.nesterov", "weights", "memories", "speed",
        "bent.slope", "bent.cycle", "valley", "best", "map.momentum",
        "theory.momentum", "map.nesterov", "theory.nesterov", "fates",
        "twenty.plain", "twenty.momentum5",
        "twenty.nesterov5", "twenty.momentum9", "twenty.nesterov9",
        "twenty.explodes", "found", "rates", "strobe", "results"};
    enum { N = sizeof names/sizeof *names };
    char *output = allocate(OUTPUT, 1);
    cr_expect_eq(run("", output), 0);
    int seen = 0;
    for (char *line = strtok(output, "\n"); line; line = strtok(NULL, "\n")) {
        if (line[0] != '#')
            continue;
        cr_assert(seen < N && strcmp(line + 2, names[seen]) == 0, "%s", line);
        seen++;
    }
    cr_expect_eq(seen, N);
    free(output);
}
