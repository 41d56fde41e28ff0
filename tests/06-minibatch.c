/* The optimiser's shape against golden paths, the training loop by hand and
 * in its corners, state, memory, the twenty steps, the door, the program. */
#define _POSIX_C_SOURCE 200809L
#include <criterion/criterion.h>
#include <stdlib.h>

/* Every allocation of the book, counted. */
static int allocations;

static void *counted_calloc(size_t n, size_t size)
{
    allocations++;
    return calloc(n, size);
}

#define calloc counted_calloc
#include "../code/06-minibatch.c"
#undef calloc
#include "program.h"

/* ---- golden paths ---------------------------------------------------------- */

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

static Objective objective(const char *name)
{
    static const struct { const char *name; Objective f; } list[] = {
        {"quad2", ravine}, {"rosen", rosenbrock}, {"beale", beale},
        {"himmelblau", himmelblau}, {"saddle", saddle}, {"quad10", quad10}};
    for (int i = 0; i < 6; i++)
        if (strcmp(list[i].name, name) == 0)
            return list[i].f;
    return NULL;
}

/* Walks beside the reference, up to step `upto`; returns the rows compared. */
static int against(const char *name, Objective f, int n, const Method *method,
                   real rate, double tolerance, int upto)
{
    FILE *file = fopen("tests/reference/optim/traj.tsv", "r");
    cr_assert_not_null(file);
    Optimiser o = new_optimiser(method, n);
    char line[1024];
    real w[10] = {0}, g[10];
    int rows = 0, now = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        size_t head = strlen(name);
        if (strncmp(line, name, head) != 0 || line[head] != '\t')
            continue;
        char *at = line + head;
        int step = (int)strtol(at, &at, 10);
        if (step > upto)
            continue;
        strtod(at, &at);
        for (int i = 0; i < n; i++) {
            double want = strtod(at, &at);
            for (; i == 0 && rows > 0 && now < step; now++) {
                f(n, w, g, NULL);
                update(n, w, g, rate, &o);
            }
            if (rows == 0)
                w[i] = want;
            cr_expect(near(w[i], want, tolerance*fmax(1, fabs(want))),
                      "%s, step %d: w[%d] = %.17g", name, step, i, w[i]);
        }
        rows++;
    }
    fclose(file);
    cr_expect_eq(o.t, now);
    free_optimiser(&o);
    return rows;
}

Test(reference, every_path_of_sgd)
{
    FILE *file = fopen("tests/reference/optim/cases.tsv", "r");
    cr_assert_not_null(file);
    char line[512], name[64], f[32];
    int cases = 0, decayed = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        int n, upto, at = 0;
        double rate, tolerance;
        if (sscanf(line, "%63s sgd %31s %d lr=%lf%n", name, f, &n, &rate,
                   &at) != 4)
            continue;
        Method own = sgd_method;
        const char *more = strstr(line, "weight_decay=");
        if (more != NULL)
            own.decay = strtod(more + 13, NULL);
        decayed += own.decay != 0;
        for (int column = 0; *(more = strchr(line + at, '\t')) && column < 2;
             column++)
            at = (int)(more - line) + 1;
        cr_assert_eq(sscanf(line + at, "%*s %lf %d", &tolerance, &upto), 2);
        cr_assert(tolerance > 0 && tolerance < 1e-9 && upto == 200);
        cr_expect_eq(against(name, objective(f), n, &own, rate, tolerance,
                             upto), 31);
        cases++;
    }
    fclose(file);
    cr_expect_eq(cases, 12);
    cr_expect_eq(decayed, 6);
}

/* ---- the optimiser ----------------------------------------------------------- */

Test(optimiser, first_step_by_hand)
{
    Optimiser o = new_optimiser(&sgd_method, 2);
    real w[] = {1, -2}, g[] = {4, 8};
    update(2, w, g, 0.25, &o);
    cr_expect(w[0] == 0 && w[1] == -4 && o.t == 1);
    cr_expect(g[0] == 4 && g[1] == 8);
    cr_expect(o.m == NULL && o.v == NULL && o.u == NULL);
    free_optimiser(&o);
}

