//> header
/* 14-clipping.c: gradients that are too long, and gradients that are none.
 *
 *     by value  g_i <- min(max(g_i, -limit), limit)
 *     by norm   g <- g*min(1, limit/|g|)
 *     a veto    no step, if a number of g is not finite
 *
 * A recurrence with a cliff in its loss, a deep net, and noise with a heavy
 * tail; what a limit cures there, and what it hides. Builds on
 * 13-batchnorm.c.
 *
 *     cc 14-clipping.c -lm && ./a.out
 */
#ifndef CLIPPING_C
#define CLIPPING_C

#include "13-batchnorm.c"

//> unroll
enum { RECURRENCE = 50 };

/* A tanh unit that feeds itself: a[t + 1] = tanh(w[0]*a[t] + w[1]), from
 * a[0] = 1/2. */
void unroll(const real *w, real *a /* RECURRENCE + 1 */)
{
    a[0] = (real)0.5;
    for (int t = 0; t < RECURRENCE; t++)
        a[t + 1] = tanh(w[0]*a[t] + w[1]);
}

/* s[t] = da[RECURRENCE]/da[t]: a product of slopes w[0]*(1 - a*a). */
void sensitivity(const real *w, const real *a, real *s /* RECURRENCE + 1 */)
{
    s[RECURRENCE] = 1;
    for (int t = RECURRENCE; t > 0; t--)
        s[t - 1] = s[t]*w[0]*(1 - a[t]*a[t]);
}

//> recurrence
/* The loss (a[RECURRENCE] - target)^2; target is *(real *)context. */
real recurrence(int n, const real *w, real *g, void *context)
{
    real a[RECURRENCE + 1], s[RECURRENCE + 1];
    assert(n == 2);
    unroll(w, a);
    real miss = a[RECURRENCE] - *(real *)context;
    if (g == NULL)
        return miss*miss;
    sensitivity(w, a, s);
    g[0] = g[1] = 0;
    for (int t = RECURRENCE; t > 0; t--) {
        real slope = 2*miss*s[t]*(1 - a[t]*a[t]);
        g[0] += slope*a[t - 1];
        g[1] += slope;
    }
    return miss*miss;
}

//> clip-value
/* Every number of g brought to within limit of 0; a NaN stays one. */
void clip_value(int n, real *g, real limit)
{
    for (int i = 0; i < n; i++)
        g[i] = g[i] > limit ? limit : g[i] < -limit ? -limit : g[i];
}

//> safe-norm
/* |g|, also where the squares of its numbers overflow or vanish. */
real safe_norm(int n, const real *g)
{
    real largest = 0, sum = 0;
    for (int i = 0; i < n; i++) {
        if (isnan(g[i]))
            return g[i];
        largest = fmax(largest, fabs(g[i]));
    }
    if (largest == 0 || isinf(largest))
        return largest;
    for (int i = 0; i < n; i++)
        sum += g[i]/largest*(g[i]/largest);
    return largest*sqrt(sum);
}

//> clip-norm
/* g shortened to the length limit if it is longer (Pascanu, Mikolov, Bengio
 * 2013). Returns its length before. */
real clip_norm(int n, real *g, real limit)
{
    real length = safe_norm(n, g);
    for (int i = 0; length > limit && i < n; i++)
        g[i] = g[i]/length*limit;
    return length;
}

//> is-finite
/* How many of the numbers are not finite? */
int not_finite(int n, const real *g)
{
    int count = 0;
    for (int i = 0; i < n; i++)
        count += !isfinite(g[i]);
    return count;
}

/* Is every number of g finite? */
int is_finite(int n, const real *g)
{
    return not_finite(n, g) == 0;
}

//> filter
/* What a filter of a Training needs; the context of a Training that clips
 * begins with one, and may go on with what else is wanted. */
typedef struct {
    real limit;
    int clipped, batches;     /* counted by the filters */
    real longest;             /* of the lengths before */
} Clip;

/* For Training.filter: the norm of the whole gradient held to the limit; a
 * gradient that is not finite makes no step. */
int clip_gradient(Training *k)
{
    Clip *c = k->context;
    int n = k->net->n;
    c->batches++;
    if (!isfinite(k->loss) || !is_finite(n, k->net->g))
        return 0;
    real length = clip_norm(n, k->net->g, c->limit);
    c->clipped += length > c->limit;
    c->longest = fmax(c->longest, length);
    return 1;
}

