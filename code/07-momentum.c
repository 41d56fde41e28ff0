//> header
/* 07-momentum.c: steps that remember the steps before.
 *
 *     m <- beta*m + g
 *     w <- w - rate*m            Nesterov: w <- w - rate*(g + beta*m)
 *
 *     stable for rate*L < 2(1 + beta)    Nesterov: 2(1 + beta)/(1 + 2 beta)
 *
 * The two rules, how fast they settle, and what they do in twenty steps.
 * Builds on 06-minibatch.c.
 *
 *     cc 07-momentum.c -lm && ./a.out
 *     ./a.out --trace momentum --momentum 0.9 --rate 0.02 --steps 100
 */
#ifndef MOMENTUM_C
#define MOMENTUM_C
#include "06-minibatch.c"

//> momentum
/* m <- beta*m + g, w <- w - rate*m (Polyak 1964) */
void momentum(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *m = o->m, beta = (real)o->method.momentum;
    for (int i = 0; i < n; i++) {
        m[i] = beta*m[i] + g[i];
        w[i] -= rate*m[i];
    }
}

const Method momentum_method = {.name = "momentum", .rule = momentum,
    .arrays = 1, .flags = "momentum decay", .momentum = 0.9};

//> velocity
/* v <- beta*v - rate*g, w <- w + v: the rate goes into the memory. */
void velocity(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *v = o->m, beta = (real)o->method.momentum;
    for (int i = 0; i < n; i++) {
        v[i] = beta*v[i] - rate*g[i];
        w[i] += v[i];
    }
}

const Method velocity_method = {.name = "velocity", .rule = velocity,
    .arrays = 1, .flags = "momentum decay", .momentum = 0.9};

//> nesterov
/* m <- beta*m + g, w <- w - rate*(g + beta*m) (Nesterov 1983): w is where
 * the next gradient is wanted. */
void nesterov(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *m = o->m, beta = (real)o->method.momentum;
    for (int i = 0; i < n; i++) {
        m[i] = beta*m[i] + g[i];
        w[i] -= rate*(g[i] + beta*m[i]);
    }
}

const Method nesterov_method = {.name = "nesterov", .rule = nesterov,
    .arrays = 1, .flags = "momentum decay", .momentum = 0.9};

//> with-beta
/* The method with another beta. */
Method with_beta(const Method *method, double beta)
{
    Method own = *method;
    own.momentum = beta;
    return own;
}

//> radius
/* The larger size of the roots of r*r - p*r + q. */
real larger_root(real p, real q)
{
    real d = p*p/4 - q;
    return d < 0 ? sqrt(q) : fabs(p)/2 + sqrt(d);
}

/* By what a step multiplies the distance from the minimum, in the long run,
 * along a curvature of a/rate. */
real momentum_radius(real a, real beta)
{
    return larger_root(1 + beta - a, beta);
}

/* The same of Nesterov's rule: heavy ball with another beta. */
real nesterov_radius(real a, real beta)
{
    return momentum_radius(a, beta*(1 - a));
}

//> settle
/* Steps until the distance from 0 is, and stays, a share of what it was;
 * nan if k->steps do not do, inf if they lead farther away. */
real settle(const Walk *k, const Method *method, real share)
{
    Optimiser o = new_optimiser(method, k->n);
    real w[2] = {k->start[0], k->start[1]}, g[2];
    real start = norm(k->n, w), distance = start;
    int settled = 0;
    for (int t = 0; t < k->steps; t++) {
        if (!(distance <= share*start))
            settled = t + 1;
        k->f(k->n, w, g, k->context);
        update(k->n, w, g, k->rate, &o);
        distance = norm(k->n, w);
    }
    free_optimiser(&o);
    if (!(distance <= start))
        return (real)HUGE_VAL;
    return distance <= share*start ? settled : (real)NAN;
}

//> whole-grid
/* The loss of the grid regression over all its rows; context: Moments. */
real whole_grid(int n, const real *w, real *g, void *context)
{
    (void)n;
    const Moments *k = context;
    if (g != NULL) {
        g[0] = 2*(k->xx[0]*w[0] + k->xx[1]*w[1] - k->xy[0]);
        g[1] = 2*(k->xx[2]*w[0] + k->xx[3]*w[1] - k->xy[1]);
    }
    return grid_loss(k, w);
}