Test(optimiser, decay_is_that_of_a_loss_with_a_square_added)
{
    Method own = sgd_method;
    own.decay = 0.5;
    Optimiser o = new_optimiser(&own, 2);
    real w[] = {4, -8}, g[] = {1, 0};
    update(2, w, g, 0.5, &o);    /* 4 - (1 + 2)/2, -8 + 4/2 */
    cr_expect(w[0] == 2.5 && w[1] == -6);
    cr_expect(g[0] == 1 && g[1] == 0, "g is not the optimiser's");
    free_optimiser(&o);
}

static void add_up(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    for (int i = 0; i < n; i++) {
        o->m[i] += g[i];
        w[i] -= rate*o->m[i]*o->t;
    }
}

Test(optimiser, has_the_memory_that_its_method_asks_for)
{
    Method own = {.name = "own", .rule = add_up, .arrays = 1, .flags = "",
                  .decoupled = 1, .decay = 9};
    Optimiser o = new_optimiser(&own, 1);
    cr_expect(o.m != NULL && o.v == NULL && o.m[0] == 0 && o.product == 1);
    real w = 0, g = 1;
    update(1, &w, &g, 1, &o);    /* the decay is the rule's business */
    cr_expect_eq(w, -1);
    update(1, &w, &g, 1, &o);    /* m = 2, t = 2 */
    cr_expect_eq(w, -5);
    free_optimiser(&o);
    cr_expect(o.m == NULL && o.t == 0);
}

/* ---- the loop ------------------------------------------------------------------ */

enum { ROWS = 10 };

static int seen[ROWS], last_row, calls;

/* A loss that writes down which rows come: their targets are their numbers. */
static real witness(int rows, int out, const real *y, const real *target,
                    real *dy)
{
    (void)out, (void)y;
    for (int i = 0; i < rows; i++) {
        seen[(int)target[i]]++;
        last_row = (int)target[i];
        if (dy != NULL)
            dy[i] = 0;
    }
    calls++;
    return 0;
}

static Set numbered(void)
{
    Set s = allocate_set(ROWS, 1, 1, 1);
    for (int i = 0; i < ROWS; i++) {
        s.x[i] = 100 + i;
        s.target[i] = i;
        s.label[i] = i%3;
    }
    return s;
}

static int log_t[64], logs, answer_at = -1, forbidden = -1;
static real log_rate[64];

static real falling(Training *k)
{
    log_rate[k->t] = (real)1/(1 + k->t);
    return log_rate[k->t];
}

static int forbid(Training *k)
{
    return k->t != forbidden;
}

static int note(Training *k)
{
    log_t[logs++] = k->t;
    return logs == answer_at;
}

static int stop_now(Training *k)
{
    return k->epoch == 2;
}

typedef struct { Net net; Set set; Optimiser o; Rng r; } Bench;

static Bench bench(Loss loss, int most)
{
    Layer line = linear_layer(1, 1);
    memset(seen, 0, sizeof seen);
    logs = calls = 0;
    answer_at = forbidden = -1;
    return (Bench){new_net(most, 1, &line, loss), numbered(),
                   new_optimiser(&sgd_method, 1), seeded(1)};
}

static void clear(Bench *b)
{
    free_optimiser(&b->o);
    free_set(&b->set);
    free_net(&b->net);
}

static Training run_of(Bench *b, int batch, int steps)
{
    return (Training){.net = &b->net, .data = &b->set, .optimiser = &b->o,
                      .rng = &b->r, .batch = batch, .steps = steps};
}

Test(loop, an_epoch_reads_every_row_once)
{
    for (int batch = 1; batch <= 12; batch++) {
        Bench b = bench(witness, batch);
        Training k = run_of(&b, batch, 0);
        int steps = (ROWS + batch - 1)/batch;
        cr_expect_eq(epochs(&k, 1), steps, "B = %d", batch);
        k.steps = epochs(&k, 3);
        train(&k);
        for (int i = 0; i < ROWS; i++)
            cr_expect_eq(seen[i], 3, "B = %d, row %d", batch, i);
        cr_expect(k.t == 3*steps && k.epoch == 3 && calls == 3*steps);
        cr_expect_eq(b.o.t, 3*steps);
        clear(&b);
    }
}