//> clip-layers
/* The gradient of each layer held to the limit by itself. */
void clip_layers(Net *k, real limit)
{
    for (Layer *l = k->layer; l < k->layer + k->layers; l++)
        clip_norm(l->n, l->g, limit);
}

/* The angle between two directions, in degrees. */
double angle_between(int n, const real *a, const real *b)
{
    real p = safe_norm(n, a), q = safe_norm(n, b), cosine = 0;
    for (int i = 0; i < n; i++)
        cosine += a[i]/p*(b[i]/q);
    return acos(fmin(fmax(cosine, -1), 1))*180/acos(-1.0);
}

//> noises
/* How long one waits for what comes once a minute: skewed, with mean 1 and
 * median log 2. */
double waiting(Rng *r)
{
    return -log(1 - between(r, 0, 1));
}

/* Student's t with two degrees of freedom: its mean is 0, its variance is
 * infinite. */
double heavy(Rng *r)
{
    double x = normal(r);
    return x/sqrt(waiting(r));
}

//> clipped-mean
/* Where the mean of w + noise, clipped to the limit, is 0; the noise is
 * waiting - 1. */
double clipped_rest(double limit)
{
    double low = 0, high = 1;
    for (int i = 0; i < 60; i++) {
        double w = (low + high)/2;
        double mean = fmax(w - 1, -limit) + exp(-fmax(0, 1 - w - limit))
                      - exp(-(1 - w + limit));
        if (mean > 0)
            high = w;
        else
            low = w;
    }
    return (low + high)/2;
}

//> walk
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

typedef enum { FREE, BY_VALUE, BY_NORM, ALWAYS } How;

/* A step of descent with a limit; ALWAYS also lengthens. Returns |g|. */
double clipped_step(int n, double *w, double *g, double rate, How how,
                    double limit)
{
    double length = safe_norm(n, g);
    if (how == BY_VALUE)
        clip_value(n, g, limit);
    else if (how == BY_NORM)
        clip_norm(n, g, limit);
    else if (how == ALWAYS)
        for (int i = 0; i < n; i++)
            g[i] *= limit/length;
    descend(n, w, g, rate, NULL);
    return length;
}

//> opening
enum { WALK = 300 };
static double wanted = 0.3;

/* A walk on the recurrence's loss. Returns the longest gradient. */
double print_recurrence(const char *name, How how, double limit, double *w)
{
    double g[2], longest = 0;
    block(name, "step w b loss length");
    for (int t = 0; t <= WALK; t++) {
        double x[5] = {t, w[0], w[1]};
        x[3] = recurrence(2, w, g, &wanted);
        x[4] = clipped_step(2, w, g, 0.01, how, limit);
        longest = fmax(longest, x[4]);
        row(5, x);
    }
    end_block();
    return longest;
}

//> cliff
/* The loss over (w, b), for contours. */
void print_cliff(void)
{
    printf("# cliff\nw b loss\n");
    for (int i = 0; i <= 80; i++) {
        for (int j = 0; j <= 128; j++) {
            double w[] = {0.9 + i/80.0, -0.4 + j/80.0};
            row(3, (double[]){w[0], w[1], recurrence(2, w, NULL, &wanted)});
        }
        printf("\n");
    }
    printf("\n");
}

//> section
/* Across it, at w = 1.4: where the unit ends. */
void print_section(void)
{
    block("section", "b end");
    for (int j = 0; j <= 160; j++) {
        double w[] = {1.4, -0.3 + j*0.3/160}, a[RECURRENCE + 1];
        unroll(w, a);
        row(2, (double[]){w[1], a[RECURRENCE]});
    }
    end_block();
}

//> product
/* a[t] and its influence on the end, on the cliff and on both sides; that
 * of a[0] goes to first. */
void print_products(double *first /* 3 */)
{
    double a[3][RECURRENCE + 1], s[3][RECURRENCE + 1];
    for (int i = 0; i < 3; i++) {
        double w[] = {1.4, -0.1513 + 0.02*(i - 1)};
        unroll(w, a[i]);
        sensitivity(w, a[i], s[i]);
        first[i] = s[i][0];
    }
    block("product", "t a.below a.edge a.above below edge above");
    for (int t = 0; t <= RECURRENCE; t++)
        row(7, (double[]){t, a[0][t], a[1][t], a[2][t], s[0][t], s[1][t],
                          s[2][t]});
    end_block();
}