//> bent
/* A valley whose slope is 25 w, but for a stretch from 1 to 2 where it grows
 * by 1 only: convex (Lessard, Recht, Packard 2016). */
real bent(int n, const real *w, real *g, void *context)
{
    (void)n, (void)context;
    real x = w[0];
    if (g != NULL)
        g[0] = x < 1 ? 25*x : x < 2 ? x + 24 : 25*x - 24;
    return x < 1 ? 25*x*x/2 : x < 2 ? x*x/2 + 24*x - 12
                                    : 25*x*x/2 - 24*x + 36;
}

//> methods
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

static const Method *const methods[] = {
    &sgd_method, &momentum_method, &nesterov_method,
};

//> runs
static const real steep = 1024;

/* The runs of the figures. */
static const struct {
    const char *name;
    const Method *method;
    double beta;
    Walk walk;
} runs[] = {
    {"opening.plain", &sgd_method, 0,
        {ravine, (void *)&steep, 2, 400, {1024, 1}, 2/1025.0}},
    {"opening.momentum", &momentum_method, 0.9,
        {ravine, (void *)&steep, 2, 400, {1024, 1}, 0.0036}},
    {"path.0", &momentum_method, 0, {ravine, NULL, 2, 60, {-7, 2}, 0.02}},
    {"path.50", &momentum_method, 0.5, {ravine, NULL, 2, 60, {-7, 2}, 0.02}},
    {"path.90", &momentum_method, 0.9, {ravine, NULL, 2, 60, {-7, 2}, 0.02}},
    {"path.99", &momentum_method, 0.99, {ravine, NULL, 2, 60, {-7, 2}, 0.02}},
    {"path.ahead", &nesterov_method, 0.9,
        {ravine, NULL, 2, 60, {-7, 2}, 0.02}},
    {"damping.over", &momentum_method, 0.2, {bowl, NULL, 1, 60, {1}, 0.1}},
    {"damping.under", &momentum_method, 0.9, {bowl, NULL, 1, 60, {1}, 0.1}},
    {"damping.ahead", &nesterov_method, 0.9, {bowl, NULL, 1, 60, {1}, 0.1}},
//> more-runs
    {"ball.plain", &momentum_method, 0, {wells, NULL, 1, 80, {1.5}, 0.02}},
    {"ball.over", &momentum_method, 0.9, {wells, NULL, 1, 80, {1.5}, 0.02}},
    {"ball.out", &momentum_method, 0.9, {wells, NULL, 1, 80, {-1.8}, 0.02}},
    {"ball.slow", &momentum_method, 0.9,
        {wells, NULL, 1, 160, {1.5}, 0.005}},
    {"ball.same", &momentum_method, 0.95,
        {wells, NULL, 1, 160, {1.5}, 0.005}},
    {"bent.plain", &sgd_method, 0, {bent, NULL, 1, 60, {3}, 0.05}},
    {"bent.momentum", &momentum_method, 0.6, {bent, NULL, 1, 60, {3}, 0.12}},
    {"bent.nesterov", &nesterov_method, 0.6, {bent, NULL, 1, 60, {3}, 0.05}},
};
enum { RUNS = sizeof runs/sizeof *runs };

//> print-runs
void print_runs(void)
{
    for (int i = 0; i < RUNS; i++) {
        Method method = with_beta(runs[i].method, runs[i].beta);
        Optimiser o = new_optimiser(&method, runs[i].walk.n);
        printf("# %s\n", runs[i].name);
        print_walk(&runs[i].walk, update, &o);
        end_block();
        free_optimiser(&o);
    }
}

//> end-of
/* Leaves w where a walk ends, and returns the highest loss on its way, the
 * start not counted. */
double end_of(const Walk *k, const Method *method, double *w)
{
    Optimiser o = new_optimiser(method, k->n);
    double g[2], highest = -HUGE_VAL;
    memcpy(w, k->start, sizeof k->start);
    k->f(k->n, w, g, k->context);
    for (int t = 0; t < k->steps; t++) {
        update(k->n, w, g, k->rate, &o);
        highest = fmax(highest, k->f(k->n, w, g, k->context));
    }
    free_optimiser(&o);
    return highest;
}

