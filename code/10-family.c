//> header
/* 10-family.c: Adam's relatives, and which of twelve methods to take.
 *
 *     amsgrad  v never falls        adamax  the largest |g| in place of v
 *     nadam    m looks ahead        radam   trusts v by how much it has seen
 *
 * The counter-example that made one of them, the runs that break the others,
 * a comparison of all twelve on the wardrobe, and why it ends there. Builds
 * on 09-adam.c.
 *
 *     cc 10-family.c -lm && ./a.out
 *     ./a.out --trace amsgrad --rate 0.1 --steps 100
 */
#ifndef FAMILY_C
#define FAMILY_C

#include "09-adam.c"

//> amsgrad
/* Adam with the largest v so far in place of v (Reddi, Kale, Kumar 2018) */
void amsgrad(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *m = o->m, *v = o->v, *most = o->u, eps = (real)o->method.eps;
    real b1 = (real)o->method.beta1, b2 = (real)o->method.beta2;
    real c1 = 1 - pow(b1, o->t), c2 = 1 - pow(b2, o->t);
    for (int i = 0; i < n; i++) {
        m[i] = b1*m[i] + (1 - b1)*g[i];
        v[i] = b2*v[i] + (1 - b2)*g[i]*g[i];
        most[i] = fmax(most[i], v[i]);
        w[i] -= rate*(m[i]/c1)/(sqrt(most[i]/c2) + eps);
    }
}

//> adamax
/* u <- max(beta2*u, |g| + eps), w <- w - rate*(m/c1)/u (Kingma, Ba 2015) */
void adamax(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *m = o->m, *u = o->u, eps = (real)o->method.eps;
    real b1 = (real)o->method.beta1, b2 = (real)o->method.beta2;
    real c1 = 1 - pow(b1, o->t);
    for (int i = 0; i < n; i++) {
        m[i] = b1*m[i] + (1 - b1)*g[i];
        u[i] = fmax(b2*u[i], fabs(g[i]) + eps);
        w[i] -= rate*(m[i]/c1)/u[i];
    }
}

//> nadam-mu
/* What stands for beta1 at step t: half of it at first, three quarters after
 * 4245 steps. */
real nadam_mu(real b1, int t)
{
    return b1*(1 - pow((real)0.96, (real)(t*0.004))/2);
}

//> ahead
/* Adam's step with now*g + ahead*m in place of the corrected m */
static void step_ahead(int n, real *w, const real *g, real rate,
                       Optimiser *o, real now, real ahead)
{
    real *m = o->m, *v = o->v, eps = (real)o->method.eps;
    real b1 = (real)o->method.beta1, b2 = (real)o->method.beta2;
    real c2 = 1 - pow(b2, o->t);
    for (int i = 0; i < n; i++) {
        m[i] = b1*m[i] + (1 - b1)*g[i];
        v[i] = b2*v[i] + (1 - b2)*g[i]*g[i];
        real size = sqrt(v[i]/c2) + eps;
        w[i] -= rate*now*g[i]/size;
        w[i] -= rate*ahead*m[i]/size;
    }
}

//> nadam
/* Adam that looks ahead as Nesterov does (Dozat 2016) */
void nadam(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real b1 = (real)o->method.beta1;
    real mu = nadam_mu(b1, o->t), next = nadam_mu(b1, o->t + 1);
    o->product *= mu;
    step_ahead(n, w, g, rate, o, (1 - mu)/(1 - o->product),
               next/(1 - o->product*next));
}

//> radam-samples
/* For how many equally weighted squares v may count after step t: rho of
 * Liu et al. (2020). It grows from 1 to 2/(1 - b2) - 1. */
real radam_samples(real b2, int t)
{
    real power = pow(b2, t);
    return 2/(1 - b2) - 1 - 2*t*power/(1 - power);
}

/* How much of the rate that many deserve, of `most` in the end: the r of the
 * paper; more than 4. */
real radam_trust(real rho, real most)
{
    return sqrt((rho - 4)*(rho - 2)*most/((most - 4)*(most - 2)*rho));
}

//> rectified
/* Adam with r times the rate while v counts for more than `enough` squares;
 * before, momentum alone. */