//> starts
enum { STARTS_TRIED = 50, LONG_WALK = 400, START_RATES = 9 };

/* Of walks from random starts, the per cent whose loss at the end is below
 * 1e-4. */
double share_solved(double rate, How how, double limit)
{
    Rng r = seeded(14001);
    int solved = 0;
    for (int i = 0; i < STARTS_TRIED; i++) {
        double w[2], g[2];
        w[0] = between(&r, 1.2, 2.2);
        w[1] = between(&r, -0.4, 0.4);
        for (int t = 0; t < LONG_WALK; t++) {
            recurrence(2, w, g, &wanted);
            clipped_step(2, w, g, rate, how, limit);
        }
        solved += recurrence(2, w, NULL, &wanted) < 1e-4;
    }
    return 100.0*solved/STARTS_TRIED;
}

//> print-starts
void print_starts(double share[START_RATES][4])
{
    block("starts", "rate free norm value");
    for (int i = 0; i < START_RATES; i++) {
        double *x = share[i];
        x[0] = pow(10, i/4.0 - 2.5);
        x[1] = share_solved(x[0], FREE, 0);
        x[2] = share_solved(x[0], BY_NORM, 3);
        x[3] = share_solved(x[0], BY_VALUE, 3);
        row(4, x);
    }
    end_block();
}

//> deep
enum { DEPTH = 10, WIDTH = 12, DEEP_STEPS = 150, DEEP_BATCH = 16,
       DEEP_RUNS = 15, MARK_EVERY = 15,
       DEEP_MARKS = DEEP_STEPS/MARK_EVERY + 1 };

/* What runs write down: the length of each gradient, losses on VALID, and
 * the last of them. */
typedef struct {
    double length[DEEP_RUNS][DEEP_STEPS], mark[DEEP_RUNS][DEEP_MARKS],
           last[DEEP_RUNS];
    double clipped;            /* per cent of all batches */
} Notes;

/* Ten hidden layers on the wardrobe in 7 x 7 pixels. */
typedef struct {
    Clip clip;                 /* first: clip_gradient looks for it here */
    Net net;
    Set part[3];
    Notes *notes;              /* NULL: write nothing down */
    int run;                   /* which run of notes this is */
} Deep;

//> deep-notes
static int note_and_clip(Training *k)
{
    Deep *d = k->context;
    if (d->notes != NULL)
        d->notes->length[d->run][k->t] = safe_norm(k->net->n, k->net->g);
    return clip_gradient(k);
}

static int note_mark(Training *k)
{
    Deep *d = k->context;
    if (d->notes != NULL && k->t%MARK_EVERY == 0)
        d->notes->mark[d->run][k->t/MARK_EVERY]
            = evaluate(k->net, &d->part[VALID], NULL);
    return 0;
}

//> deep-run
/* One training; the loss on VALID at its end, inf if it is none. */
double deep_run(Deep *d, const Method *method, double rate, double limit,
                uint64_t seed)
{
    Rng r = seeded(seed);
    Optimiser o = new_optimiser(method, d->net.n);
    normal_weights(&d->net, &r, sqrt(2.0));
    d->clip = (Clip){.limit = limit};
    Training k = {.net = &d->net, .data = &d->part[TRAIN], .optimiser = &o,
                  .rng = &r, .batch = DEEP_BATCH, .steps = DEEP_STEPS,
                  .rate = rate, .filter = note_and_clip,
                  .after_step = note_mark, .context = d};
    note_mark(&k);
    train(&k);
    free_optimiser(&o);
    double loss = evaluate(&d->net, &d->part[VALID], NULL);
    return isfinite(loss) ? loss : HUGE_VAL;
}

//> new-deep
void new_deep(Deep *d, Set *all)
{
    Rng r = seeded(14101);
    Set large = wardrobe(&r, 1300);
    *d = (Deep){0};
    *all = pool(&large, 4);
    free_set(&large);
    split(&r, all, 1000, 300, d->part);
    Scaler k = fit_scaler(1000, all->in, d->part[TRAIN].x);
    apply_scaler(&k, all->rows, all->x);
    free_scaler(&k);
    d->net = deep_net(300, all->in, DEPTH, WIDTH, GARMENTS, &relu_kind,
                      softmax_cross_entropy);
}

