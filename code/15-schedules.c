//> header
/* 15-schedules.c: the rate as a function of the step.
 *
 *     cosine   low + (base - low)*(1 + cos(pi*t/steps))/2
 *
 * and eleven others. t counts from 0: what is returned is in force during
 * step t. Which of them to take, how to find their base rate, and what they
 * do to momentum. Builds on 14-clipping.c.
 *
 *     cc 15-schedules.c -lm && ./a.out
 */
#ifndef SCHEDULES_C
#define SCHEDULES_C

#include "14-clipping.c"

//> step-decay
/* base, times factor after every `size` steps */
double step_decay(int t, double base, int size, double factor)
{
    return base*pow(factor, t/size);
}

/* values[0] up to step limits[0], included; values[n] after limits[n - 1] */
double piecewise(int t, int n, const int *limits /* n */,
                 const double *values /* n + 1 */)
{
    int i = 0;
    while (i < n && t > limits[i])
        i++;
    return values[i];
}

//> power-decay
/* base/(1 + t/size)^power; inverse decay is power 1 */
double power_decay(double t, double base, double size, double power)
{
    return base/pow(1 + t/size, power);
}

//> exponential
/* base*factor^(t/size): a factor for every `size` steps, bit by bit */
double exponential(double t, double base, double size, double factor)
{
    return base*pow(factor, t/size);
}

//> polynomial
/* base*(1 - t/steps)^power, then 0 */
double polynomial(double t, double base, double steps, double power)
{
    return base*pow(1 - fmin(t, steps)/steps, power);
}

//> ramp
/* From one value to another, a straight line over `steps` steps. */
double ramp(double t, double from, double to, double steps)
{
    return from + (to - from)*fmin(t, steps)/steps;
}

//> cosine
/* From one value to another, half a cosine over `steps` steps; then it stays
 * there (Loshchilov, Hutter 2017). */
double cosine(double t, double from, double to, double steps)
{
    return to + (from - to)*(1 + cos(PI*fmin(t, steps)/steps))/2;
}

//> warm-cosine
/* A line from `start` to base over `warm` steps, then the cosine to 0 at
 * step `steps`, and 0 from then on. */
double warm_cosine(double t, double start, double base, double warm,
                   double steps)
{
    if (t < warm)
        return ramp(t, start, base, warm);
    return t > steps ? 0 : cosine(t - warm, base, 0, steps - warm);
}

//> restarts
/* The cosine again and again, each `times` as long as the one before
 * (Loshchilov, Hutter 2017) */
double restarts(int t, double base, double low, int steps, int times)
{
    while (t >= steps) {
        t -= steps;
        steps *= times;
    }
    return cosine(t, base, low, steps);
}

//> cyclical
/* Up in a line from low to high, and down again (Smith 2017) */
double triangle(int t, double low, double high, int up, int down)
{
    t %= up + down;
    return t < up ? ramp(t, low, high, up)
                  : ramp(t - up, high, low, down);
}

/* The same, what is above low multiplied by factor^t */
double fading_triangle(int t, double low, double high, int up, int down,
                       double factor)
{
    return low + (triangle(t, low, high, up, down) - low)*pow(factor, t);
}

//> one-cycle
/* A rise from top/div and a fall to top/div/end, over `steps` steps, the top
 * at a share `rise` of them; in three phases the fall is as long as the rise
 * and ends where the rise began. Momentum goes the other way (Smith 2018). */
typedef struct {
    double top, div, end, rise;
    int steps, three_phases, lines;    /* lines: straight, not cosines */
    double low_momentum, high_momentum;
} OneCycle;

//> one-cycle-rate
double one_cycle(const OneCycle *k, int t, double *momentum)
{
    double (*go)(double, double, double, double) = k->lines ? ramp : cosine;
    double up = k->rise*k->steps - 1, low = k->top/k->div;
    double down = k->three_phases ? 2*up : k->steps - 1;
    double low_m = k->low_momentum, high_m = k->high_momentum;
    *momentum = t <= up ? go(t, high_m, low_m, up)
                        : go(t - up, low_m, high_m, down - up);
    if (t <= up)
        return go(t, low, k->top, up);
    if (k->three_phases && t > down)
        return go(t - down, low, low/k->end, k->steps - 1 - down);
    return go(t - up, k->top, k->three_phases ? low : low/k->end, down - up);
}

//> plateau
/* What a schedule must remember that waits for the loss to stop falling. */
typedef struct {
    double rate, factor, least_rate;
    double threshold;       /* how much less counts as less */
    int is_absolute;        /* threshold as it is, else a share of the best */
    int patience, cooldown;
    double best;            /* infinity before the first loss */
    int bad, cooling;
} Plateau;