//> print-weights
/* What a gradient still counts for, so many steps later. */
void print_weights(void)
{
    block("weights", "age half nine");
    for (int k = 0; k <= 40; k++)
        row(3, (double[]){k, pow(0.5, k), pow(0.9, k)});
    end_block();
    static const double betas[] = {0.5, 0.9, 0.99, 0.999};
    block("memories", "beta half length");
    for (int i = 0; i < 4; i++)
        row(3, (double[]){betas[i], log(0.5)/log(betas[i]),
                          1/(1 - betas[i])});
    end_block();
}

//> print-bent
/* The slope of the bent valley, and where the heavy ball ends up on it. */
void print_bent(void)
{
    block("bent.slope", "w slope");
    for (int i = -6; i <= 8; i++) {
        double w = i/2.0, slope;
        bent(1, &w, &slope, NULL);
        row(2, (double[]){w, slope});
    }
    end_block();
    Method method = with_beta(&momentum_method, 0.6);
    block("bent.cycle", "w slope");
    for (int i = 0; i < 3; i++) {
        Walk k = {bent, NULL, 1, 300 + i, {3}, 0.12};
        double w[2], slope;
        end_of(&k, &method, w);
        bent(1, w, &slope, NULL);
        row(2, (double[]){w[0], slope});
    }
    end_block();
}

//> print-contours
/* The losses of the ravine, for its contours. */
void print_contours(void)
{
    enum { LATTICE = 20 };
    block("valley", "x y loss");
    for (int i = 0; i <= LATTICE; i++) {
        double w[2] = {0, 5.4*i/LATTICE - 2.7};
        for (int j = 0; j <= LATTICE; j++) {
            w[0] = 16.0*j/LATTICE - 8;
            row(3, (double[]){w[0], w[1], ravine(2, w, NULL, NULL)});
        }
        putchar('\n');
    }
    putchar('\n');
}

//> print-speed
/* Steps down a slope of 1, as multiples of the rate; it halves at step 41. */
void print_speed(void)
{
    const Method *list[] = {&sgd_method, &momentum_method, &velocity_method};
    Optimiser o[3];
    for (int i = 0; i < 3; i++)
        o[i] = new_optimiser(list[i], 1);
    block("speed", "step plain momentum velocity");
    for (int t = 1; t <= 80; t++) {
        double x[4] = {t}, g = -1;
        for (int i = 0; i < 3; i++)
            update(1, &x[i + 1], &g, t <= 40 ? 1 : 0.5, &o[i]);
        row(4, x);
    }
    end_block();
    for (int i = 0; i < 3; i++)
        free_optimiser(&o[i]);
}

//> halved
/* On the ravine, the loss after `steps` when the rate halves at step 101. */
double halved(const Method *method, int steps)
{
    Optimiser o = new_optimiser(method, 2);
    double w[2] = {-7, 2}, g[2];
    for (int t = 1; t <= steps; t++) {
        ravine(2, w, g, NULL);
        update(2, w, g, t <= 100 ? 0.004 : 0.002, &o);
    }
    free_optimiser(&o);
    return ravine(2, w, NULL, NULL);
}

//> best-steps
/* The fewest steps in which a hundred rates below the limit divide the
 * distance from the ravine's minimum by a million. */
double best_steps(const Method *method, double beta, double limit,
                  double kappa)
{
    Method own = with_beta(method, beta);
    double best = HUGE_VAL;
    for (int i = 1; i < 100; i++) {
        Walk k = {ravine, &kappa, 2, 9000, {1, 1}, i/100.0*limit/kappa};
        best = fmin(best, settle(&k, &own, 1e-6));
    }
    return best;
}

//> print-best
enum { BETAS = 5, RAVINES = 4 };
static const double betas[BETAS] = {0, 0.5, 0.9, 0.96, 0.99};

/* On a mild ravine and on a steep one, heavy ball and Nesterov. */
void print_best(double best[BETAS][RAVINES])
{
    block("best", "beta mild.heavy mild.ahead steep.heavy steep.ahead");
    for (int i = 0; i < BETAS; i++) {
        double b = betas[i], heavy = 2*(1 + b), ahead = heavy/(1 + 2*b);
        best[i][0] = best_steps(&momentum_method, b, heavy, 25);
        best[i][1] = best_steps(&nesterov_method, b, ahead, 25);
        best[i][2] = best_steps(&momentum_method, b, heavy, steep);
        best[i][3] = best_steps(&nesterov_method, b, ahead, steep);
        row(5, (double[]){b, best[i][0], best[i][1], best[i][2],
                          best[i][3]});
    }
    end_block();
}