//> deep-search
enum { LIMITS = 4, DEEP_RATES = 6, SEARCHED = 14201, UNSEEN = 14301 };
static const double deep_limits[LIMITS] = {HUGE_VAL, 3, 1, 0.3};

/* For each limit the rate with the least median loss of five seeds, and all
 * the medians. */
void search_deep(Deep *d, double *best, double found[][LIMITS + 1])
{
    double least[LIMITS], loss[5];
    block("deep.search", "rate free three one third");
    for (int i = 0; i < DEEP_RATES; i++) {
        double *x = found[i];
        x[0] = 0.05*pow(2, i);
        for (int j = 0; j < LIMITS; j++) {
            for (int k = 0; k < 5; k++)
                loss[k] = deep_run(d, &sgd_method, x[0], deep_limits[j],
                                   SEARCHED + k);
            x[j + 1] = quantile(5, loss, 0.5);
            if (i == 0 || x[j + 1] < least[j]) {
                least[j] = x[j + 1];
                best[j] = x[0];
            }
        }
        row(LIMITS + 1, x);
    }
    end_block();
}

//> deep-finals
/* Runs with seeds that the search has not seen; their histories. */
void print_finals(Deep *d, const char *name, const Method *method,
                  double rate, double limit, Notes *notes)
{
    d->notes = notes;
    notes->clipped = 0;
    for (d->run = 0; d->run < DEEP_RUNS; d->run++) {
        notes->last[d->run] = deep_run(d, method, rate, limit,
                                       UNSEEN + d->run);
        notes->clipped += 100.0*d->clip.clipped/DEEP_STEPS/DEEP_RUNS;
    }
    d->notes = NULL;
    block(name, "step low median high");
    for (int i = 0; i < DEEP_MARKS; i++) {
        double x[DEEP_RUNS];
        for (int k = 0; k < DEEP_RUNS; k++)
            x[k] = notes->mark[k][i];
        row(4, (double[]){i*MARK_EVERY, quantile(DEEP_RUNS, x, 0.1),
                          quantile(DEEP_RUNS, x, 0.5),
                          quantile(DEEP_RUNS, x, 0.9)});
    }
    end_block();
}

//> outlier
/* How far 300 gradients move w, in rates: all are 1, but the hundredth. */
double thrown(const Method *method, double hundredth, double limit)
{
    Optimiser o = new_optimiser(method, 1);
    double w = 0;
    for (int t = 1; t <= 300; t++) {
        double g = t == 100 ? hundredth : 1;
        clip_norm(1, &g, limit);
        update(1, &w, &g, 1, &o);
    }
    free_optimiser(&o);
    return -w;
}

//> print-thrown
/* What is left for Adam of its way. */
double print_thrown(void)
{
    const Method *list[] = {&sgd_method, &momentum_method, &adam_method};
    double x[3];
    block("thrown", "method none free clipped");
    for (int i = 0; i < 3; i++) {
        x[0] = thrown(list[i], 1, HUGE_VAL);
        x[1] = thrown(list[i], -1000, HUGE_VAL);
        x[2] = thrown(list[i], -1000, 2);
        printf("%s ", list[i]->name);
        row(3, x);
    }
    end_block();
    return x[1]/x[0];
}

//> settle
/* Descent on chapter 2's ravine, whose largest stable rate is 0.08. */
void print_settle(double *last /* 5 */)
{
    static const struct { How how; double rate; } run[] = {
        {FREE, 0.09}, {BY_NORM, 0.09}, {BY_NORM, 0.07}, {ALWAYS, 0.07}};
    double w[4][2], g[2];
    for (int i = 0; i < 4; i++)
        w[i][0] = -7, w[i][1] = 2;
    block("settle", "step free fast slow always");
    for (int t = 0; t <= 120; t++) {
        double x[5] = {t};
        for (int i = 0; i < 4; i++) {
            x[i + 1] = ravine(2, w[i], g, NULL);
            clipped_step(2, w[i], g, run[i].rate, run[i].how, 5);
        }
        row(5, x);
        memcpy(last, x, sizeof x);
    }
    end_block();
}

