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

enum { LEARN = 2000, JUDGE = 300, LENGTH = 400, EVERY = 50,
       MARKS = LENGTH/EVERY + 1, FINALS = 11 };
enum { PICTURE_SEED = 8401, SEARCH_SEED = 8501, FINAL_SEED = 8601 };

/* What is trained, on what, and how long. */
typedef struct {
    Plan plan;             /* first: follow() looks for it here */
    Set part[3];
    Net net;
    Method method;
    const Init *init;
    int batch, length;
    int marks;             /* whether runs look at VALID on their way */
    double loss[MARKS];    /* what they see */
} Stage;

//> new-stage
/* The wardrobe in 7 x 7 pixels, standardised: rows to learn from, rows to
 * judge by; a net of 49, 16 and 10; 400 steps of 8 pictures. */
static Stage new_stage(Set *all)
{
    Stage c = {.method = momentum_method, .init = &glorot_uniform,
               .batch = 8, .length = LENGTH};
    Rng r = seeded(PICTURE_SEED);
    Set large = wardrobe(&r, LEARN + JUDGE);
    *all = pool(&large, 4);
    free_set(&large);
    split(&r, all, LEARN, JUDGE, c.part);
    Scaler k = fit_scaler(LEARN, all->in, c.part[TRAIN].x);
    apply_scaler(&k, all->rows, all->x);
    free_scaler(&k);
    c.net = mlp(JUDGE, 3, (int[]){49, 16, GARMENTS}, &relu_kind,
                softmax_cross_entropy);
    return c;
}

//> train-once
/* The run k of c->net, from the weights and in the order the seed gives. The
 * loss on VALID at its end; infinite if it does not get there. */
static double train_once(Stage *c, Training k, int seed)
{
    Rng r = seeded(seed);
    Optimiser o = new_optimiser(&c->method, c->net.n);
    initialise(&c->net, &r, c->init);
    k.net = &c->net;
    k.data = &c->part[TRAIN];
    k.optimiser = &o;
    k.rng = &r;
    k.batch = c->batch;
    if (c->marks)
        c->loss[0] = evaluate(&c->net, &c->part[VALID], NULL);
    train(&k);
    free_optimiser(&o);
    double loss = evaluate(&c->net, &c->part[VALID], NULL);
    return k.t == k.steps && isfinite(loss) ? loss : HUGE_VAL;
}

//> practise
static int mark(Training *k)
{
    Stage *c = k->context;
    if (c->marks && k->t%EVERY == 0)
        c->loss[k->t/EVERY] = evaluate(k->net, &c->part[VALID], NULL);
    return !(k->loss < 1e3);
}

/* A run by a shape that is planned for so many steps */
static double practise(Stage *c, const Shape *shape, int planned, double rate,
                       int seed)
{
    c->plan = (Plan){shape, planned};
    for (int i = 0; i < MARKS; i++)
        c->loss[i] = HUGE_VAL;
    return train_once(c, (Training){.steps = c->length, .rate = rate,
                      .schedule = follow, .after_step = mark, .context = c},
                      seed);
}

//> entrant
enum { RATES = 6, TRIES = 5 };

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
/* The same search for all: six rates, five seeds, the least median. No rate
 * is tried that is above one that has blown up. */
static void search_base(Stage *c, const Shape *shape, Entrant *e)
{
    double loss[TRIES], least = HUGE_VAL;
    for (int i = 0; i < RATES; i++) {
        e->search[i] = HUGE_VAL;
        if (i > 0 && e->search[i - 1] > 3*least)
            continue;
        for (int s = 0; s < TRIES; s++)
            loss[s] = practise(c, shape, LENGTH, search_row(i),
                               SEARCH_SEED + s);
        e->search[i] = quantile(TRIES, loss, 0.5);
        if (e->search[i] < least) {
            least = e->search[i];
            e->rate = search_row(i);
        }
    }
}

//> finals
/* Eleven other seeds, at the base rate e->rate; with marks on the way, or the
 * last one only */
static void run_finals(Stage *c, const Shape *shape, int planned, int marks,
                       Entrant *e)
{
    c->marks = marks;
    for (int s = 0; s < FINALS; s++) {
        double last = practise(c, shape, planned, e->rate, FINAL_SEED + s);
        c->loss[MARKS - 1] = last;
        memcpy(e->loss[s], c->loss, sizeof c->loss);
    }
    c->marks = 0;
}

//> at-mark
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
/* Beside the contest: constant rates that are not the best one, cosines at
 * other rates, and cosines that were planned for a longer run. */