Test(loop, ends_within_an_epoch_and_goes_on_with_a_new_one)
{
    Bench b = bench(witness, 4);
    Training k = run_of(&b, 4, 2);
    k.rng = NULL;
    train(&k);
    cr_expect(k.t == 2 && k.epoch == 0 && last_row == 7);
    k.steps = 5;
    train(&k);
    cr_expect(k.t == 5 && k.epoch == 1 && last_row == 9);
    train(&k);
    cr_expect(k.t == 5 && calls == 5, "no steps are left");
    clear(&b);
}

Test(loop, shuffles_for_every_epoch_unless_it_has_no_rng)
{
    int same = 0, moved = 0;
    for (int with = 0; with < 2; with++) {
        Bench b = bench(witness, 1);
        Training k = run_of(&b, 1, 0);
        k.rng = with ? &b.r : NULL;
        int before = -1;
        for (int e = 1; e <= 20; e++) {
            k.steps = 10*e;
            train(&k);
            same += !with && last_row == ROWS - 1;
            moved += with && last_row != before;
            before = last_row;
        }
        clear(&b);
    }
    cr_expect_eq(same, 20);
    cr_expect_gt(moved, 10);
}

Test(loop, all_rows_a_step_is_descent)
{
    Bench b = bench(mse, ROWS);
    Training k = run_of(&b, ROWS, 3);
    k.rate = 1e-5;
    train(&k);
    real w = 0;
    for (int t = 0; t < 3; t++) {
        real g = 0;
        for (int i = 0; i < ROWS; i++)
            g += 2*((100 + i)*w - i)*(100 + i)/ROWS;
        w -= 1e-5*g;
    }
    cr_expect(near(b.net.w[0], w, 1e-15), "%.17g, %.17g", b.net.w[0], w);
    cr_expect_gt(w, 0.01);
    clear(&b);
}

/* Rows 0, then 1: w = 0, g = -2*0*100; then w = 0, g = 2(0 - 1)101 */
Test(loop, a_row_a_step_by_hand)
{
    Bench b = bench(mse, 1);
    Training k = run_of(&b, 1, 2);
    k.rng = NULL;
    k.rate = 0.5;
    train(&k);
    cr_expect_eq(b.net.w[0], 101);
    cr_expect_eq(k.loss, 1);
    clear(&b);
}

Test(loop, asks_the_schedule_at_every_step)
{
    Bench b = bench(mse, 1);
    Training k = run_of(&b, 1, 2);
    k.rng = NULL;
    k.rate = 100;
    k.schedule = falling;
    train(&k);
    cr_expect(log_rate[0] == 1 && log_rate[1] == 0.5);
    cr_expect_eq(b.net.w[0], 101);
    clear(&b);
}

Test(loop, a_veto_leaves_parameters_and_memory_alone)
{
    Bench b = bench(mse, 1);
    Training k = run_of(&b, 1, 2);
    k.rng = NULL;
    k.rate = 0.5;
    k.filter = forbid;
    k.after_step = note;
    forbidden = 1;
    train(&k);
    cr_expect(b.net.w[0] == 0 && b.o.t == 1);
    cr_expect(k.t == 2 && k.vetoed == 1 && logs == 2 && log_t[1] == 2);
    clear(&b);
}

Test(loop, after_step_stops_it)
{
    Bench b = bench(witness, 4);
    Training k = run_of(&b, 4, 100);
    k.after_step = note;
    answer_at = 3;
    train(&k);
    cr_expect(k.t == 3 && calls == 3, "t = %d", k.t);
    cr_expect_eq(k.epoch, 0, "it was told to stop before the epoch's end");
    clear(&b);
}

Test(loop, after_epoch_stops_it)
{
    Bench b = bench(witness, 4);
    Training k = run_of(&b, 4, 100);
    k.after_epoch = stop_now;
    train(&k);
    cr_expect(k.t == 6 && k.epoch == 2);
    clear(&b);
}

Test(loop, a_step_allocates_nothing)
{
    int counted[2];
    for (int i = 0; i < 2; i++) {
        Bench b = bench(mse, 4);
        Training k = run_of(&b, 4, i == 0 ? 1 : 300);
        k.schedule = NULL;
        k.filter = forbid;
        allocations = 0;
        train(&k);
        counted[i] = allocations;
        clear(&b);
    }
    cr_expect_gt(counted[0], 0, "the counter counts");
    cr_expect_eq(counted[0], counted[1], "%d, %d", counted[0], counted[1]);
}