void rectified(int n, real *w, const real *g, real rate, Optimiser *o,
               real enough)
{
    real *m = o->m, *v = o->v, eps = (real)o->method.eps;
    real b1 = (real)o->method.beta1, b2 = (real)o->method.beta2;
    real c1 = 1 - pow(b1, o->t), c2 = sqrt(1 - pow(b2, o->t));
    real rho = radam_samples(b2, o->t);
    real trust = rho > enough ? radam_trust(rho, 2/(1 - b2) - 1) : 0;
    for (int i = 0; i < n; i++) {
        m[i] = b1*m[i] + (1 - b1)*g[i];
        v[i] = b2*v[i] + (1 - b2)*g[i]*g[i];
        real scale = rho > enough ? trust*c2/(sqrt(v[i]) + eps) : 1;
        w[i] -= rate*(m[i]/c1)*scale;
    }
}

//> radam
/* Rectified Adam (Liu et al. 2020), with PyTorch's 5 where they have 4 */
void radam(int n, real *w, const real *g, real rate, void *memory)
{
    rectified(n, w, g, rate, memory, 5);
}

//> family
const Method amsgrad_method = {.name = "amsgrad", .rule = amsgrad,
    .arrays = 3, .flags = "beta1 beta2 eps decay", .beta1 = 0.9,
    .beta2 = 0.999, .eps = 1e-8};
const Method adamax_method = {.name = "adamax", .rule = adamax,
    .arrays = 3, .flags = "beta1 beta2 eps decay", .beta1 = 0.9,
    .beta2 = 0.999, .eps = 1e-8};
const Method nadam_method = {.name = "nadam", .rule = nadam,
    .arrays = 2, .flags = "beta1 beta2 eps decay", .beta1 = 0.9,
    .beta2 = 0.999, .eps = 1e-8};
const Method radam_method = {.name = "radam", .rule = radam,
    .arrays = 2, .flags = "beta1 beta2 eps decay", .beta1 = 0.9,
    .beta2 = 0.999, .eps = 1e-8};

//> every-method
/* The twelve methods of the book. */
enum { METHODS = 12 };
const Method *const every_method[METHODS] = {
    &sgd_method, &momentum_method, &nesterov_method, &adagrad_method,
    &rmsprop_method, &adadelta_method, &adam_method, &adamw_method,
    &amsgrad_method, &adamax_method, &nadam_method, &radam_method,
};

//> pool
/* The pictures of s, smaller: a pixel is the mean of by x by of theirs. */
Set pool(const Set *s, int by)
{
    int side = SIDE/by;
    assert(s->in == PIXELS && side*by == SIDE);
    Set small = allocate_set(s->rows, side*side, s->out, s->label != NULL);
    memcpy(small.target, s->target,
           (size_t)s->rows*s->out*sizeof *s->target);
    for (int i = 0; i < s->rows; i++) {
        const real *from = s->x + (size_t)i*s->in;
        real *to = small.x + (size_t)i*small.in;
        for (int k = 0; k < PIXELS; k++)
            to[k/SIDE/by*side + k%SIDE/by] += from[k]/(by*by);
        if (s->label != NULL)
            small.label[i] = s->label[i];
    }
    return small;
}

//> with-betas
/* The method with other means. */
Method with_betas(const Method *method, double beta1, double beta2)
{
    Method own = *method;
    own.beta1 = beta1;
    own.beta2 = beta2;
    return own;
}

//> nadam-doubled
/* Nadam as PyTorch 1.13 had it: mu stood twice in the product ahead. */
void nadam_doubled(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real b1 = (real)o->method.beta1;
    real mu = nadam_mu(b1, o->t), next = nadam_mu(b1, o->t + 1);
    o->product *= mu;
    step_ahead(n, w, g, rate, o, (1 - mu)/(1 - o->product),
               next/(1 - o->product*mu*next));
}

//> duel
/* Gradients high, -1, -1, ..., again after `period` steps: on [-1, 1] the
 * least loss is at -1 if their sum is positive. */
typedef struct { int period; double high, beta1, beta2, rate; } Duel;

/* Where the method is after `steps` steps, with the rate k->rate/sqrt(t) and
 * w kept in [-1, 1]; unless it is NULL, path has w after each. */
double fight(const Method *method, const Duel *k, int steps, double *path)
{
    Method own = with_betas(method, k->beta1, k->beta2);
    Optimiser o = new_optimiser(&own, 1);
    double w = 0;
    for (int t = 1; t <= steps; t++) {
        double g = t%k->period == 1 ? k->high : -1;
        update(1, &w, &g, k->rate/sqrt(t), &o);
        w = fmin(fmax(w, -1), 1);
        if (path != NULL)
            path[t] = w;
    }
    free_optimiser(&o);
    return w;
}