//> plateau-rate
/* Tells it a loss. Returns the rate from now on. */
double plateau_rate(Plateau *k, double loss)
{
    double enough = k->is_absolute ? k->best - k->threshold
                                   : k->best*(1 - k->threshold);
    if (loss < enough) {
        k->best = loss;
        k->bad = 0;
    } else
        k->bad++;
    if (k->cooling > 0) {
        k->cooling--;
        k->bad = 0;
    }
    if (k->bad > k->patience) {
        double lower = fmax(k->rate*k->factor, k->least_rate);
        k->rate = k->rate - lower > 1e-8 ? lower : k->rate;
        k->cooling = k->cooldown;
        k->bad = 0;
    }
    return k->rate;
}

//> shape
/* A schedule in units of its base rate, for runs of any length: its value at
 * step t of `steps`. Some move the momentum as well; else NULL. */
typedef struct {
    const char *name;
    double (*of)(int t, int steps);
    double (*momentum)(int t, int steps);
} Shape;

/* What a Training that follows a shape has as its context, or at the
 * beginning of it. The run is planned for so many steps. */
typedef struct { const Shape *shape; int steps; } Plan;

//> adapters
/* For Training.schedule: the plan's shape, times k->rate */
real follow(Training *k)
{
    const Plan *p = k->context;
    if (p->shape->momentum != NULL)
        k->optimiser->method.momentum = p->shape->momentum(k->t, p->steps);
    return (real)(k->rate*p->shape->of(k->t, p->steps));
}

/* For Training.schedule, without a plan: from k->rate to 0 over k->steps */
real falling_cosine(Training *k)
{
    return (real)cosine(k->t, k->rate, 0, k->steps);
}

//> decaying-shapes
static double of_constant(int t, int steps)
{
    (void)t, (void)steps;
    return 1;
}

static double of_piecewise(int t, int steps)
{
    int limits[] = {steps/3 - 1, 2*steps/3 - 1};
    return piecewise(t, 2, limits, (double[]){1, 0.1, 0.01});
}

static double of_power(int t, int steps)
{
    return power_decay(t, 1, steps/10.0, 1);
}

static double of_exponential(int t, int steps)
{
    return exponential(t, 1, steps/2.0, 0.1);
}

//> ending-shapes
static double of_linear(int t, int steps)
{
    return polynomial(t, 1, steps, 1);
}

static double of_cosine(int t, int steps)
{
    return cosine(t, 1, 0, steps);
}

static double of_warm(int t, int steps)
{
    return warm_cosine(t + 1, 0, 1, steps/10, steps);
}

static double of_restarts(int t, int steps)
{
    return restarts(t, 1, 0, steps/7 + 1, 2);
}

//> cycling-shapes
static double of_triangle(int t, int steps)
{
    return triangle(t, 0.1, 1, steps/8, steps/8);
}

static double cycle_momentum(int t, int steps)
{
    double momentum;
    OneCycle k = {1, 25, 1e4, 0.3, steps, 0, 0, 0.85, 0.95};
    one_cycle(&k, t, &momentum);
    return momentum;
}

static double of_cycle(int t, int steps)
{
    double unused;
    OneCycle k = {1, 25, 1e4, 0.3, steps, 0, 0, 0.85, 0.95};
    return one_cycle(&k, t, &unused);
}

//> shapes
enum { CONSTANT_SHAPE, PIECEWISE_SHAPE, POWER_SHAPE, EXPONENTIAL_SHAPE,
       LINEAR_SHAPE, COSINE_SHAPE, WARM_SHAPE, RESTARTS_SHAPE,
       TRIANGLE_SHAPE, CYCLE_SHAPE, LEVEL_SHAPE, SHAPES };
const Shape every_shape[SHAPES] = {
    {"constant", of_constant, NULL}, {"piecewise", of_piecewise, NULL},
    {"power", of_power, NULL}, {"exponential", of_exponential, NULL},
    {"linear", of_linear, NULL}, {"cosine", of_cosine, NULL},
    {"warm", of_warm, NULL}, {"restarts", of_restarts, NULL},
    {"triangle", of_triangle, NULL}, {"cycle", of_cycle, cycle_momentum},
    {"level", of_cycle, NULL},
};

//> sum-of-rates
/* The sum of a shape over a run, in base rates */
double sum_of_rates(const Shape *k, int steps)
{
    double sum = 0;
    for (int t = 0; t < steps; t++)
        sum += k->of(t, steps);
    return sum;
}

//> range-distance
/* The log of the distance from a quadratic's minimum, in units of what it was
 * at first, when rate*curvature has come from nearly 0 to x, `growth` times
 * as large at every step. */
double range_distance(double x, double growth)
{
    double sum = 0;
    for (double u = x/growth; u > 1e-10; u /= growth)
        sum += log(fabs(1 - u));
    return sum;
}

/* The x between low and high at which it is 0 again */
double range_return(double low, double high, double growth)
{
    while (high - low > 1e-9*high) {
        double x = (low + high)/2;
        if (range_distance(x, growth) < 0)
            low = x;
        else
            high = x;
    }
    return low;
}