//> map
enum { ACROSS = 24, UP = 16, CLASSES = 6, SHOWN = -1 };

/* A method on the ravine, for all beta below 1 and rates up to wide/25. */
typedef struct {
    const char *cells, *theory;    /* names of its blocks */
    const Method *method;
    real (*radius)(real a, real beta);
    double wide;
} Map;

static const Map maps[] = {
    {"map.momentum", "theory.momentum", &momentum_method, momentum_radius, 4},
    {"map.nesterov", "theory.nesterov", &nesterov_method, nesterov_radius, 2},
};

//> map-steps
/* Steps to a millionth of the distance, measured; a is the rate times 25. */
double map_steps(const Map *p, double a, double beta)
{
    Method method = with_beta(p->method, beta);
    Walk k = {ravine, NULL, 2, 1300, {1, 1}, a/25};
    return settle(&k, &method, 1e-6);
}

/* The same by theory: of the two curvatures, the one that takes longer. */
double theory_steps(const Map *p, double a, double beta)
{
    double radius = fmax(p->radius(a, beta), p->radius(a/25, beta));
    return radius < 1 ? log(1e-6)/log(radius) : HUGE_VAL;
}

//> class-of
/* 0: at most 40 steps, 1: at most 80, ... 4: more than 320; 5: never. */
int class_of(double steps)
{
    int class = 0;
    for (int most = 40; class < CLASSES - 2 && !(steps <= most); most *= 2)
        class++;
    return isinf(steps) ? CLASSES - 1 : class;
}

/* The least and the largest ratio of the steps measured to those computed. */
typedef struct { double least, largest; } Ratio;

void compare(Ratio *r, double steps, double theory)
{
    if (theory < 30 || theory > 800)    /* too coarse; not waited for */
        return;
    r->least = fmin(r->least, steps/theory);
    r->largest = fmax(r->largest, steps/theory);
}

//> print-rectangle
int is_run(const int *class, int n, int kind)
{
    for (int i = 0; i < n; i++)
        if (class[i] != kind)
            return 0;
    return 1;
}

/* The largest rectangle of one class that goes right, then up, from i, j. */
void print_rectangle(int class[UP][ACROSS], int i, int j, double wide)
{
    int kind = class[i][j], right = j + 1, top = i;
    while (right < ACROSS && class[i][right] == kind)
        right++;
    do {
        for (int k = j; k < right; k++)
            class[top][k] = SHOWN;
    } while (++top < UP && is_run(&class[top][j], right - j, kind));
    row(5, (double[]){j*wide/ACROSS, right*wide/ACROSS, (double)i/UP,
                      (double)top/UP, kind});
}

//> print-cells
/* The map as measured. */
Ratio print_cells(const Map *p)
{
    int class[UP][ACROSS];
    Ratio ratio = {HUGE_VAL, 0};
    for (int i = 0; i < UP; i++)
        for (int j = 0; j < ACROSS; j++) {
            double a = (j + 0.5)*p->wide/ACROSS, beta = (i + 0.5)/UP;
            double steps = map_steps(p, a, beta);
            class[i][j] = class_of(steps);
            compare(&ratio, steps, theory_steps(p, a, beta));
        }
    block(p->cells, "left right bottom top class");
    for (int i = 0; i < UP; i++)
        for (int j = 0; j < ACROSS; j++)
            if (class[i][j] != SHOWN)
                print_rectangle(class, i, j, p->wide);
    end_block();
    return ratio;
}

//> print-theory
/* The map as computed, on a finer lattice, for contours. */
void print_theory(const Map *p)
{
    block(p->theory, "a beta steps");
    for (int i = 0; i < 3*UP; i++) {
        for (int j = 0; j <= 3*ACROSS; j++) {
            double a = j*p->wide/(3*ACROSS), beta = i/(3.0*UP);
            row(3, (double[]){a, beta, fmin(theory_steps(p, a, beta), 9999)});
        }
        putchar('\n');
    }
    putchar('\n');
}

//> fates
/* Where 401 starts on the wells lead: how many end in the deep one, how many
 * cross the hill into it and out of it, the highest climb above a start. */