//> duels
/* The duel of Reddi, Kale and Kumar; the same at the defaults; a large
 * gradient in every hundred. */
static const Duel classic = {3, 3, 0, 0.1, 0.5};
static const Duel default_duel = {3, 3, 0.9, 0.999, 0.5};
static const Duel rare = {100, 100, 0.9, 0.999, 5};

//> drift
/* By how many rates Adam moves w in one period, once v has settled: more
 * than 0 is the wrong way. */
double drift(double beta1, double beta2, int period)
{
    double m = 0, v = 0, sum = 0;
    int rounds = (int)(20/((1 - beta2)*period)) + 3;
    for (int i = 0; i < rounds; i++) {
        sum = 0;
        for (int t = 0; t < period; t++) {
            double g = t == 0 ? period : -1;
            m = beta1*m + (1 - beta1)*g;
            v = beta2*v + (1 - beta2)*g*g;
            sum -= m/sqrt(v);
        }
    }
    return sum;
}

//> memory-needed
/* The averaging length 1/(1 - beta2) above which Adam goes the right way. */
double memory_needed(double beta1, int period)
{
    double low = 1.001, high = 1e4;
    for (int i = 0; i < 24; i++) {
        double length = sqrt(low*high);
        if (drift(beta1, 1 - 1/length, period) > 0)
            low = length;
        else
            high = length;
    }
    return sqrt(low*high);
}

//> largest-step
/* AdaMax's longest step, in rates, over gradients that fall as fast as its
 * memory of them. */
double largest_step(int steps)
{
    Optimiser o = new_optimiser(&adamax_method, 1);
    double longest = 0, g = 1;
    for (int t = 0; t < steps; t++) {
        double w = 0;
        update(1, &w, &g, 1, &o);
        longest = fmax(longest, -w);
        g *= o.method.beta2;
    }
    free_optimiser(&o);
    return longest;
}

//> look
/* All losses on a line of six places, with four values each. */
enum { SITES = 6, VALUES = 4, FUNCTIONS = 4096, LOOKERS = 3 };

/* The next place to look at: one not seen whose neighbour has been, with the
 * lowest neighbour (sign 1) or the highest (-1); sign 0: from the left. */
int next_place(const int *f, const int *seen, int sign)
{
    int best = -1, least = VALUES + 1;
    for (int i = 0; i < SITES; i++)
        for (int k = i - 1; !seen[i] && k <= i + 1; k += 2) {
            if (sign == 0)
                return i;
            if (k >= 0 && k < SITES && seen[k] && sign*f[k] < least) {
                least = sign*f[k];
                best = i;
            }
        }
    return best;
}

//> search-line
/* Adds to sum the lowest value seen after each look; the first is in the
 * middle. */
void search_line(const int *f, int sign, double *sum /* SITES */)
{
    int seen[SITES] = {0}, best = VALUES;
    for (int t = 0; t < SITES; t++) {
        int i = t == 0 ? SITES/2 : next_place(f, seen, sign);
        seen[i] = 1;
        best = f[i] < best ? f[i] : best;
        sum[t] += best;
    }
}

//> lunch
/* Do neighbours differ by at most 1? */
int is_smooth(const int *f)
{
    for (int i = 1; i < SITES; i++)
        if (abs(f[i] - f[i - 1]) > 1)
            return 0;
    return 1;
}

//> all-lunches
/* The mean of the lowest value after each look, by those who look beside the
 * lowest, beside the highest, or from the left; over all functions, those
 * that are smooth (kind 1) or that are not (-1). Returns how many. */
int lunch(int kind, double mean[LOOKERS][SITES])
{
    int count = 0;
    for (int code = 0; code < FUNCTIONS; code++) {
        int f[SITES];
        for (int i = 0, rest = code; i < SITES; i++, rest /= VALUES)
            f[i] = rest%VALUES;
        if (kind != 0 && is_smooth(f) != (kind > 0))
            continue;
        for (int k = 0; k < LOOKERS; k++)
            search_line(f, k == 0 ? 1 : k == 1 ? -1 : 0, mean[k]);
        count++;
    }
    for (int k = 0; k < LOOKERS; k++)
        for (int t = 0; t < SITES; t++)
            mean[k][t] /= count;
    return count;
}

//> print-duel
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

enum { DUEL_STEPS = 30000 };