//> stage
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

/* The wardrobe in 7 x 7 pixels, standardised: rows to learn from, rows to
 * judge by; a net of 49, 16 and 10; 400 steps of 8 pictures. */
enum { LEARN = 2000, JUDGE = 300, HIDDEN = 16, BATCH = 8, LENGTH = 400,
       EVERY = 25, MARKS = LENGTH/EVERY + 1 };
enum { PICTURE_SEED = 8401, SEARCH_SEED = 8501, FINAL_SEED = 8601 };

typedef struct {
    Plan plan;             /* first: follow() looks for it here */
    Set part[3];
    Net net;
    int every;             /* how often a run looks at VALID, in steps */
    double loss[MARKS];    /* of the last run */
} Stage;

//> new-stage
static Stage new_stage(Set *all)
{
    Stage c = {.every = LENGTH};
    Rng r = seeded(PICTURE_SEED);
    Set large = wardrobe(&r, LEARN + JUDGE);
    *all = pool(&large, 4);
    free_set(&large);
    split(&r, all, LEARN, JUDGE, c.part);
    Scaler k = fit_scaler(LEARN, all->in, c.part[TRAIN].x);
    apply_scaler(&k, all->rows, all->x);
    free_scaler(&k);
    c.net = mlp(JUDGE, 3, (int[]){49, HIDDEN, GARMENTS}, &relu_kind,
                softmax_cross_entropy);
    return c;
}

//> judged
/* The loss on VALID; a loss that is no number is the worst of all. */
static double judged(Stage *c)
{
    double loss = evaluate(&c->net, &c->part[VALID], NULL);
    return isfinite(loss) ? loss : HUGE_VAL;
}

static int mark(Training *k)
{
    Stage *c = k->context;
    if (k->t%c->every == 0)
        c->loss[k->t/EVERY] = judged(c);
    return !(k->loss < 1e3);
}

//> train-once
/* The run k of c->net, from the weights and in the order the seed gives */
static void train_once(Stage *c, Training k, int seed)
{
    Rng r = seeded(seed);
    Optimiser o = new_optimiser(&momentum_method, c->net.n);
    glorot(&c->net, &r);
    k.net = &c->net;
    k.data = &c->part[TRAIN];
    k.optimiser = &o;
    k.rng = &r;
    k.batch = BATCH;
    if (k.after_step == mark)
        mark(&k);
    train(&k);
    free_optimiser(&o);
}

//> practise
/* LENGTH steps by a shape that is planned for so many; the loss on VALID at
 * the end, infinite if the run does not get there. */
static double practise(Stage *c, const Shape *shape, int planned, double rate,
                       int seed, int every)
{
    c->plan = (Plan){shape, planned};
    c->every = every;
    for (int i = 0; i < MARKS; i++)
        c->loss[i] = HUGE_VAL;
    train_once(c, (Training){.steps = LENGTH, .rate = rate,
               .schedule = follow, .after_step = mark, .context = c}, seed);
    return c->loss[MARKS - 1];
}

//> entrant
enum { RATES = 6, TRIES = 5, FINALS = 11 };

/* What is found out about a shape. */
typedef struct {
    double search[RATES];           /* the median loss at each base rate */
    double rate;                    /* where it is least */
    double loss[FINALS][MARKS];     /* histories, with seeds unseen */
} Entrant;

/* The base rate of a search's row i: 1/128 to 1/4 */
static double search_row(int i)
{
    return ldexp(1, i - 7);
}

//> search
/* The same search for all: six rates, five seeds, the least median. */
static void search_base(Stage *c, const Shape *shape, Entrant *e)
{
    double loss[TRIES], least = HUGE_VAL;
    for (int i = 0; i < RATES; i++) {
        for (int s = 0; s < TRIES; s++)
            loss[s] = practise(c, shape, LENGTH, search_row(i),
                               SEARCH_SEED + s, LENGTH);
        e->search[i] = quantile(TRIES, loss, 0.5);
        if (e->search[i] < least) {
            least = e->search[i];
            e->rate = search_row(i);
        }
    }
}

//> finals
/* Eleven other seeds, at the base rate e->rate */
static void run_finals(Stage *c, const Shape *shape, int planned, Entrant *e)
{
    for (int s = 0; s < FINALS; s++) {
        practise(c, shape, planned, e->rate, FINAL_SEED + s, EVERY);
        memcpy(e->loss[s], c->loss, sizeof c->loss);
    }
}

/* The q quantile of the losses at a mark; the median of the last */
static double at_mark(const Entrant *e, int at, double q)
{
    double loss[FINALS];
    for (int s = 0; s < FINALS; s++)
        loss[s] = e->loss[s][at];
    return quantile(FINALS, loss, q);
}

static double last_loss(const Entrant *e)
{
    return at_mark(e, MARKS - 1, 0.5);
}