static const struct { const char *name; int shape, planned; double rate; }
extras[] = {
    {"slow", CONSTANT_SHAPE, LENGTH, 1/256.0},
    {"high", CONSTANT_SHAPE, LENGTH, 1/16.0},
    {"switched", COSINE_SHAPE, LENGTH, 1/64.0},
    {"mild", COSINE_SHAPE, LENGTH, 1/32.0},
    {"mild.cut", COSINE_SHAPE, 2*LENGTH, 1/32.0},
    {"cut", COSINE_SHAPE, 2*LENGTH, 1/16.0},
    {"cut4", COSINE_SHAPE, 4*LENGTH, 1/16.0},
};
enum { EXTRAS = sizeof extras/sizeof *extras, DRAWN_EXTRAS = 2 };

//> contest
static void run_contest(Stage *c, Entrant *e, Entrant *extra)
{
    for (int j = 0; j < SHAPES; j++) {
        search_base(c, &every_shape[j], &e[j]);
        run_finals(c, &every_shape[j], LENGTH, 1, &e[j]);
        print_history(every_shape[j].name, &e[j]);
    }
    for (int i = 0; i < EXTRAS; i++) {
        extra[i].rate = extras[i].rate;
        run_finals(c, &every_shape[extras[i].shape], extras[i].planned,
                   i < DRAWN_EXTRAS, &extra[i]);
        if (i < DRAWN_EXTRAS)
            print_history(extras[i].name, &extra[i]);
    }
}