void print_duel(const char *name, const Duel *k, int steps, int every)
{
    double adams[DUEL_STEPS + 1] = {0}, other[DUEL_STEPS + 1] = {0};
    fight(&adam_method, k, steps, adams);
    fight(&amsgrad_method, k, steps, other);
    block(name, "step adam amsgrad");
    for (int t = 0; t <= steps; t += every)
        row(3, (double[]){t, adams[t], other[t]});
    end_block();
}

//> print-needed
/* Returns the shortest period that fools the defaults. */
int print_needed(void)
{
    static const int periods[] = {5, 7, 10, 14, 20, 28, 40, 57, 80, 113};
    block("needed", "period plain mean theory");
    for (int i = 0; i < 10; i++) {
        int p = periods[i];
        row(4, (double[]){p, memory_needed(0, p), memory_needed(0.9, p),
                          p*p/4.0});
    }
    end_block();
    int period = 2;
    while (!(drift(0.9, 0.999, period) > 0))
        period++;
    return period;
}

//> outlier
enum { BLOW = 100, OUTLIER_STEPS = 10000 };

/* The step that a method makes after each of its gradients, in rates: they
 * are all 1, but one of them is 1000. */
void print_outlier(double *last /* 3 */)
{
    const Method *list[] = {&adam_method, &amsgrad_method, &adamax_method};
    Optimiser o[3];
    for (int i = 0; i < 3; i++)
        o[i] = new_optimiser(list[i], 1);
    block("outlier", "step adam amsgrad adamax");
    for (int t = 1; t <= OUTLIER_STEPS; t++) {
        double g = t == BLOW ? 1000 : 1, x[4] = {t};
        for (int i = 0; i < 3; i++) {
            double w = 0;
            update(1, &w, &g, 1, &o[i]);
            last[i] = x[i + 1] = -w;
        }
        if (t%200 == 1 || t == BLOW - 1 || t == BLOW)
            row(4, x);
    }
    end_block();
    for (int i = 0; i < 3; i++)
        free_optimiser(&o[i]);
}

//> variants
/* RAdam as the paper has it */
void radam_paper(int n, real *w, const real *g, real rate, void *memory)
{
    rectified(n, w, g, rate, memory, 4);
}

/* Nadam with mu = beta1 from the first step on */
void nadam_steady(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real b1 = (real)o->method.beta1;
    step_ahead(n, w, g, rate, o, (1 - b1)/(1 - pow(b1, o->t)),
               b1/(1 - pow(b1, o->t + 1)));
}

//> walk-of
/* The loss after each step of a walk on a surface; the last one. */
double walk_of(const Method *method, const Surface *s, double rate,
               double scale, int steps, double *loss /* steps + 1 */)
{
    Optimiser o = new_optimiser(method, 2);
    double w[2] = {s->start[0], s->start[1]}, g[2];
    for (int t = 0; t <= steps; t++) {
        loss[t] = s->f(2, w, g, NULL);
        for (int i = 0; i < 2; i++)
            g[i] *= scale;
        update(2, w, g, rate, &o);
    }
    free_optimiser(&o);
    return loss[steps];
}

//> print-spread
enum { DRAWS = 6000, SPREAD_STEPS = 40 };

/* 1/sqrt(v/c2) of DRAWS runs over gradients from N(0, 1), step by step. */
void print_spread(Rng *r, double *early)
{
    static double v[DRAWS];
    double x[DRAWS], b2 = 0.999;
    block("spread", "step low median high trust");
    for (int t = 1; t <= SPREAD_STEPS; t++) {
        for (int i = 0; i < DRAWS; i++) {
            double g = normal(r);
            v[i] = b2*v[i] + (1 - b2)*g*g;
            x[i] = 1/sqrt(v[i]/(1 - pow(b2, t)));
        }
        double low = quantile(DRAWS, x, 0.1), high = quantile(DRAWS, x, 0.9);
        double rho = radam_samples(b2, t);
        row(5, (double[]){t, low, quantile(DRAWS, x, 0.5), high,
            rho > 5 ? radam_trust(rho, 1999) : (double)NAN});
        if (t == 1)
            *early = high/low;
    }
    end_block();
}

//> print-trust
/* RAdam's factor of the rate, and a straight ramp over 2/(1 - b2) steps. */
void print_trust(void)
{
    block("trust", "step factor ramp");
    for (int t = 6; t <= 10000; t += 1 + t/12) {
        double rho = radam_samples(0.999, t);
        row(3, (double[]){t, radam_trust(rho, 1999), fmin(1, t/2000.0)});
    }
    end_block();
}