//> print-history
static void print_history(const char *name, const Entrant *e)
{
    char title[48];
    snprintf(title, sizeof title, "%s.history", name);
    block(title, "step low median high");
    for (int i = 0; i < MARKS; i++)
        row(4, (double[]){i*EVERY, at_mark(e, i, 0.1), at_mark(e, i, 0.5),
                          at_mark(e, i, 0.9)});
    end_block();
}

//> extras
/* Beside the contest: constant rates that are not the best one, and cosines
 * that were planned for a longer run. */
static const struct { const char *name; int shape, planned; double times; }
extras[] = {
    {"slow", CONSTANT_SHAPE, LENGTH, 0.25},
    {"high", CONSTANT_SHAPE, LENGTH, 4},
    {"cut", COSINE_SHAPE, 2*LENGTH, 1},
    {"cut4", COSINE_SHAPE, 4*LENGTH, 1},
};
enum { EXTRAS = sizeof extras/sizeof *extras };

//> contest
static void run_contest(Stage *c, Entrant *e, Entrant *extra)
{
    for (int j = 0; j < SHAPES; j++) {
        search_base(c, &every_shape[j], &e[j]);
        run_finals(c, &every_shape[j], LENGTH, &e[j]);
        print_history(every_shape[j].name, &e[j]);
    }
    for (int i = 0; i < EXTRAS; i++) {
        extra[i].rate = extras[i].times*e[extras[i].shape].rate;
        run_finals(c, &every_shape[extras[i].shape], extras[i].planned,
                   &extra[i]);
        print_history(extras[i].name, &extra[i]);
    }
}

//> print-contest
/* The row of the search at which the constant rate was best */
static int constant_row(const Entrant *e)
{
    int i = 0;
    while (search_row(i) < e[CONSTANT_SHAPE].rate)
        i++;
    return i;
}

/* usual: at that rate */
static void print_contest(const Entrant *e)
{
    int usual = constant_row(e);
    block("contest", "shape rate sum low median high usual");
    for (int j = 0; j < SHAPES; j++) {
        printf("%s ", every_shape[j].name);
        row(6, (double[]){e[j].rate,
                          e[j].rate*sum_of_rates(&every_shape[j], LENGTH),
                          at_mark(&e[j], MARKS - 1, 0.1), last_loss(&e[j]),
                          at_mark(&e[j], MARKS - 1, 0.9),
                          e[j].search[usual]});
    }
    end_block();
}

//> print-search
static void print_search(const Entrant *e)
{
    block("search", "rate constant cosine power cycle");
    for (int i = 0; i < RATES; i++) {
        static const int list[] = {CONSTANT_SHAPE, COSINE_SHAPE, POWER_SHAPE,
                                   CYCLE_SHAPE};
        double x[5] = {search_row(i)};
        for (int j = 0; j < 4; j++)
            x[j + 1] = fmin(e[list[j]].search[i], 99);
        row(5, x);
    }
    end_block();
}

//> print-shapes
enum { DRAWN = 140 };

/* Every shape over 140 steps, a triangle that fades, 1cycle's momentum, and a
 * real configuration beside what may have been meant. */
static void print_shapes(void)
{
    block("shapes", "step constant piecewise power exponential linear cosine "
          "warm restarts triangle cycle fading momentum configured "
          "meant");
    for (int t = 0; t < DRAWN; t++) {
        double x[SHAPES + 4] = {t}, s = t*25000.0/DRAWN;
        for (int j = 0; j < LEVEL_SHAPE; j++)
            x[j + 1] = every_shape[j].of(t, DRAWN);
        x[SHAPES] = fading_triangle(t, 0.01, 1, DRAWN/8, DRAWN/8, 0.97);
        x[SHAPES + 1] = cycle_momentum(t, DRAWN);
        x[SHAPES + 2] = warm_cosine(s, 4e-4, 4e-4, 2000, 25000)/4e-4;
        x[SHAPES + 3] = warm_cosine(s, 0, 4e-4, 2000, 25000)/4e-4;
        row(SHAPES + 4, x);
    }
    end_block();
}

//> leash
/* From 100 down the slopes of |w|, which are 1 or -1: a rate is a distance.
 * left: what is left after 10000 steps of four schedules that begin at 1 */
static void print_leash(double *left /* 4 */)
{
    double next = 1;
    for (int i = 0; i < 4; i++)
        left[i] = 100;
    block("leash", "step constant root harmonic exponential");
    for (int t = 0; t < 10000; t++) {
        if (t + 1 >= next) {
            row(5, (double[]){t + 1, fabs(left[0]), fabs(left[1]),
                              fabs(left[2]), fabs(left[3])});
            next *= 1.05;
        }
        double rate[] = {1, power_decay(t, 1, 20, 0.5),
            power_decay(t, 1, 20, 1), exponential(t, 1, 100, 0.1)};
        for (int i = 0; i < 4; i++)
            left[i] -= left[i] > 0 ? rate[i] : left[i] < 0 ? -rate[i] : 0;
    }
    end_block();
}