Test(loop, gathers_rows_with_their_targets_and_labels)
{
    Set s = numbered(), few = allocate_set(4, 1, 1, 1);
    gather(&s, (int[]){7, 2, 2}, 3, &few);
    cr_expect_eq(few.rows, 3);
    static const int want[] = {7, 2, 2};
    for (int i = 0; i < 3; i++)
        cr_expect(few.x[i] == 100 + want[i] && few.target[i] == want[i]
                  && few.label[i] == want[i]%3);
    free_set(&s);
    free_set(&few);
}

/* ---- modes and state -------------------------------------------------------------- */

static int modes[64], forwards;

/* Counts the rows that it has seen while learning, in a buffer. */
static void count_forward(Layer *l, int rows, const real *x, real *y)
{
    modes[forwards++%64] = l->training;
    memcpy(y, x, (size_t)rows*l->out*sizeof *y);
    if (l->training)
        l->buffer[0] += rows;
}

static void count_backward(Layer *l, int rows, const real *x, const real *y,
                           const real *dy, real *dx)
{
    (void)x, (void)y;
    if (dx != NULL)
        memcpy(dx, dy, (size_t)rows*l->in*sizeof *dx);
}

static const Kind count_kind = {.name = "count", .forward = count_forward,
                                .backward = count_backward};

static int look(Training *k)
{
    evaluate(k->net, k->data, NULL);
    return 0;
}

Test(state, learning_and_answering_are_told_apart)
{
    Layer list[] = {linear_layer(1, 1), pointwise_layer(&count_kind, 1)};
    list[1].buffers = 2;
    Net net = new_net(ROWS, 2, list, mse);
    Set s = numbered();
    Optimiser o = new_optimiser(&sgd_method, net.n);
    Training k = {.net = &net, .data = &s, .optimiser = &o, .batch = 5,
                  .steps = 4, .after_step = look};
    forwards = 0;
    train(&k);
    cr_expect_eq(forwards, 8);
    for (int i = 0; i < 8; i++)
        cr_expect_eq(modes[i], i%2 == 0, "call %d", i);
    cr_expect_eq(net.w[1], 20);
    cr_expect_eq(net.layer[1].training, 0, "it only answers afterwards");

    real state[3];
    net.w[0] = 7;
    save_state(&net, state);
    cr_expect(state[0] == 7 && state[1] == 20 && state[2] == 0);
    net.w[0] = net.w[1] = net.w[2] = -1;
    restore_state(&net, state);
    cr_expect(net.w[0] == 7 && net.layer[1].buffer[0] == 20 && net.w[2] == 0);
    free_optimiser(&o);
    free_set(&s);
    free_net(&net);
}

/* ---- the twenty steps --------------------------------------------------------------- */

static Set grid_of(uint64_t seed)
{
    Rng r = seeded(seed);
    return grid_regression(&r);
}

Test(twenty, the_moments_know_the_loss)
{
    Set grid = grid_of(3);
    Moments m = grid_moments(&grid);
    Layer line = linear_layer(2, 1);
    Net net = new_net(500, 1, &line, mse);
    for (int i = 0; i < 4; i++) {
        net.w[0] = (real)(20 - i*7.3);
        net.w[1] = (real)(i*i - 3);
        double want = evaluate(&net, &grid, NULL);
        cr_expect(near(grid_loss(&m, net.w), want, 1e-9*want));
    }
    free_net(&net);
    free_set(&grid);
}

/* Another draw of the noise: agreement within it. */
Test(twenty, all_rows_agree_with_the_known_history)
{
    static const double known[] = {8.7171, 5.2109, 3.1184, 1.8683, 1.1206,
        .6729, .4046, .2436, .1470, .0889, .0540, .0329, .0203, .0126, .0080,
        .0053, .0036, .0026, .0019, .0016, .0014};
    Set grid = grid_of(1);
    Moments m = grid_moments(&grid);
    real loss[STEPS + 1];
    twenty_steps(&grid, &m, &sgd_method, 1.5e-4, grid.rows, 1, loss);
    for (int t = 0; t <= STEPS; t++)
        cr_expect(near(loss[t], 1e5*known[t], 1e3*known[t] + 10),
                  "step %d: %g", t, loss[t]);
    free_set(&grid);
}