//> print-scales
/* The ravine's loss times a scale: where 200 steps lead. */
void print_scales(void)
{
    const Surface *s = find_surface("ravine");
    double loss[201];
    block("scales", "scale adam radam");
    for (double scale = 0.01; scale < 2000; scale *= 10) {
        double x[3] = {scale};
        x[1] = walk_of(&adam_method, s, 0.1, scale, 200, loss);
        x[2] = walk_of(&radam_method, s, 0.1, scale, 200, loss);
        row(3, x);
    }
    end_block();
}

//> grid-entries
/* The grid's twenty steps: the search covers half a decade above low. The
 * last is the book's best so far. */
static const struct { const Method *method; double beta, low; } entries[] = {
    {&sgd_method, 0, 8e-5}, {&momentum_method, 0.9, 2e-5},
    {&nesterov_method, 0.9, 5e-5}, {&adagrad_method, 0, 8},
    {&rmsprop_method, 0, 0.8}, {&adadelta_method, 0, 1000},
    {&adam_method, 0, 2}, {&adamw_method, 0, 2}, {&amsgrad_method, 0, 2},
    {&adamax_method, 0, 3}, {&nadam_method, 0, 2}, {&radam_method, 0, 6e-5},
    {&momentum_method, 0.5, 4e-5},
};
enum { ENTRIES = sizeof entries/sizeof *entries };

//> grid-runs
/* The rate found for each entry, and the median loss after twenty steps. */
void find_twenty(const Set *grid, const Moments *moments, double *rate,
                 double *final)
{
    for (int i = 0; i < ENTRIES; i++) {
        Method k = *entries[i].method;
        char name[32];
        k.momentum = entries[i].beta;
        rate[i] = search_rate(grid, moments, &k, entries[i].low,
                              sqrt(10)*entries[i].low, 1.05, 100, 11);
        snprintf(name, sizeof name, "%s%s.twenty", k.name,
                 i < METHODS ? "" : ".half");
        final[i] = print_twenty(name, grid, moments, &k, rate[i], 100);
    }
    print_twenty("explodes.twenty", grid, moments, &radam_method, rate[6],
                 100);
    block("found", "method rate final");
    for (int i = 0; i < ENTRIES; i++) {
        printf("%s%s ", entries[i].method->name, i < METHODS ? "" : "-half");
        row(2, (double[]){rate[i], final[i]});
    }
    end_block();
}

//> contest
/* The wardrobe in 7 x 7 pixels, standardised: 1000 pictures to learn from,
 * 300 to judge by; a net of 49, 12 and 10; 150 steps of 16 pictures. */
enum { LEARN = 1000, JUDGE = 300, HIDDEN = 12, BATCH = 16, LENGTH = 150,
       EVERY = 10, MARKS = LENGTH/EVERY + 1 };

/* Where the seeds begin; of the contest's first run, once. */
enum { PICTURE_SEED = 7001, SEARCH_SEED = 7101, FINAL_SEED = 7201 };

typedef struct {
    Set part[3];
    Net net;
    int every;             /* how often a run looks at VALID, in steps */
    double loss[MARKS];    /* of the last run */
} Contest;

//> new-contest
Contest new_contest(Set *all)
{
    Contest c = {0};
    Rng r = seeded(PICTURE_SEED);
    Set large = wardrobe(&r, LEARN + JUDGE);
    int sizes[] = {49, HIDDEN, GARMENTS};
    *all = pool(&large, 4);
    free_set(&large);
    split(&r, all, LEARN, JUDGE, c.part);
    Scaler k = fit_scaler(LEARN, all->in, c.part[TRAIN].x);
    apply_scaler(&k, all->rows, all->x);
    free_scaler(&k);
    c.net = mlp(JUDGE, 3, sizes, &relu_kind, softmax_cross_entropy);
    return c;
}

//> run
/* The loss on VALID; a loss that is no number is the worst of all. */
static double judged(Contest *c)
{
    double loss = evaluate(&c->net, &c->part[VALID], NULL);
    return isfinite(loss) ? loss : HUGE_VAL;
}

static int mark(Training *k)
{
    Contest *c = k->context;
    if (k->t%c->every == 0)
        c->loss[k->t/EVERY] = judged(c);
    return !isfinite(k->loss);
}

//> run-once
/* One training, from the weights and in the order that the seed gives; the
 * loss on VALID at its end. It ends where the loss is no number. */