//> by-hand
/* A plateau by hand: patience 2, factor 1/2, cooldown 1 */
static void print_by_hand(void)
{
    static const double losses[] = {4, 3, 3, 3.5, 2.5, 2.6, 2.7, 2.8, 2.6,
                                    2.9, 2.7, 2.6};
    Plateau k = {.rate = 1, .factor = 0.5, .patience = 2, .cooldown = 1,
                 .best = HUGE_VAL};
    block("hand", "look loss best bad cooling rate");
    for (int i = 0; i < 12; i++) {
        double rate = plateau_rate(&k, losses[i]);
        row(6, (double[]){i + 1, losses[i], k.best, k.bad, k.cooling, rate});
    }
    end_block();
}

//> waiting
/* A plateau at work: it listens to the loss of every batch, to a decaying
 * mean of them, or to the loss on VALID at every mark. */
typedef struct {
    Stage *stage;
    Plateau plateau;
    int listens;           /* 0: to batches, 1: to their mean, 2: to VALID */
    double mean, rate[LENGTH], loss[MARKS];
} Waiting;

static real wait_for(Training *k)
{
    Waiting *c = k->context;
    double *at_mark_now = k->t%EVERY == 0 ? &c->loss[k->t/EVERY] : NULL;
    c->mean = k->t == 0 ? k->loss : 0.95*c->mean + 0.05*k->loss;
    if (at_mark_now != NULL)
        *at_mark_now = judged(c->stage);
    if (c->listens < 2)
        plateau_rate(&c->plateau, c->listens == 0 ? k->loss : c->mean);
    else if (at_mark_now != NULL)
        plateau_rate(&c->plateau, *at_mark_now);
    return (real)(c->rate[k->t] = c->plateau.rate);
}

//> wait-once
/* One training by plateau; the step at which the rate first fell */
static int wait_once(Waiting *c, int listens, double rate, int seed)
{
    static const int patience[] = {10, 40, 2};
    int t = 0;
    c->listens = listens;
    c->plateau = (Plateau){.rate = rate, .factor = 0.1, .threshold = 1e-4,
                           .patience = patience[listens], .best = HUGE_VAL};
    train_once(c->stage, (Training){.steps = LENGTH, .schedule = wait_for,
               .context = c}, seed);
    c->loss[MARKS - 1] = judged(c->stage);
    while (t < LENGTH && c->rate[t] == rate)
        t++;
    return t;
}

//> print-waiting
static const char *const waits[] = {"batch", "mean", "valid"};

static void print_waiting(Stage *s, double rate, double *fell, double *last)
{
    static Waiting c;
    static Entrant e;
    c.stage = s;
    for (int i = 0; i < 3; i++) {
        double first[FINALS];
        char name[32];
        for (int j = FINALS - 1; j >= 0; j--) {
            first[j] = wait_once(&c, i, rate, FINAL_SEED + j);
            memcpy(e.loss[j], c.loss, sizeof c.loss);
        }
        print_history(waits[i], &e);
        snprintf(name, sizeof name, "%s.rate", waits[i]);
        block(name, "step rate");
        for (int t = 0; t < LENGTH; t += 2)
            row(2, (double[]){t, c.rate[t]});
        end_block();
        fell[i] = quantile(FINALS, first, 0.5);
        last[i] = last_loss(&e);
    }
}

//> warm-up
/* Four hidden layers of 16, 100 steps of 32 pictures, the rate falling to 0
 * along a cosine, after a ramp over a fifth of the steps, or without one. */
enum { WARM_RATES = 5, WARM_SEEDS = 7, WARM_STEPS = 100, WARM_BATCH = 32 };

static real warm_or_cold(Training *k)
{
    const int *warm = k->context;
    return (real)(k->t < *warm ? ramp(k->t + 1, 0, k->rate, *warm)
                  : cosine(k->t - *warm, k->rate, 0, k->steps - *warm));
}

//> warm-run
static double warm_run(Stage *s, Net *net, const Method *method, double rate,
                       int warm, int seed)
{
    Rng r = seeded(seed);
    Optimiser o = new_optimiser(method, net->n);
    initialise(net, &r, &he_normal);
    Training k = {.net = net, .data = &s->part[TRAIN], .optimiser = &o,
                  .rng = &r, .batch = WARM_BATCH, .steps = WARM_STEPS,
                  .rate = rate, .schedule = warm_or_cold, .context = &warm};
    train(&k);
    free_optimiser(&o);
    double loss = evaluate(net, &s->part[VALID], NULL);
    return isfinite(loss) ? fmin(loss, 99) : 99;
}