//> symmetric
enum { HEAVY_RUNS = 400, HEAVY_LIMITS = 13 };

/* Descent on w*w/2 from 10, 300 steps with rate 0.1 and heavy noise on every
 * gradient: |w| at the end. */
double heavy_end(Rng *r, double limit)
{
    double w = 10;
    for (int t = 0; t < 300; t++) {
        double g = w + heavy(r);
        clip_norm(1, &g, limit);
        w -= 0.1*g;
    }
    return fabs(w);
}

//> print-heavy
/* Quantiles over the runs. */
void print_heavy(Rng *r, double end[HEAVY_LIMITS][5])
{
    static const double q[] = {0.1, 0.5, 0.9, 1};
    block("heavy", "limit low median high worst");
    for (int k = 0; k < HEAVY_LIMITS; k++) {
        double w[HEAVY_RUNS], *x = end[k];
        x[0] = k == HEAVY_LIMITS - 1 ? HUGE_VAL : pow(10, k/3.0 - 1);
        for (int i = 0; i < HEAVY_RUNS; i++)
            w[i] = heavy_end(r, x[0]);
        for (int i = 0; i < 4; i++)
            x[i + 1] = quantile(HEAVY_RUNS, w, q[i]);
        row(5, x);
    }
    end_block();
}

//> skewed
/* The same with the noise waiting - 1, whose mean is 0, from 0: the mean of
 * w once it has settled. A small limit gets a larger rate. */
double settled(Rng *r, double limit)
{
    double w = 0, sum = 0, rate = 0.01/fmin(limit, 1);
    for (int t = 0; t < 164000; t++) {
        double g = w + waiting(r) - 1;
        clip_norm(1, &g, limit);
        w -= rate*g;
        if (t >= 4000)
            sum += w/160000;
    }
    return sum;
}

//> print-skewed
/* Returns that of the limit 1. */
double print_skewed(Rng *r)
{
    double w[11];
    block("skewed", "limit run theory");
    for (int k = 0; k <= 10; k++) {
        double limit = pow(10, k/4.0 - 1.5);
        w[k] = settled(r, limit);
        row(3, (double[]){limit, w[k], clipped_rest(limit)});
    }
    end_block();
    return w[6];
}

//> odd
/* What each way to clip makes of a gradient that is no direction. */
void print_odd(void)
{
    static const double odd[][2] = {{3, (double)NAN}, {3, HUGE_VAL},
                                    {3e200, 4e200}, {3e-200, 4e-200}};
    block("odd", "a b value.a value.b norm.a norm.b");
    for (int i = 0; i < 4; i++) {
        double v[2], u[2];
        memcpy(v, odd[i], sizeof v);
        memcpy(u, odd[i], sizeof u);
        clip_value(2, v, 1);
        clip_norm(2, u, 1);
        row(6, (double[]){odd[i][0], odd[i][1], v[0], v[1], u[0], u[1]});
    }
    end_block();
}

//> poisons
typedef int Filter(Training *k);

static int veto_late(Training *k)
{
    return k->t < DEEP_STEPS/2 || is_finite(k->net->n, k->net->g);
}

static int veto_by_loss(Training *k)
{
    return isfinite(k->loss);
}

//> poisoned
/* Trains 49-12-10 with one pixel of one picture NaN. Returns how many
 * parameters are not finite at the end. */
int poisoned(Deep *d, const Kind *kind, Filter *filter, int *vetoed)
{
    int sizes[] = {49, 12, GARMENTS};
    Net net = mlp(300, 3, sizes, kind, softmax_cross_entropy);
    Rng r = seeded(14501);
    Optimiser o = new_optimiser(&sgd_method, net.n);
    real *pixel = &d->part[TRAIN].x[500*49 + 24], kept = *pixel;
    Training k = {&net, &d->part[TRAIN], &o, &r, DEEP_BATCH, DEEP_STEPS, 0.1,
                  NULL, filter, note_mark, .context = d};
    glorot(&net, &r);
    *pixel = (real)NAN;
    d->clip.limit = HUGE_VAL;
    note_mark(&k);
    train(&k);
    *pixel = kept;
    *vetoed = k.vetoed;
    int broken = not_finite(net.n, net.w);
    free_optimiser(&o);
    free_net(&net);
    return broken;
}