double run(Contest *c, const Method *method, double rate, int seed,
           int every)
{
    Rng r = seeded(seed);
    Optimiser o = new_optimiser(method, c->net.n);
    glorot(&c->net, &r);
    c->every = every;
    for (int i = 0; i < MARKS; i++)
        c->loss[i] = HUGE_VAL;    /* where it does not arrive */
    Training k = {.net = &c->net, .data = &c->part[TRAIN], .optimiser = &o,
                  .rng = &r, .batch = BATCH, .steps = LENGTH, .rate = rate,
                  .after_step = mark, .context = c};
    mark(&k);
    train(&k);
    free_optimiser(&o);
    return c->loss[MARKS - 1];
}

//> entrant
enum { RATES = 13, TRIES = 3, FINALS = 11 };

/* What the contest says about a method. */
typedef struct {
    double search[RATES];             /* the median loss at each rate */
    double least, rate;               /* the least of them, and where */
    int failed;                       /* runs worse than knowing nothing */
    int good;                         /* rates at most a tenth worse */
    double loss[FINALS][MARKS];       /* histories, with seeds unseen */
    double reached;                   /* median of the steps to target */
    double usual;                     /* the loss at a library's default */
} Entrant;

static const double target = 1;

/* The rate of a search's row i: half decades from 1e-4 to 100. */
double search_row(int i)
{
    return pow(10, i/2.0 - 4);
}

//> tune
/* The same search for all: every rate, three seeds, the least median. */
void tune(Contest *c, const Method *method, Entrant *e)
{
    double loss[TRIES];
    e->least = HUGE_VAL;
    for (int i = 0; i < RATES; i++) {
        for (int s = 0; s < TRIES; s++) {
            loss[s] = run(c, method, search_row(i), SEARCH_SEED + s, LENGTH);
            e->failed += !(loss[s] < log(GARMENTS));
        }
        e->search[i] = quantile(TRIES, loss, 0.5);
        if (e->search[i] < e->least) {
            e->least = e->search[i];
            e->rate = search_row(i);
        }
    }
    for (int i = 0; i < RATES; i++)
        e->good += e->search[i] <= 1.1*e->least;
}

//> judge
/* Steps after which the loss was first at most the target; or too many. */
double steps_to(const double *loss /* MARKS */)
{
    for (int i = 0; i < MARKS; i++)
        if (loss[i] <= target)
            return i*EVERY;
    return HUGE_VAL;
}

void judge(Contest *c, const Method *method, double usual, Entrant *e)
{
    double steps[FINALS], loss[FINALS];
    for (int s = 0; s < FINALS; s++) {
        run(c, method, e->rate, FINAL_SEED + s, EVERY);
        memcpy(e->loss[s], c->loss, sizeof c->loss);
        steps[s] = steps_to(c->loss);
    }
    e->reached = quantile(FINALS, steps, 0.5);
    for (int s = 0; s < FINALS; s++)
        loss[s] = run(c, method, usual, FINAL_SEED + s, LENGTH);
    e->usual = quantile(FINALS, loss, 0.5);
}

//> usual-rates
/* The rates that PyTorch 2 starts its optimisers with. */
static const double usual_rates[METHODS] = {
    0.001, 0.001, 0.001, 0.01, 0.01, 1, 0.001, 0.001, 0.001, 0.002, 0.002,
    0.001};

//> at-mark
/* The q quantile of the loss at a mark, over the finals from one on. */
double over(const Entrant *e, int from, int to, int at, double q)
{
    double loss[FINALS];
    for (int s = from; s < to; s++)
        loss[s - from] = e->loss[s][at];
    return quantile(to - from, loss, q);
}

double at_mark(const Entrant *e, int at, double q)
{
    return over(e, 0, FINALS, at, q);
}

//> print-histories
void print_histories(const Entrant *e /* METHODS */)
{
    for (int j = 0; j < METHODS; j++) {
        char name[32];
        snprintf(name, sizeof name, "%s.history", every_method[j]->name);
        block(name, "step low median high");
        for (int i = 0; i < MARKS; i++)
            row(4, (double[]){i*EVERY, at_mark(&e[j], i, 0.1),
                              at_mark(&e[j], i, 0.5),
                              at_mark(&e[j], i, 0.9)});
        end_block();
    }
}