//> print-warm
/* least: cold and warm; far: the same at the highest rate */
static void print_warm(Stage *s, const Method *method, double low,
                       double *least, double *far)
{
    Net net = deep_net(JUDGE, 49, 4, 16, GARMENTS, &relu_kind,
                       softmax_cross_entropy);
    char name[32];
    snprintf(name, sizeof name, "warm.%s", method->name);
    block(name, "rate cold coldlow coldhigh warm warmlow warmhigh");
    least[0] = least[1] = HUGE_VAL;
//> print-warm-rates
    for (int i = 0; i < WARM_RATES; i++) {
        double rate = ldexp(low, i), x[7] = {rate}, loss[WARM_SEEDS];
        for (int j = 0; j < 2; j++) {
            for (int q = 0; q < WARM_SEEDS; q++)
                loss[q] = warm_run(s, &net, method, rate, j*WARM_STEPS/5,
                                   FINAL_SEED + q);
            x[3*j + 2] = quantile(WARM_SEEDS, loss, 0.1);
            x[3*j + 3] = quantile(WARM_SEEDS, loss, 0.9);
            far[j] = x[3*j + 1] = quantile(WARM_SEEDS, loss, 0.5);
            least[j] = fmin(least[j], far[j]);
        }
        row(7, x);
    }
    end_block();
    free_net(&net);
}

//> print-lag
/* The range test on a quadratic, at three speeds of the rate. Logs of the
 * distance are multiplied by that of the growth. */
enum { SPEEDS = 3 };

static void print_lag(double *depth, double *back)
{
    static const double per_decade[] = {10, 50, 1000};
    double growth[SPEEDS];
    for (int i = 0; i < SPEEDS; i++) {
        growth[i] = pow(10, 1/per_decade[i]);
        depth[i] = range_distance(2, growth[i])*log(growth[i]);
        back[i] = range_return(3, 30, growth[i]);
    }
    block("lag", "x fast medium slow");
    for (double x = 0.05; x < 30; x *= 1.05) {
        double y[SPEEDS + 1] = {x};
        for (int i = 0; i < SPEEDS; i++)
            y[i + 1] = range_distance(x, growth[i])*log(growth[i]);
        row(SPEEDS + 1, y);
    }
    end_block();
}

//> range-test
/* A rate from 1e-4 to 1, and what it does to the loss of the batches */
enum { RANGE_SEEDS = 7, RANGE_STEPS = 200 };

typedef struct { int n; double loss[4*RANGE_STEPS]; } Range;

static double range_rate(int t, int steps)
{
    return exponential(t, 1e-4, steps - 1, 1e4);
}

static real growing(Training *k)
{
    return (real)range_rate(k->t, k->steps);
}

static int note_range(Training *k)
{
    Range *c = k->context;
    c->loss[c->n++] = k->loss;
    return !(k->loss < 20);
}

//> range-once
/* The rate at which the smoothed loss is least; prints the run if asked to */
static double range_once(Stage *s, int steps, int seed, int print)
{
    Range c = {0};
    double mean = 0, least = HUGE_VAL, turn = 0;
    train_once(s, (Training){.steps = steps, .schedule = growing,
               .after_step = note_range, .context = &c}, seed);
    for (int t = 0; t < c.n; t++) {
        mean = 0.95*mean + 0.05*c.loss[t];
        double smooth = mean/(1 - pow(0.95, t + 1));
        if (print)
            row(3, (double[]){range_rate(t, steps), c.loss[t], smooth});
        if (smooth < least) {
            least = smooth;
            turn = range_rate(t, steps);
        }
    }
    return turn;
}

//> print-range
/* The median turning point of tests of 100, 200, 400 and 800 steps */
static void print_range(Stage *s, double *turn /* 4 */)
{
    double x[RANGE_SEEDS];
    block("range", "rate loss smooth");
    range_once(s, RANGE_STEPS, SEARCH_SEED, 1);
    end_block();
    block("turns", "steps low median high");
    for (int i = 0; i < 4; i++) {
        int steps = RANGE_STEPS/2 << i;
        for (int j = 0; j < RANGE_SEEDS; j++)
            x[j] = range_once(s, steps, SEARCH_SEED + j, 0);
        turn[i] = quantile(RANGE_SEEDS, x, 0.5);
        row(4, (double[]){steps, quantile(RANGE_SEEDS, x, 0.1), turn[i],
                          quantile(RANGE_SEEDS, x, 0.9)});
    }
    end_block();
}

//> print-chosen
/* What cosines do that begin at shares of a turning point */
static void print_chosen(Stage *s, double turn, double *loss /* 4 */)
{
    static const double shares[] = {1, 0.5, 0.25, 0.1};
    double x[FINALS];
    block("chosen", "share rate cosine");
    for (int i = 0; i < 4; i++) {
        for (int j = 0; j < FINALS; j++)
            x[j] = practise(s, &every_shape[COSINE_SHAPE], LENGTH,
                            shares[i]*turn, FINAL_SEED + j, LENGTH);
        loss[i] = quantile(FINALS, x, 0.5);
        row(3, (double[]){shares[i], shares[i]*turn, loss[i]});
    }
    end_block();
}