typedef struct { double beta, deep, in, out, climb; } Fates;

Fates fates_of(double beta, double rate)
{
    Method method = with_beta(&momentum_method, beta);
    Fates f = {beta, 0, 0, 0, 0};
    for (int i = -200; i <= 200; i++) {
        Walk k = {wells, NULL, 1, 4000, {i/100.0}, rate};
        double w[2], high = end_of(&k, &method, w);
        int left = k.start[0] < 0.127;    /* of the hilltop */
        f.deep += w[0] < 0;
        f.in += !left && w[0] < 0;
        f.out += left && w[0] > 0;
        f.climb = fmax(f.climb, high - wells(1, k.start, NULL, NULL));
    }
    return f;
}

//> print-fates
enum { FATES = 6 };

void print_fates(Fates *f /* FATES */)
{
    static const double list[FATES] = {0, 0.5, 0.8, 0.9, 0.95, 0.99};
    block("fates", "beta deep in out climb");
    for (int i = 0; i < FATES; i++) {
        f[i] = fates_of(list[i], 0.02);
        row(5, (double[]){f[i].beta, f[i].deep, f[i].in, f[i].out,
                          f[i].climb});
    }
    end_block();
}

//> entries
/* The twenty steps: a panel each. The rate of the last is that of the
 * first. */
static const struct {
    const char *name;
    const Method *method;
    double beta;
} entries[] = {
    {"twenty.plain", &sgd_method, 0},
    {"twenty.momentum5", &momentum_method, 0.5},
    {"twenty.nesterov5", &nesterov_method, 0.5},
    {"twenty.momentum9", &momentum_method, 0.9},
    {"twenty.nesterov9", &nesterov_method, 0.9},
    {"twenty.explodes", &nesterov_method, 0.9},
};
enum { ENTRIES = sizeof entries/sizeof *entries };

//> whole-history
enum { LATER = 2*STEPS };

/* The losses of 40 steps with all rows at a time: no luck, only the rate. */
void whole_history(const Method *method, Moments *m, double rate,
                   double *loss /* LATER + 1 */)
{
    Optimiser o = new_optimiser(method, 2);
    double w[2] = {grid_start[0], grid_start[1]}, g[2];
    for (int t = 0; t <= LATER; t++) {
        loss[t] = whole_grid(2, w, g, m);
        update(2, w, g, rate, &o);
    }
    free_optimiser(&o);
}

//> found
/* What the search found, and what it led to: the median loss at step 20,
 * and, with all rows at a time, the highest loss in steps 20 to 40. */
typedef struct { double rate, final, later; } Found;

Found find(int i, const Set *grid, Moments *m, const Found *plain)
{
    Method method = with_beta(entries[i].method, entries[i].beta);
    Found f = {plain->rate, 0, 0};
    double loss[LATER + 1];
    if (i < ENTRIES - 1)
        f.rate = search_rate(grid, m, &method, 1e-5, 3e-4, 1.02, 100, 11);
    f.final = print_twenty(entries[i].name, grid, m, &method, f.rate, 100);
    whole_history(&method, m, f.rate, loss);
    for (int t = STEPS; t <= LATER; t++)
        f.later = fmax(f.later, loss[t]);
    return f;
}

//> print-found
void print_found(const Found *f)
{
    block("found", "method beta rate final later");
    for (int i = 0; i < ENTRIES; i++) {
        printf("%s ", entries[i].method->name);
        row(4, (double[]){entries[i].beta, f[i].rate, f[i].final,
                          f[i].later});
    }
    end_block();
}

//> print-stroboscope
/* Loss at step 20 against the rate, all rows at a time; and at the rates
 * found, the loss against the step. */
void print_stroboscope(Moments *m, const Found *f, double loss[3][LATER + 1])
{
    const Method *list[] = {&sgd_method, &momentum_method, &nesterov_method};
    const double rates[] = {f[0].rate, f[3].rate, f[4].rate};
    block("rates", "rate plain momentum nesterov");
    for (double rate = 1e-5; rate < 2.2e-4; rate *= 1.04) {
        for (int i = 0; i < 3; i++)
            whole_history(list[i], m, rate, loss[i]);
        row(4, (double[]){rate, loss[0][STEPS], loss[1][STEPS],
                          loss[2][STEPS]});
    }
    end_block();
    for (int i = 0; i < 3; i++)
        whole_history(list[i], m, rates[i], loss[i]);
    block("strobe", "step plain momentum nesterov");
    for (int t = 0; t <= LATER; t++)
        row(4, (double[]){t, loss[0][t], loss[1][t], loss[2][t]});
    end_block();
}