Test(twenty, seeds_make_orders)
{
    Set grid = grid_of(1);
    Moments m = grid_moments(&grid);
    real a[STEPS + 1], b[STEPS + 1];
    twenty_steps(&grid, &m, &sgd_method, 1e-4, 100, 1, a);
    twenty_steps(&grid, &m, &sgd_method, 1e-4, 100, 1, b);
    cr_expect_arr_eq(a, b, sizeof a);
    twenty_steps(&grid, &m, &sgd_method, 1e-4, 100, 2, b);
    cr_expect(a[0] == b[0] && a[1] != b[1]);
    twenty_steps(&grid, &m, &sgd_method, 1e-4, 100, 0, a);
    cr_expect_gt(a[1], 0.95*a[0], "in their own order x1 is 1, then 2");
    free_set(&grid);
}

Test(twenty, the_search_finds_the_best_rate_of_all_rows)
{
    Set grid = grid_of(1);
    Moments m = grid_moments(&grid);
    real best = search_rate(&grid, &m, &sgd_method, 1e-4, 2e-4, 1.01,
                            grid.rows, 1);
    cr_expect(near(best, 1.434e-4, 0.02e-4), "%g", best);
    free_set(&grid);
}

Test(twenty, a_rate_is_judged_by_the_median_of_the_last_losses)
{
    Set grid = grid_of(1);
    Moments m = grid_moments(&grid);
    real loss[STEPS + 1], end[3];
    for (int i = 0; i < 3; i++) {
        twenty_steps(&grid, &m, &sgd_method, 9e-5, 1, i + 1, loss);
        end[i] = loss[STEPS];
    }
    real middle = end[0] + end[1] + end[2]
                  - fmin(end[0], fmin(end[1], end[2]))
                  - fmax(end[0], fmax(end[1], end[2]));
    real found = final_loss(&grid, &m, &sgd_method, 9e-5, 1, 3);
    cr_expect(near(found, middle, 1e-9*middle), "%g, %g", found, middle);
    free_set(&grid);
}

Test(twenty, a_run_that_blows_up_is_never_best)
{
    Set grid = grid_of(1);
    Moments m = grid_moments(&grid);
    real best = search_rate(&grid, &m, &sgd_method, 1e-5, 1e30, 1e5, 100, 1);
    cr_expect_eq(best, 1e-5);
    free_set(&grid);
}

/* ---- the door ----------------------------------------------------------------------- */

Test(door, flags_are_words)
{
    cr_expect(has_flag("beta1 decay", "decay"));
    cr_expect(has_flag("beta1 decay", "beta1"));
    cr_expect(!has_flag("beta1 decay", "beta"));
    cr_expect(!has_flag("beta1 decay", "eta1"));
    cr_expect(!has_flag("", "decay"));
    cr_expect(has_flag("rhombus rho", "rho"));
}

static int run(const char *flags, char *output)
{
    return run_program("06-minibatch", flags, output);
}

static void door_against(const char *name, const char *flags)
{
    char *output = allocate(OUTPUT, 1), line[1024];
    cr_assert_eq(run(flags, output), 0);
    FILE *file = fopen("tests/reference/optim/traj.tsv", "r");
    cr_assert_not_null(file);
    int rows = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        size_t head = strlen(name);
        if (strncmp(line, name, head) != 0 || line[head] != '\t')
            continue;
        int step;
        double loss, x, y, u, v;
        char mark[32];
        cr_assert_eq(sscanf(line + head, "%d %lf %lf %lf", &step, &loss, &x,
                            &y), 4);
        snprintf(mark, sizeof mark, "\n%d ", step);
        const char *at = strstr(output, mark);
        cr_assert_not_null(at);
        cr_assert_eq(sscanf(at, "%*d %lf %lf", &u, &v), 2);
        cr_expect(near(u, x, 1e-12*fmax(1, fabs(x)))
                  && near(v, y, 1e-12*fmax(1, fabs(y))), "%s %d", name, step);
        rows++;
    }
    fclose(file);
    cr_expect_eq(rows, 31);
    free(output);
}