//> print-change
/* Two ways to write momentum, and a rate that changes after 20 steps on the
 * ravine. worst: the highest loss after that */
static void print_change(const char *name, double from, double to,
                         double *worst /* 2 */)
{
    double w[2][2] = {{-7, 2}, {-7, 2}}, g[2];
    Optimiser o[2] = {new_optimiser(&momentum_method, 2),
                      new_optimiser(&velocity_method, 2)};
    block(name, "step momentum velocity");
    for (int t = 0; t <= 80; t++) {
        double x[3] = {t};
        for (int i = 0; i < 2; i++) {
            x[i + 1] = ravine(2, w[i], g, NULL);
            worst[i] = t > 20 ? fmax(worst[i], x[i + 1]) : 0;
            update(2, w[i], g, t < 20 ? from : to, &o[i]);
        }
        row(3, x);
    }
    end_block();
    free_optimiser(&o[0]);
    free_optimiser(&o[1]);
}

//> twenty
/* The grid's twenty steps by a plan */
typedef struct {
    Plan plan;
    const Set *grid;
    const Moments *moments;
    double *loss;
} Twenty;

static int note_twenty(Training *k)
{
    Twenty *c = k->context;
    c->loss[k->t] = grid_loss(c->moments, k->net->w);
    return 0;
}

//> run-twenty
static double run_twenty(Twenty *c, const Method *method, double rate,
                         int seed)
{
    Training k = {.data = c->grid, .batch = 100, .steps = STEPS,
                  .rate = rate, .schedule = follow,
                  .after_step = note_twenty, .context = c};
    c->loss[0] = grid_loss(c->moments, grid_start);
    train_line(&k, grid_start, method, seed);
    return c->loss[STEPS];
}

//> grid-walks
/* 1cycle with little momentum, for a short run */
static double gentle_momentum(int t, int steps)
{
    double momentum;
    OneCycle k = {1, 25, 1e4, 0.3, steps, 0, 0, 0.2, 0.4};
    one_cycle(&k, t, &momentum);
    return momentum;
}
static const Shape gentle_shape = {"gentle", of_cycle, gentle_momentum};

//> walks
/* The search covers half a decade above low. */
static const struct {
    const char *name; const Shape *shape; double beta, low;
} walks[] = {
    {"constant", &every_shape[CONSTANT_SHAPE], 0, 8e-5},
    {"piecewise", &every_shape[PIECEWISE_SHAPE], 0, 8e-5},
    {"power", &every_shape[POWER_SHAPE], 0, 1.2e-4},
    {"exponential", &every_shape[EXPONENTIAL_SHAPE], 0, 1.2e-4},
    {"cosine", &every_shape[COSINE_SHAPE], 0, 8e-5},
    {"cycle", &every_shape[CYCLE_SHAPE], 0.9, 4e-5},
    {"gentle", &gentle_shape, 0.3, 8e-5},
    {"half", &every_shape[CONSTANT_SHAPE], 0.5, 4e-5},
    {"half.cosine", &every_shape[COSINE_SHAPE], 0.5, 8e-5},
};
enum { WALKS = sizeof walks/sizeof *walks };

//> find-walk
/* The rate for a walk: eleven orders of the rows, steps of 5 % */
static double find_walk(Twenty *c, const Method *method, double low)
{
    double best = low, least = HUGE_VAL, end[11];
    for (double rate = low; rate <= sqrt(10)*low; rate *= 1.05) {
        for (int s = 0; s < 11; s++)
            end[s] = run_twenty(c, method, rate, s + 1);
        double loss = quantile(11, end, 0.5);
        if (loss < least) {
            least = loss;
            best = rate;
        }
    }
    return best;
}

//> show-walk
static double show_walk(const char *name, Twenty *c, const Method *method,
                        double rate)
{
    double loss[SEEDS][STEPS + 1], at[SEEDS], median = 0;
    char title[32];
    for (int s = 0; s < SEEDS; s++) {
        c->loss = loss[s];
        run_twenty(c, method, rate, s + 1);
    }
    snprintf(title, sizeof title, "%s.twenty", name);
    block(title, "step low median high");
    for (int t = 0; t <= STEPS; t++) {
        for (int s = 0; s < SEEDS; s++)
            at[s] = loss[s][t];
        median = quantile(SEEDS, at, 0.5);
        row(4, (double[]){t, quantile(SEEDS, at, 0.1), median,
                          quantile(SEEDS, at, 0.9)});
    }
    end_block();
    return median;
}