//> print-contest
static void print_contest(const Entrant *e)
{
    block("contest", "shape rate sum low median high");
    for (int j = 0; j < SHAPES; j++) {
        printf("%s ", every_shape[j].name);
        row(5, (double[]){e[j].rate,
                          e[j].rate*sum_of_rates(&every_shape[j], LENGTH),
                          at_mark(&e[j], MARKS - 1, 0.1), last_loss(&e[j]),
                          at_mark(&e[j], MARKS - 1, 0.9)});
    }
    end_block();
    block("search", "rate constant cosine power cycle");
    for (int i = 0; i < RATES; i++)
        row(5, (double[]){search_row(i), e[CONSTANT_SHAPE].search[i],
                          e[COSINE_SHAPE].search[i],
                          e[POWER_SHAPE].search[i],
                          e[CYCLE_SHAPE].search[i]});
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
/* From 100 down the slope of |w|, which is 1: a rate is a distance. What is
 * left after 10000 steps of 1/(1 + t/20), or of a tenth in every 100. */
static double left_over(int is_power)
{
    double w = 100;
    for (int t = 0; t < 10000 && w > 0; t++)
        w -= is_power ? power_decay(t, 1, 20, 1)
                      : exponential(t, 1, 100, 0.1);
    return fmax(w, 0);
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
 * mean of them, or to the loss on VALID now and then. */
enum { BATCHES, MEAN, VALIDATION, EARS, LOOK = 25 };

typedef struct {
    Stage *stage;
    Plateau plateau;
    int ear, first;        /* first: the step at which the rate first fell */
    double mean, rate[LENGTH];
} Waiting;

static real wait_for(Training *k)
{
    Waiting *c = k->context;
    double before = c->plateau.rate;
    c->mean = k->t == 0 ? k->loss : 0.95*c->mean + 0.05*k->loss;
    if (c->ear < VALIDATION)
        plateau_rate(&c->plateau, c->ear == MEAN ? c->mean : k->loss);
    else if (k->t%LOOK == 0)
        plateau_rate(&c->plateau, evaluate(k->net, &c->stage->part[VALID],
                                           NULL));
    if (c->plateau.rate < before && c->first == LENGTH)
        c->first = k->t;
    return (real)(c->rate[k->t] = c->plateau.rate);
}

//> wait-once
static double wait_once(Waiting *c, double rate, int seed)
{
    static const int patience[] = {10, 40, 2};
    c->first = LENGTH;
    c->plateau = (Plateau){.rate = rate, .factor = 0.1, .threshold = 1e-4,
                           .patience = patience[c->ear], .best = HUGE_VAL};
    return train_once(c->stage, (Training){.steps = LENGTH,
                      .schedule = wait_for, .context = c}, seed);
}

/* The search of the contest, without the lowest rate and the highest two */
static double search_waiting(Waiting *c)
{
    double loss[TRIES], least = HUGE_VAL, best = 0;
    for (int i = 1; i < 4; i++) {
        for (int s = 0; s < TRIES; s++)
            loss[s] = wait_once(c, search_row(i), SEARCH_SEED + s);
        double median = quantile(TRIES, loss, 0.5);
        best = median < least ? search_row(i) : best;
        least = fmin(least, median);
    }
    return best;
}

//> print-waiting
/* The first fall, the base rate and the last loss, for each ear */
static void print_waiting(Stage *s, double *fell, double *base, double *last)
{
    static const char *const ears[] = {"batch", "mean", "valid"};
    block("waiting", "ear rate fell low median high");
    static Waiting c[EARS];
    for (int i = 0; i < EARS; i++) {
        double loss[FINALS], first[FINALS];
        c[i].stage = s;
        c[i].ear = i;
        base[i] = search_waiting(&c[i]);
        for (int j = FINALS - 1; j >= 0; j--) {
            loss[j] = wait_once(&c[i], base[i], FINAL_SEED + j);
            first[j] = c[i].first;
        }
        fell[i] = quantile(FINALS, first, 0.5);
        last[i] = quantile(FINALS, loss, 0.5);
        printf("%s ", ears[i]);
        row(5, (double[]){base[i], fell[i], quantile(FINALS, loss, 0.1),
                          last[i], quantile(FINALS, loss, 0.9)});
    }
    end_block();
//> print-ears
    block("ears", "step batch mean valid");
    for (int t = 0; t < LENGTH; t += 3)
        row(4, (double[]){t, c[0].rate[t], c[1].rate[t], c[2].rate[t]});
    end_block();
}

//> warm-up
/* Four hidden layers of 16, 100 steps of 16 pictures, by a cosine and by a
 * cosine after a warm-up, at four rates from low on. least: of both shapes;
 * far: at the highest rate */
enum { WARM_RATES = 4, WARM_SEEDS = 7 };

static void print_warm(const Stage *s, const Method *method, double low,
                       double *least, double *far)
{
    Stage c = *s;
    c.net = deep_net(JUDGE, 49, 4, 16, GARMENTS, &relu_kind,
                     softmax_cross_entropy);
    c.method = *method;
    c.init = &he_normal;
    c.batch = 16;
    c.length = 100;
    char name[32];
    snprintf(name, sizeof name, "warm.%s", method->name);
    block(name, "rate cold coldlow coldhigh warm warmlow warmhigh");
    least[0] = least[1] = HUGE_VAL;
//> warm-runs
    for (int i = 0; i < WARM_RATES; i++) {
        double rate = ldexp(low, i), x[7] = {rate}, loss[WARM_SEEDS];
        for (int j = 0; j < 2; j++) {
            for (int q = 0; q < WARM_SEEDS; q++)
                loss[q] = fmin(99, practise(&c,
                    &every_shape[j == 0 ? COSINE_SHAPE : WARM_SHAPE],
                    c.length, rate, FINAL_SEED + q));
            x[3*j + 2] = quantile(WARM_SEEDS, loss, 0.1);
            x[3*j + 3] = quantile(WARM_SEEDS, loss, 0.9);
            far[j] = x[3*j + 1] = quantile(WARM_SEEDS, loss, 0.5);
            least[j] = fmin(least[j], far[j]);
        }
        row(7, x);
    }
    end_block();
    free_net(&c.net);
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
enum { RANGE_SEEDS = 11, RANGE_STEPS = 200 };

typedef struct {
    int n;
    double loss[4*RANGE_STEPS], smooth[4*RANGE_STEPS];
} Range;

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
/* A range test, and the rates at which two kinds of smoothed loss are least:
 * turn[0], a decaying mean of some twenty steps, and turn[1], the median of a
 * tenth of the test, half of it before and half after. */
static void range_once(Stage *s, int steps, int seed, double *turn, Range *c)
{
    double mean = 0, least[2] = {HUGE_VAL, HUGE_VAL}, near_t[4*RANGE_STEPS];
    int half = steps/20;
    c->n = 0;
    train_once(s, (Training){.steps = steps, .schedule = growing,
               .after_step = note_range, .context = c}, seed);
    for (int t = 0; t < c->n; t++) {
        double smooth[2] = {HUGE_VAL, HUGE_VAL};
        mean = t == 0 ? c->loss[t] : 0.95*mean + 0.05*c->loss[t];
        smooth[0] = c->smooth[t] = mean;
        if (t >= half && t < c->n - half) {
            memcpy(near_t, c->loss + t - half, (2*half + 1)*sizeof *near_t);
            smooth[1] = quantile(2*half + 1, near_t, 0.5);
        }
        for (int i = 0; i < 2; i++)
            if (smooth[i] < least[i]) {
                least[i] = smooth[i];
                turn[i] = range_rate(t, steps);
            }
    }
}

//> print-range
/* The median turning points of tests of 100, 200, 400 and 800 steps */
static void print_range(Stage *s, double turn[4][2])
{
    static Range c;
    double x[2][RANGE_SEEDS], y[7], at[2];
    range_once(s, RANGE_STEPS, SEARCH_SEED, at, &c);
    block("range", "rate loss smooth");
    for (int t = 0; t < c.n; t++)
        row(3, (double[]){range_rate(t, RANGE_STEPS), c.loss[t],
                          c.smooth[t]});
    end_block();
//> print-turns
    block("turns", "steps low median high clow cmedian chigh");
    for (int i = 0; i < 4; i++) {
        int steps = RANGE_STEPS/2 << i;
        for (int j = 0; j < RANGE_SEEDS; j++) {
            range_once(s, steps, SEARCH_SEED + j, at, &c);
            x[0][j] = at[0];
            x[1][j] = at[1];
        }
        y[0] = steps;
        for (int j = 0; j < 6; j++)
            y[j + 1] = quantile(RANGE_SEEDS, x[j/3], 0.1 + 0.4*(j%3));
        row(7, y);
        turn[i][0] = y[2];
        turn[i][1] = y[5];
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
                            shares[i]*turn, FINAL_SEED + j);
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

//> scheduled
/* A schedule inside a method, for chapter 6's twenty steps: momentum with the
 * rate of the walk that is on */
static int walking;

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

static void scheduled(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    const Shape *k = walks[walking].shape;
    int t = (int)o->t - 1;    /* update() has counted this step */
    if (k->momentum != NULL)
        o->method.momentum = k->momentum(t, STEPS);
    momentum(n, w, g, (real)(rate*k->of(t, STEPS)), o);
}

//> print-walks
static void print_walks(double *rate, double *final /* WALKS */)
{
    Rng r = seeded(1);
    Set grid = grid_regression(&r);
    Moments m = grid_moments(&grid);
    for (walking = 0; walking < WALKS; walking++) {
        int i = walking;
        char name[32];
        Method own = with_beta(&momentum_method, walks[i].beta);
        own.rule = scheduled;
        rate[i] = search_rate(&grid, &m, &own, walks[i].low,
                              sqrt(10)*walks[i].low, 1.05, 100, 11);
        snprintf(name, sizeof name, "%s.twenty", walks[i].name);
        final[i] = print_twenty(name, &grid, &m, &own, rate[i], 100);
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
/* usual: by the search, at the rate at which the constant was best */
static void contest_results(const Entrant *e, const Entrant *extra)
{
    int usual = 0;
    while (search_row(usual) < e[CONSTANT_SHAPE].rate)
        usual++;
    for (int j = 0; j < SHAPES; j++) {
        const char *name = every_shape[j].name;
        keyed(name, "rate", e[j].rate);
        keyed(name, "sum", e[j].rate*sum_of_rates(&every_shape[j], LENGTH));
        keyed(name, "loss", last_loss(&e[j]));
        keyed(name, "low", at_mark(&e[j], MARKS - 1, 0.1));
        keyed(name, "high", at_mark(&e[j], MARKS - 1, 0.9));
        keyed(name, "usual", e[j].search[usual]);
    }
    for (int i = 0; i < EXTRAS; i++) {
        keyed(extras[i].name, "rate", extra[i].rate);
        keyed(extras[i].name, "loss", last_loss(&extra[i]));
    }
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
    double fell[EARS], base[EARS], waited[EARS], least[4], far[4],
           depth[SPEEDS], back[SPEEDS], turn[4][2], chosen[4], change[4],
           rate[WALKS], final[WALKS];
    Set all;
    Stage c = new_stage(&all);
    run_contest(&c, e, extra);
    print_contest(e);
    print_shapes();
    print_by_hand();
    print_waiting(&c, fell, base, waited);
    print_warm(&c, &adam_method, 1/128.0, least, far);
    print_warm(&c, &momentum_method, 1/64.0, least + 2, far + 2);
    print_lag(depth, back);
    print_range(&c, turn);
    print_chosen(&c, turn[1][0], chosen);
    print_change("drop", 0.05, 0.005, change);
    print_change("rise", 0.005, 0.05, change + 2);
    print_walks(rate, final);
//> main-results
    block("results", "key value");
    contest_results(e, extra);
    result("leash.power", left_over(1));
    result("leash.exponential", left_over(0));
    listed("batch.fell mean.fell valid.fell", fell);
    listed("batch.rate mean.rate valid.rate", base);
    listed("batch.loss mean.loss valid.loss", waited);
    listed("adam.cold adam.warm heavy.cold heavy.warm", least);
    listed("adam.cold.far adam.warm.far heavy.cold.far heavy.warm.far", far);
    listed("lag.depth.10 lag.depth.50 lag.depth.1000", depth);
    listed("lag.back.10 lag.back.50 lag.back.1000", back);
    listed("turn.100 centred.100 turn.200 centred.200 turn.400 centred.400 "
           "turn.800 centred.800", turn[0]);
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