//> print-search
void print_search(const Entrant *e)
{
    block("search", "rate sgd momentum nesterov adagrad rmsprop adadelta "
          "adam adamw amsgrad adamax nadam radam");
    for (int i = 0; i < RATES; i++) {
        double x[METHODS + 1] = {search_row(i)};
        for (int j = 0; j < METHODS; j++)
            x[j + 1] = e[j].search[i] < 4 ? e[j].search[i] : (double)NAN;
        row(METHODS + 1, x);
    }
    end_block();
}

//> wins
/* In how many of the finals, run for run, was a's last loss the lower? */
int wins(const Entrant *a, const Entrant *b)
{
    int n = 0;
    for (int s = 0; s < FINALS; s++)
        n += a->loss[s][MARKS - 1] < b->loss[s][MARKS - 1];
    return n;
}

/* The method with the least median of the last losses of some finals. */
int winner(const Entrant *e /* METHODS */, int from, int to)
{
    int best = 0;
    for (int j = 1; j < METHODS; j++)
        if (over(&e[j], from, to, MARKS - 1, 0.5)
            < over(&e[best], from, to, MARKS - 1, 0.5))
            best = j;
    return best;
}

//> told-apart
/* The pairs of methods of which one won at least 10 of the 11 finals: by
 * tossing coins, 12 of 1024 pairs would. */
int told_apart(const Entrant *e)
{
    int pairs = 0;
    for (int i = 0; i < METHODS; i++)
        for (int j = i + 1; j < METHODS; j++)
            pairs += wins(&e[i], &e[j]) >= FINALS - 1
                     || wins(&e[j], &e[i]) >= FINALS - 1;
    return pairs;
}

//> print-contest
void print_contest(const Entrant *e)
{
    block("contest", "method rate good reached low median high usual");
    for (int j = 0; j < METHODS; j++) {
        printf("%s ", every_method[j]->name);
        row(7, (double[]){e[j].rate, e[j].good, e[j].reached,
                          at_mark(&e[j], MARKS - 1, 0.1),
                          at_mark(&e[j], MARKS - 1, 0.5),
                          at_mark(&e[j], MARKS - 1, 0.9), e[j].usual});
    }
    end_block();
}

//> print-lunch
/* Returns how many functions are smooth. */
int print_lunch(void)
{
    static const char *const names[] = {"lunch.all", "lunch.smooth",
                                        "lunch.rough"};
    int count[3];
    for (int k = 0; k < 3; k++) {
        double mean[LOOKERS][SITES] = {{0}};
        count[k] = lunch(k < 2 ? k : -1, mean);
        block(names[k], "looks low high left");
        for (int t = 0; t < SITES; t++)
            row(4, (double[]){t + 1, mean[0][t], mean[1][t], mean[2][t]});
        end_block();
    }
    return count[1];
}

//> duel-results
void print_duels(void)
{
    print_duel("duel.classic", &classic, 90, 1);
    print_duel("duel.default", &default_duel, 90, 1);
    print_duel("duel.rare", &rare, DUEL_STEPS, 300);
}

void duel_results(void)
{
    const Duel *list[] = {&classic, &default_duel, &rare};
    static const char *const names[] = {"classic", "default", "rare"};
    for (int i = 0; i < 3; i++) {
        char key[64];
        int steps = i < 2 ? 3000 : 30000;
        snprintf(key, sizeof key, "%s.adam", names[i]);
        result(key, fight(&adam_method, list[i], steps, NULL));
        snprintf(key, sizeof key, "%s.amsgrad", names[i]);
        result(key, fight(&amsgrad_method, list[i], steps, NULL));
    }
}

//> first-step
/* The first step of a rule like Nadam, in rates. */
double first_step(Rule rule)
{
    Method own = nadam_method;
    own.rule = rule;
    Optimiser o = new_optimiser(&own, 1);
    double w = 0, g = 1;
    update(1, &w, &g, 1, &o);
    free_optimiser(&o);
    return -w;
}

//> ahead-results
/* 120 steps on the ravine: Adam, Nadam, Nadam without its slow start, and
 * Adam with a shorter memory. */
void ahead_results(void)
{
    const Surface *s = find_surface("ravine");
    Method steady = nadam_method, half = with_betas(&adam_method, 0.5, 0.999);
    double loss[121];
    steady.rule = nadam_steady;
    result("ahead.adam", walk_of(&adam_method, s, 0.3, 1, 120, loss));
    result("ahead.nadam", walk_of(&nadam_method, s, 0.3, 1, 120, loss));
    result("ahead.steady", walk_of(&steady, s, 0.3, 1, 120, loss));
    result("ahead.half", walk_of(&half, s, 0.3, 1, 120, loss));
    result("ahead.first", first_step(nadam));
    result("ahead.doubled", first_step(nadam_doubled));
}