Test(door, prints_the_golden_paths)
{
    door_against("sgd-1-quad2", "--trace sgd --rate 0.02 --steps 200");
    door_against("sgd-2-quad2",
                 "--trace sgd --rate 0.01 --steps 200 --decay 0.01");
    door_against("sgd-1-rosen", "--trace sgd --surface rosenbrock "
                 "--rate 0.001 --steps 200");
    door_against("sgd-2-beale", "--trace sgd --surface beale "
                 "--rate 0.005 --steps 200 --decay 0.01");
}

Test(door, refuses_bad_flags)
{
    static const char *const list[][2] = {
        {"--trace newton", "'newton': there are sgd"},
        {"--trace ''", "''"}, {"--trace", "--trace"},
        {"--trace sgd --momentum 0.9", "sgd has no --momentum"},
        {"--trace sgd --surface hill", "'hill'"},
        {"--trace sgd --steps 1.5", "--steps"},
        {"--trace sgd --rate nan", "--rate"},
        {"--trace sgd --decay -1", "--decay"},
        {"--rate 0.5", "--trace"}, {"--decay 0.1", "--trace"},
        {"--trac sgd", "--trac"}};
    for (size_t i = 0; i < sizeof list/sizeof *list; i++)
        program_refuses("06-minibatch", list[i][0], list[i][1]);
}

/* ---- the program ---------------------------------------------------------------------- */

static char *whole_output(void)
{
    char *output = allocate(OUTPUT, 1);
    cr_assert_eq(run("", output), 0);
    return output;
}

Test(program, agrees_with_the_theory)
{
    char *out = whole_output();
    cr_expect(near(find_result(out, "limit.one"), 1.051e-4, 0.005e-4));
    cr_expect(near(find_result(out, "limit.few"), 1.659e-4, 0.0015e-4));
    cr_expect(near(find_result(out, "limit.hundred"), 1.677e-4, 0.0015e-4));
    cr_expect(near(find_result(out, "limit.all"), 2/11867.5, 1e-8));
    double noise = find_result(out, "grid.least")/100*9900/9999;
    cr_expect(near(find_result(out, "simple.hundred")/noise, 1.55, 0.005));
    double measured = find_result(out, "measured.hundred");
    cr_expect(near(measured, find_result(out, "true.hundred"),
                   0.05*measured));
    cr_expect(near(find_result(out, "variance.few"), 1, 0.3));
    cr_expect(near(find_result(out, "variance.most"), 1, 0.3));
    cr_expect_eq(find_result(out, "noise.never.left"), 301, "it stays");
    cr_expect_eq(find_result(out, "units.alike.apart"), 0);
    cr_expect_gt(find_result(out, "units.apart.apart"), 1);
    cr_expect_leq(find_result(out, "kept.end"),
                  find_result(out, "kept.valid"));
    free(out);
}

Test(program, prints_quantiles_of_the_twenty_steps)
{
    char *out = whole_output();
    Set grid = grid_of(1);
    Moments m = grid_moments(&grid);
    real loss[STEPS + 1], end[SEEDS];
    for (int i = 0; i < SEEDS; i++) {
        twenty_steps(&grid, &m, &sgd_method,
                     find_result(out, "found.few"), 32, i + 1, loss);
        end[i] = loss[STEPS];
    }
    double got[3];
    const char *at = strstr(out, "# twenty.few\n");
    cr_assert_not_null(at);
    at = strstr(at, "\n20 ");
    cr_assert_eq(sscanf(at, " 20 %lf %lf %lf", got, got + 1, got + 2), 3);
    for (int i = 0; i < 3; i++) {
        double want = quantile(SEEDS, end, 0.1 + 0.4*i);
        cr_expect(near(got[i], want, 1e-8*want), "%g, %g", got[i], want);
    }
    cr_expect(near(find_result(out, "final.few"), got[1], 1e-8*got[1]));
    free_set(&grid);
    free(out);
}

Test(program, is_deterministic)
{
    char *first = whole_output(), *again = whole_output();
    cr_expect_str_eq(first, again);
    free(first);
    free(again);
}

Test(program, helps)
{
    char *output = allocate(OUTPUT, 1);
    cr_expect_eq(run("--help", output), 0);
    static const char *const words[] = {"--trace", "--surface", "--momentum",
        "--rho", "--beta1", "--beta2", "--eps", "--decay", "--centered"};
    for (int i = 0; i < 9; i++)
        cr_expect_not_null(strstr(output, words[i]), "%s", words[i]);
    free(output);
}