//> floor
/* What a constant rate leaves of the loss, above the least there is. */
typedef struct { const Moments *moments; double least, sum; } Excess;

enum { WARM = 2000, MEASURED = 20000 };

int note_excess(Training *k)
{
    Excess *e = k->context;
    if (k->t > WARM)
        e->sum += grid_loss(e->moments, k->net->w) - e->least;
    return 0;
}

//> floor-of
double floor_of(const Set *grid, const Moments *m, double least,
                double beta, double rate)
{
    Layer line = linear_layer(2, 1);
    Net net = new_net(100, 1, &line, mse);
    Method method = with_beta(&momentum_method, beta);
    Optimiser o = new_optimiser(&method, net.n);
    Rng r = seeded(1);
    Excess e = {m, least, 0};
    Training k = {.net = &net, .data = grid, .optimiser = &o, .rng = &r,
                  .batch = 100, .steps = WARM + MEASURED, .rate = rate,
                  .after_step = note_excess, .context = &e};
    memcpy(net.w, grid_start, sizeof grid_start);
    train(&k);
    free_optimiser(&o);
    free_net(&net);
    return e.sum/MEASURED;
}

//> leads-from
/* The step from which on, up to step 200, the one method has a lower loss on
 * the ravine than the other. */
int leads_from(const Method *one, const Method *other)
{
    Walk k = {ravine, NULL, 2, 1, {-7, 2}, 0.02};
    int from = 0;
    for (; k.steps <= 200; k.steps++) {
        double w[2], v[2];
        end_of(&k, one, w);
        end_of(&k, other, v);
        if (!(ravine(2, w, NULL, NULL) < ravine(2, v, NULL, NULL)))
            from = k.steps + 1;
    }
    return from;
}

//> bent-caught
/* Of 120 starts on the bent valley, those from which heavy ball does not rest
 * in a thousand steps. */
int bent_caught(void)
{
    Method method = with_beta(&momentum_method, 0.6);
    int caught = 0;
    for (int i = -60; i <= 60; i++) {
        Walk k = {bent, NULL, 1, 1000, {i/10.0}, 0.12};
        double w[2];
        end_of(&k, &method, w);
        caught += fabs(w[0]) > 1e-6;
    }
    return caught;
}

//> tooth
/* What twenty steps of heavy ball leave of the loss along a curvature. */
double share_left(double curvature, double rate)
{
    Method method = with_beta(&momentum_method, 0.9);
    Walk k = {bowl, NULL, 1, STEPS, {1}, rate*curvature};
    double w[2];
    end_of(&k, &method, w);
    return w[0]*w[0];
}

//> run-results
/* Of each run its end; of the opening also when it settled. */
void print_run_results(void)
{
    for (int i = 0; i < RUNS; i++) {
        Method method = with_beta(runs[i].method, runs[i].beta);
        double w[2];
        char key[64];
        end_of(&runs[i].walk, &method, w);
        snprintf(key, sizeof key, "%s.w", runs[i].name);
        result(key, w[0]);
        snprintf(key, sizeof key, "%s.loss", runs[i].name);
        result(key, runs[i].walk.f(runs[i].walk.n, w, NULL,
                                   runs[i].walk.context));
    }
    Walk plain = runs[0].walk, heavy = runs[1].walk;
    plain.steps = 20000;
    result("opening.plain.steps", settle(&plain, &sgd_method, 1e-6));
    result("opening.momentum.steps", settle(&heavy, &momentum_method, 1e-6));
    Method nine = with_beta(&momentum_method, 0.9);
    Method half = with_beta(&momentum_method, 0.5);
    result("path.lead", leads_from(&nine, &half));
    result("bent.caught", bent_caught());
}