//> print-poisoned
enum { POISONS = 5 };
typedef struct { int broken, vetoed; double last; } Poison;

void print_poisoned(Deep *d, Notes *notes, Poison *p /* POISONS */)
{
    static const struct { const Kind *kind; Filter *filter; } run[] = {
        {&tanh_kind, NULL}, {&relu_kind, NULL}, {&relu_kind, veto_by_loss},
        {&relu_kind, clip_gradient}, {&tanh_kind, veto_late}};
    d->notes = notes;
    for (d->run = 0; d->run < POISONS; d->run++) {
        Poison *q = &p[d->run];
        q->broken = poisoned(d, run[d->run].kind, run[d->run].filter,
                             &q->vetoed);
        q->last = notes->mark[d->run][DEEP_MARKS - 1];
    }
    d->notes = NULL;
    block("poison", "step tanh relu veto");
    for (int t = 0; t < DEEP_MARKS; t++)
        row(4, (double[]){t*MARK_EVERY, notes->mark[0][t],
                          notes->mark[1][t], notes->mark[3][t]});
    end_block();
}

//> study
enum { SERIES = LIMITS + 2 };
static const char *const series[] = {"free", "three", "one", "third",
                                     "adam.free", "adam.clipped"};

/* Descent with four limits, and Adam with none and with 0.01. */
void study(Deep *d, Notes *notes /* SERIES */, double *best /* LIMITS */)
{
    char name[32];
    for (int j = 0; j < SERIES; j++) {
        const Method *method = j < LIMITS ? &sgd_method : &adam_method;
        double rate = j < LIMITS ? best[j] : 0.01;
        double limit = j < LIMITS ? deep_limits[j]
                       : j == LIMITS ? HUGE_VAL : 0.01;
        snprintf(name, sizeof name, "deep.%s", series[j]);
        print_finals(d, name, method, rate, limit, &notes[j]);
    }
    block("lengths", "step free one");
    for (int t = 0; t < DEEP_STEPS; t++)
        row(3, (double[]){t, notes[0].length[4][t], notes[2].length[4][t]});
    end_block();
}

//> two
/* The gradient (0.1, 10), clipped to 1 in three ways. */
void two_results(void)
{
    double g[] = {0.1, 10}, v[] = {0.1, 10}, u[] = {0.1, 10};
    clip_value(2, v, 1);
    double length = clip_norm(2, u, 1);
    result("two.value.angle", angle_between(2, g, v));
    result("two.norm.angle", angle_between(2, g, u));
    result("two.length", length);
    result("two.norm.a", u[0]);
    result("two.norm.b", u[1]);
    result("two.torch.a", g[0]*(1/(length + 1e-6)));
    result("two.torch.b", g[1]*(1/(length + 1e-6)));
}

//> arrival
/* The step before which the loss is first below 1e-4; steps, if never. */
static int arrival(double *w, int steps)
{
    double g[2];
    int t = 0;
    while (t < steps && recurrence(2, w, g, &wanted) >= 1e-4) {
        clipped_step(2, w, g, 0.01, FREE, 0);
        t++;
    }
    return t;
}

//> walk-results
/* How the opening's walks end; and one that is thrown farther. */
void walk_results(const double *longest, double end[2][2])
{
    double w[2][2] = {{1.6, 0.2}, {1.5, 0}}, g[2];
    result("walk.free.longest", longest[0]);
    result("walk.norm.longest", longest[1]);
    result("walk.free.loss", recurrence(2, end[0], NULL, &wanted));
    result("walk.norm.loss", recurrence(2, end[1], NULL, &wanted));
    result("walk.free.steps", arrival(w[0], 2000));
    result("lost.steps", arrival(w[1], 2000));
    recurrence(2, w[1], g, &wanted);
    result("lost.w", w[1][0]);
    result("lost.b", w[1][1]);
    result("lost.length", safe_norm(2, g));
}

//> named
/* A result with its key in two parts. */
static void named(const char *what, const char *which, double value)
{
    char key[64];
    snprintf(key, sizeof key, "%s.%s", what, which);
    result(key, value);
}