//> print-walks
static void print_walks(double *rate, double *final /* WALKS */)
{
    Rng r = seeded(1);
    Set grid = grid_regression(&r);
    Moments moments = grid_moments(&grid);
    double loss[STEPS + 1];
    for (int i = 0; i < WALKS; i++) {
        Method own = with_beta(walks[i].beta > 0 ? &momentum_method
                               : &sgd_method, walks[i].beta);
        Twenty c = {{walks[i].shape, STEPS}, &grid, &moments, loss};
        rate[i] = find_walk(&c, &own, walks[i].low);
        final[i] = show_walk(walks[i].name, &c, &own, rate[i]);
    }
    block("found", "schedule rate final");
    for (int i = 0; i < WALKS; i++) {
        printf("%s ", walks[i].name);
        row(2, (double[]){rate[i], final[i]});
    }
    end_block();
    free_set(&grid);
}

//> key
/* A result whose key has two parts */
static void keyed(const char *what, const char *which, double value)
{
    char key[64];
    snprintf(key, sizeof key, "%s.%s", what, which);
    result(key, value);
}

//> contest-results
static void contest_results(const Entrant *e, const Entrant *extra)
{
    double low = HUGE_VAL, high = 0;
    int usual = constant_row(e);
    for (int j = 0; j < SHAPES; j++) {
        double sum = e[j].rate*sum_of_rates(&every_shape[j], LENGTH);
        keyed(every_shape[j].name, "rate", e[j].rate);
        keyed(every_shape[j].name, "loss", last_loss(&e[j]));
        keyed(every_shape[j].name, "usual", e[j].search[usual]);
        low = fmin(low, sum);
        high = fmax(high, sum);
    }
    result("sum.low", low);
    result("sum.high", high);
    for (int i = 0; i < EXTRAS; i++) {
        keyed(extras[i].name, "rate", extra[i].rate);
        keyed(extras[i].name, "loss", last_loss(&extra[i]));
    }
}

//> band-results
/* How far the bands of those overlap that end at 0 */
static void band_results(const Entrant *e)
{
    static const int list[] = {LINEAR_SHAPE, COSINE_SHAPE, WARM_SHAPE,
                               RESTARTS_SHAPE, CYCLE_SHAPE, LEVEL_SHAPE};
    double low = 0, high = HUGE_VAL;
    for (int i = 0; i < 6; i++) {
        low = fmax(low, at_mark(&e[list[i]], MARKS - 1, 0.1));
        high = fmin(high, at_mark(&e[list[i]], MARKS - 1, 0.9));
    }
    result("bands.low", low);
    result("bands.high", high);
}

//> results
/* A list of results, each with one key of the names */
static void listed(const char *names, const double *value)
{
    char copy[256];
    snprintf(copy, sizeof copy, "%s", names);
    for (char *key = strtok(copy, " "); key != NULL; key = strtok(NULL, " "))
        result(key, *value++);
}

//> main
int main(int argc, char **argv)
{
    options(argc, argv, NULL, 0);
    static Entrant e[SHAPES], extra[EXTRAS];
    double left[4], fell[3], waited[3], least[4], far[4], depth[SPEEDS],
           back[SPEEDS], turn[4], chosen[4], change[4],
           rate[WALKS], final[WALKS];
    Set all;
    Stage c = new_stage(&all);
    run_contest(&c, e, extra);
    print_contest(e);
    print_search(e);
    print_shapes();
    print_leash(left);
    print_by_hand();
    print_waiting(&c, e[COSINE_SHAPE].rate, fell, waited);
    print_warm(&c, &adam_method, 1/128.0, least, far);
    print_warm(&c, &momentum_method, 1/64.0, least + 2, far + 2);
    print_lag(depth, back);
    print_range(&c, turn);
    print_chosen(&c, turn[1], chosen);
    print_change("drop", 0.05, 0.005, change);
    print_change("rise", 0.005, 0.05, change + 2);
    print_walks(rate, final);
//> main-results
    block("results", "key value");
    contest_results(e, extra);
    band_results(e);
    listed("leash.constant leash.root leash.harmonic leash.exponential",
           left);
    listed("batch.fell mean.fell valid.fell", fell);
    listed("batch.loss mean.loss valid.loss", waited);
    listed("adam.cold adam.warm heavy.cold heavy.warm", least);
    listed("adam.cold.far adam.warm.far heavy.cold.far heavy.warm.far", far);
    listed("lag.depth.10 lag.depth.50 lag.depth.1000", depth);
    listed("lag.back.10 lag.back.50 lag.back.1000", back);
    listed("turn.100 turn.200 turn.400 turn.800", turn);
    listed("chosen.whole chosen.half chosen.quarter chosen.tenth", chosen);
    listed("drop.momentum drop.velocity rise.momentum rise.velocity", change);
    for (int i = 0; i < WALKS; i++) {
        keyed("grid", walks[i].name, final[i]);
        keyed("found", walks[i].name, rate[i]);
    }
    end_block();
    free_set(&all);
    free_net(&c.net);
    return 0;
}
#endif
#endif