//> best-results
void print_best_results(double best[BETAS][RAVINES], const Fates *f)
{
    static const char *const names[RAVINES] = {"mild.heavy", "mild.ahead",
                                               "steep.heavy", "steep.ahead"};
    char key[64];
    for (int i = 0; i < BETAS; i++)
        for (int j = 0; j < RAVINES; j++) {
            snprintf(key, sizeof key, "%s.%g", names[j], 100*betas[i]);
            result(key, best[i][j]);
        }
    for (int i = 0; i < FATES; i++) {
        snprintf(key, sizeof key, "fates.in.%g", 100*f[i].beta);
        result(key, f[i].in);
        snprintf(key, sizeof key, "fates.out.%g", 100*f[i].beta);
        result(key, f[i].out);
    }
    result("fates.climb", f[FATES - 1].climb);
    result("fates.climb.finer", fates_of(0.995, 0.005).climb);
}

//> map-results
void print_map_results(const Ratio *ratio)
{
    result("map.momentum.least", ratio[0].least);
    result("map.momentum.largest", ratio[0].largest);
    result("map.nesterov.least", ratio[1].least);
    result("map.nesterov.largest", ratio[1].largest);
    result("halved.momentum.100", halved(&momentum_method, 100));
    result("halved.velocity.100", halved(&velocity_method, 100));
    result("halved.momentum", halved(&momentum_method, 125));
    result("halved.velocity", halved(&velocity_method, 125));
}

//> twenty-results
void print_twenty_results(Moments *m, const Found *f)
{
    double low, high, w[2] = {20, -3};
    curvatures(whole_grid, w, &low, &high, m);
    result("grid.low", low);
    result("grid.high", high);
    char key[64];
    for (int i = 0; i < ENTRIES; i++) {
        snprintf(key, sizeof key, "%s.rate", entries[i].name);
        result(key, f[i].rate);
        snprintf(key, sizeof key, "%s.final", entries[i].name);
        result(key, f[i].final);
        snprintf(key, sizeof key, "%s.later", entries[i].name);
        result(key, f[i].later);
    }
    result("tooth.steep", share_left(high, f[3].rate));
    result("tooth.flat", share_left(low, f[3].rate));
    result("tooth.next.steep", share_left(high, 5.4e-5));
    result("tooth.next.flat", share_left(low, 5.4e-5));
}

//> floor-results
void print_floor_results(const Set *grid, Moments *m)
{
    double w[2];
    Walk k = {whole_grid, m, 2, 20000, {20, -3}, 1e-5};
    travel(&k, -HUGE_VAL, 1e-9, w);
    double least = whole_grid(2, w, NULL, m);
    result("grid.least", least);
    result("floor.plain", floor_of(grid, m, least, 0, 2e-5));
    result("floor.momentum", floor_of(grid, m, least, 0.9, 2e-6));
    result("floor.fast.plain", floor_of(grid, m, least, 0, 1e-4));
    result("floor.fast.momentum", floor_of(grid, m, least, 0.9, 1e-5));
}

//> main
int main(int argc, char **argv)
{
    Trace t = usual_trace;
    Option o[TRACE_OPTIONS];
    trace_options(&t, o);
    options(argc, argv, o, TRACE_OPTIONS);
    if (print_trace(&t, sizeof methods/sizeof *methods, methods))
        return 0;
    print_runs();
    print_weights();
    print_speed();
    print_bent();
    print_contours();
    double best[BETAS][RAVINES];
    print_best(best);
    Ratio ratio[2];
    for (int i = 0; i < 2; i++) {
        ratio[i] = print_cells(&maps[i]);
        print_theory(&maps[i]);
    }
    Fates fates[FATES];
    print_fates(fates);
//> main-twenty
    Rng r = seeded(1);
    Set grid = grid_regression(&r);
    Moments m = grid_moments(&grid);
    Found f[ENTRIES] = {{0}};
    for (int i = 0; i < ENTRIES; i++)
        f[i] = find(i, &grid, &m, &f[0]);
    print_found(f);
    double strobe[3][LATER + 1];
    print_stroboscope(&m, f, strobe);
    block("results", "key value");
    print_run_results();
    print_best_results(best, fates);
    print_map_results(ratio);
    print_twenty_results(&m, f);
    print_floor_results(&grid, &m);
    result("strobe.plain.four", strobe[0][4]);
    result("strobe.nesterov.four", strobe[2][4]);
    end_block();
    free_set(&grid);
    return 0;
}
#endif
#endif