//> rectified-results
/* What the defaults do at RAdam's edge, and with a memory of 1/0.35. */
void rectified_results(void)
{
    const Surface *s = find_surface("ravine");
    Method short_own = with_betas(&radam_method, 0.9, 0.65);
    Method short_paper = short_own;
    short_paper.rule = radam_paper;
    double loss[201];
    result("radam.samples.5", radam_samples(0.999, 5));
    result("radam.samples.6", radam_samples(0.999, 6));
    result("radam.samples.short", radam_samples(0.65, 10000));
    result("radam.trust.6", radam_trust(radam_samples(0.999, 6), 1999));
    result("radam.trust.2000",
           radam_trust(radam_samples(0.999, 2000), 1999));
    result("short.own", walk_of(&short_own, s, 0.01, 1, 200, loss));
    result("short.paper", walk_of(&short_paper, s, 0.01, 1, 200, loss));
}

//> contest-results
void contest_results(const Entrant *e)
{
    double low = HUGE_VAL, high = 0;
    int failed = 0, narrow = 0, best = winner(e, 0, FINALS);
    for (int j = 0; j < METHODS; j++) {
        double last = at_mark(&e[j], MARKS - 1, 0.5);
        const struct { const char *what; double value; } list[] = {
            {"loss", last}, {"usual", e[j].usual}, {"rate", e[j].rate},
            {"reached", e[j].reached}, {"least", e[j].least},
            {"lost", wins(&e[best], &e[j])}};
        for (int i = 0; i < 6; i++) {
            char key[64];
            snprintf(key, sizeof key, "contest.%s.%s", every_method[j]->name,
                     list[i].what);
            result(key, list[i].value);
        }
        low = fmin(low, last);
        high = fmax(high, last);
        failed += e[j].failed;
        narrow += e[j].good == 1;
    }
    result("contest.low", low);
    result("contest.high", high);
    result("contest.failed", failed);
    result("contest.narrow", narrow);
    result("contest.adadelta.slow", e[5].search[2]);
    result("contest.apart", told_apart(e));
    result("contest.best", best);
    result("contest.best.first", winner(e, 0, FINALS/2 + 1));
    result("contest.best.second", winner(e, FINALS/2 + 1, FINALS));
}

//> grid-results
void grid_results(const double *final /* ENTRIES */)
{
    for (int i = 0; i < ENTRIES; i++) {
        char key[64];
        snprintf(key, sizeof key, "grid.%s%s", entries[i].method->name,
                 i < METHODS ? "" : ".half");
        result(key, final[i]);
    }
}

//> main
int main(int argc, char **argv)
{
    Trace t = usual_trace;
    Option o[TRACE_OPTIONS];
    trace_options(&t, o);
    options(argc, argv, o, TRACE_OPTIONS);
    if (print_trace(&t, METHODS, every_method))
        return 0;
    Rng r = seeded(1);
    Set grid = grid_regression(&r), all;
    Moments moments = grid_moments(&grid);
    double last[3], early, rate[ENTRIES], final[ENTRIES];
    static Entrant e[METHODS];
    print_duels();
    int fooled = print_needed();
    print_outlier(last);
    print_spread(&r, &early);
    print_trust();
    print_scales();
    find_twenty(&grid, &moments, rate, final);
    Contest c = new_contest(&all);
//> main-contest
    for (int j = 0; j < METHODS; j++) {
        tune(&c, every_method[j], &e[j]);
        judge(&c, every_method[j], usual_rates[j], &e[j]);
    }
    print_histories(e);
    print_search(e);
    print_contest(e);
    int smooth = print_lunch();
//> main-results
    block("results", "key value");
    duel_results();
    result("needed.fooled", fooled);
    result("outlier.adam", last[0]);
    result("outlier.amsgrad", last[1]);
    result("outlier.adamax", last[2]);
    result("adamax.longest", largest_step(2000));
    ahead_results();
    result("spread.early", early);
    rectified_results();
    contest_results(e);
    grid_results(final);
    result("lunch.smooth.count", smooth);
    end_block();
    free_set(&grid);
    free_set(&all);
    free_net(&c.net);
    return 0;
}
#endif
#endif