//> middle
/* The median of all runs in the steps from .. to - 1. */
static double middle(const double x[DEEP_RUNS][DEEP_STEPS], int from, int to)
{
    double y[DEEP_RUNS*DEEP_STEPS];
    int n = 0;
    for (int i = 0; i < DEEP_RUNS; i++)
        for (int t = from; t < to; t++)
            y[n++] = x[i][t];
    return quantile(n, y, 0.5);
}

/* Of how many seeds does a end lower? */
static int wins(const Notes *a, const Notes *b)
{
    int count = 0;
    for (int i = 0; i < DEEP_RUNS; i++)
        count += a->last[i] < b->last[i];
    return count;
}

//> deep-results
void deep_results(const Notes *notes, const double *best)
{
    for (int j = 0; j < SERIES; j++) {
        double last[DEEP_RUNS];
        int stuck = 0;
        memcpy(last, notes[j].last, sizeof last);
        for (int i = 0; i < DEEP_RUNS; i++)
            stuck += last[i] > 2.25;
        named("deep.stuck", series[j], stuck);
        named("deep.last", series[j], quantile(DEEP_RUNS, last, 0.5));
        named("deep.clipped", series[j], notes[j].clipped);
        if (j < LIMITS)
            named("deep.rate", series[j], best[j]);
    }
    result("deep.wins", wins(&notes[2], &notes[0]));
    result("deep.wins.adam", wins(&notes[5], &notes[4]));
    for (int j = 0; j < 4; j += 2) {
        named("length.early", series[j], middle(notes[j].length, 0, 50));
        named("length.late", series[j], middle(notes[j].length, 100, 150));
    }
}

//> poison-results
void poison_results(const Poison *p)
{
    static const char *const run[] = {"tanh", "relu", "loss", "veto", "late"};
    for (int i = 0; i < POISONS; i++) {
        named("poison.broken", run[i], p[i].broken);
        named("poison.vetoed", run[i], p[i].vetoed);
        named("poison.last", run[i], p[i].last);
    }
}

//> main
int main(int argc, char **argv)
{
    double seed = 1;
    Option o[] = {{"seed", &seed, NULL, 0, 1e9, 1, "of the noise"}};
    options(argc, argv, o, 1);
    Rng r = seeded((uint64_t)seed);
    double walked[2][2] = {{1.6, 0.2}, {1.6, 0.2}}, longest[2], first[3],
           last[5], share[START_RATES][4], end[HEAVY_LIMITS][5];
    longest[0] = print_recurrence("walk.free", FREE, 0, walked[0]);
    longest[1] = print_recurrence("walk.norm", BY_NORM, 3, walked[1]);
    print_cliff();
    print_section();
    print_products(first);
    print_starts(share);
    print_settle(last);
    print_odd();
    double left = print_thrown();
    print_heavy(&r, end);
    double one = print_skewed(&r);
//> main-nets
    static Deep d;
    static Notes notes[SERIES];
    Set all;
    Poison p[POISONS];
    double best[LIMITS], found[DEEP_RATES][LIMITS + 1];
    new_deep(&d, &all);
    print_poisoned(&d, notes, p);
    search_deep(&d, best, found);
    study(&d, notes, best);
//> main-results
    block("results", "key value");
    walk_results(longest, walked);
    result("product.edge", first[1]);
    result("product.above", first[2]);
    result("starts.free.2", share[2][1]);
    result("starts.norm.2", share[2][2]);
    result("starts.value.2", share[2][3]);
    result("starts.free.3", share[3][1]);
    result("starts.norm.3", share[3][2]);
    result("starts.value.3", share[3][3]);
    result("starts.free.7", share[7][1]);
//> main-more
    result("settle.fast", last[2]);
    result("settle.slow", last[3]);
    result("settle.always", last[4]);
    result("heavy.two.worst", end[2][4]);
    result("heavy.two.median", end[2][2]);
    result("heavy.free.worst", end[HEAVY_LIMITS - 1][4]);
    result("heavy.free.median", end[HEAVY_LIMITS - 1][2]);
    result("heavy.small.median", end[0][2]);
    result("thrown.left", left);
    result("skewed.one", one);
    two_results();
    result("deep.fast.free", found[3][1]);
    result("deep.fast.one", found[3][3]);
    deep_results(notes, best);
    poison_results(p);
    end_block();
    free_net(&d.net);
    free_set(&all);
    return 0;
}
#endif
#endif
