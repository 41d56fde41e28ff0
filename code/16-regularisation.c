//> header
/* 16-regularisation.c: learning the rows, but not by heart.
 *
 *     stopping  keep the weights of the least loss on rows held back
 *     decay     w <- (1 - rate*decay)*w - rate*g
 *     dropout   y = x*mask/(1 - p)
 *     average   a <- beta*a + (1 - beta)*w
 *
 * Each alone and together on a hundred garments; and two ways around a
 * descent: one coordinate at a time, and a smoother loss first. Builds on
 * 15-schedules.c.
 *
 *     cc 16-regularisation.c -lm && ./a.out
 */
#ifndef REGULARISATION_C
#define REGULARISATION_C

#include "15-schedules.c"

//> stopper
/* Early stopping: the least loss so far, and how long ago it was. */
typedef struct {
    int patience;          /* checks in a row without a new best: stop */
    double min_delta;      /* by how much a new best must be better */
    real *state;           /* that of the best, if it is wanted; else NULL */
    double best;           /* infinity before the first */
    int at;                /* the check of the best, from 1; 0: none yet */
    int checks, waited;    /* checks made; those since the best */
} Stopper;

Stopper new_stopper(int patience, double min_delta, real *state)
{
    return (Stopper){patience, min_delta, state, .best = HUGE_VAL};
}

//> should-stop
/* Tells it the loss on the validation rows. 1: stop. A loss that is not a
 * number is never the best. */
int should_stop(Stopper *s, double loss, const Net *net)
{
    s->checks++;
    if (loss < s->best - s->min_delta) {
        s->best = loss;
        s->at = s->checks;
        s->waited = 0;
        if (s->state != NULL)
            save_state(net, s->state);
        return 0;
    }
    return ++s->waited >= s->patience;
}

//> shares
/* What is left of the least squares' w along a curvature: with decay, and
 * after t steps from 0 without. */
double decay_share(double curvature, double decay)
{
    return curvature/(curvature + decay);
}

double stop_share(double curvature, double rate, int t)
{
    return 1 - pow(1 - rate*curvature, t);
}

//> dropout
/* How much to drop, and who decides: the context of a dropout layer. */
typedef struct {
    double p;       /* the chance of a number to be dropped, below 1 */
    Rng *rng;
} Dropout;

/* y = x*mask/(1 - p) while learning, mask 0 with probability p; else y = x
 * (Srivastava et al. 2014) */
void dropout_forward(Layer *l, int rows, const real *x, real *y)
{
    Dropout *d = l->context;
    real scale = (real)(1/(1 - d->p));
    for (int i = 0; i < rows*l->out; i++) {
        l->note[i] = !l->training ? 1 : uniform(d->rng) < d->p ? 0 : scale;
        y[i] = x[i]*l->note[i];
    }
}

void dropout_backward(Layer *l, int rows, const real *x, const real *y,
                      const real *dy, real *dx)
{
    (void)x, (void)y;
    for (int i = 0; dx != NULL && i < rows*l->out; i++)
        dx[i] = dy[i]*l->note[i];
}

//> alpha-dropout
/* Drops to where selu saturates, -scale*alpha, then stretches and shifts by
 * a and b so that mean 0 and variance 1 stay (Klambauer et al. 2017) */
void alpha_dropout_forward(Layer *l, int rows, const real *x, real *y)
{
    Dropout *d = l->context;
    real p = (real)d->p, floor = -selu_scale*selu_alpha;
    real a = 1/sqrt((1 - p)*(1 + p*floor*floor)), b = -a*p*floor;
    for (int i = 0; i < rows*l->out; i++) {
        int kept = !l->training || uniform(d->rng) >= d->p;
        l->note[i] = !l->training ? 1 : kept ? a : 0;
        y[i] = !l->training ? x[i] : a*(kept ? x[i] : floor) + b;
    }
}

//> dropout-kinds
const Kind dropout_kind = {"dropout", dropout_forward, dropout_backward};
const Kind alpha_dropout_kind = {"alpha_dropout", alpha_dropout_forward,
                                 dropout_backward};

/* A layer that drops; d lives as long as the net. */
Layer dropout_layer(const Kind *kind, int size, Dropout *d)
{
    return (Layer){kind, size, size, .notes = size, .context = d};
}

//> average
/* a <- beta*a + (1 - beta)*w */
void average_weights(int n, real *a, const real *w, real beta)
{
    for (int i = 0; i < n; i++)
        a[i] += (1 - beta)*(w[i] - a[i]);
}

/* The beta of the next step after `seen` of them: that of the equal mean of
 * all (Polyak, Juditsky 1992), but never more than `most`. */
double average_beta(int seen, double most)
{
    return fmin(most, seen/(seen + 1.0));
}

//> average-share
/* What an average with beta leaves of the variance of a walk around the
 * minimum whose steps along the curvature keep 1 - rate*curvature. */
double average_share(double curvature, double rate, double beta)
{
    double a = 1 - rate*curvature;
    return (1 - beta)*(1 + a*beta)/((1 + beta)*(1 - a*beta));
}

//> tilted
/* The ravine of chapter 2, turned: curvatures 1 and kappa along directions
 * with this angle to the axes. */
typedef struct { double kappa, angle; } Tilt;

real tilted(int n, const real *w, real *g, void *context)
{
    const Tilt *k = context;
    double c = cos(k->angle), s = sin(k->angle);
    real u = c*w[0] + s*w[1], v = k->kappa*(c*w[1] - s*w[0]);
    (void)n;
    if (g != NULL) {
        g[0] = c*u - s*v;
        g[1] = s*u + c*v;
    }
    return (u*u + v*v/k->kappa)/2;
}

//> coordinate
/* To the minimum of a quadratic along coordinate i, by two slopes. */
void coordinate_step(Objective f, int n, real *w, int i,
                     real *g /* n: work */, void *context)
{
    f(n, w, g, context);
    real here = g[i], from = w[i];
    w[i] += 1;
    f(n, w, g, context);
    w[i] = from - here/(g[i] - here);
}

//> hollows
/* A bowl with hollows of a Gaussian shape in it. */
typedef struct { double depth, at, width; } Hollow;
typedef struct {
    double bowl;                /* curvature of x^2/2 */
    int n;
    const Hollow *list;
    double blur;                /* the loss is a mean over N(x, blur^2) */
} Land;

//> blurred
/* The blurred loss, exactly: a hollow becomes wider and shallower. */
real land(int n, const real *w, real *g, void *context)
{
    const Land *k = context;
    double x = w[0], blur = k->blur*k->blur;
    double loss = k->bowl*(x*x + blur)/2, slope = k->bowl*x;
    (void)n;
    for (const Hollow *h = k->list; h < k->list + k->n; h++) {
        double wide = h->width*h->width + blur, d = x - h->at;
        double deep = h->depth*h->width/sqrt(wide)*exp(-d*d/(2*wide));
        loss -= deep;
        slope += deep*d/wide;
    }
    if (g != NULL)
        g[0] = slope;
    return loss;
}

//> course
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

enum { FEW = 100, MANY = 800, JUDGES = 100, FRESH = 500, STOCK = 1500,
       UNITS = 24, BATCH = 20, EVERY = 10, LOOKS = 40, PUPILS = 11 };

/* How a net is to learn: Adam's rate, and what keeps it from learning by
 * heart. */
typedef struct {
    double rate, decay, drop;
    double keep;                        /* the average's beta; 0: none */
    int decoupled;
    int patience;                       /* 0: never stops */
    int nonsense;                       /* labels drawn by lot */
} Recipe;

/* What was seen on the way, every ten steps: the loss on the rows to learn
 * from and on the judges, and of every fresh row. */
typedef struct {
    int whole;                          /* fresh rows too? they take long */
    double train[LOOKS + 1], valid[LOOKS + 1], fresh[LOOKS + 1];
    double each[LOOKS + 1][FRESH];
} Diary;

//> course-type
/* A net, its rows, and what watches over it. */
typedef struct {
    Recipe how;
    Set learn, judge, fresh;
    Dropout drop;
    Net net;
    real *mean, *best;
    int averaged;                       /* steps in the mean */
    Stopper stop;
    Diary *diary;                       /* or NULL */
} Course;

//> deal
/* Rows to learn from, judges and fresh rows, all scaled by what the first
 * say. */
void deal(Course *c, const Set *all, int rows, Rng *r)
{
    Set *part[] = {&c->learn, &c->judge, &c->fresh};
    int size[] = {rows, JUDGES, FRESH}, order[STOCK], from = 0;
    for (int i = 0; i < STOCK; i++)
        order[i] = i;
    shuffle(r, STOCK, order);
    for (int i = 0; i < 3; from += size[i++]) {
        *part[i] = allocate_set(size[i], all->in, all->out, 1);
        gather(all, order + from, size[i], part[i]);
    }
    for (int i = 0; c->how.nonsense && i < rows; i++)
        set_label(&c->learn, i, below(r, GARMENTS));
    Scaler k = fit_scaler(rows, all->in, c->learn.x);
    for (int i = 0; i < 3; i++)
        apply_scaler(&k, size[i], part[i]->x);
    free_scaler(&k);
}

//> new-course
/* Rows and weights that the generator gives; end_course frees them. */
void new_course(Course *c, const Set *all, int rows, Recipe how, Rng *r)
{
    *c = (Course){.how = how, .drop = {how.drop, r}};
    deal(c, all, rows, r);
    Layer list[] = {dense_layer(all->in, UNITS),
                    pointwise_layer(&relu_kind, UNITS),
                    dropout_layer(&dropout_kind, UNITS, &c->drop),
                    dense_layer(UNITS, all->out)};
    c->net = new_net(FRESH, 4, list, softmax_cross_entropy);
    initialise(&c->net, r, &he_normal);
    c->mean = allocate(c->net.n, sizeof *c->mean);
    c->best = allocate(c->net.n, sizeof *c->best);
    memcpy(c->mean, c->net.w, c->net.n*sizeof *c->mean);
    c->stop = new_stopper(how.patience, 0, c->best);
}

//> end-course
void end_course(Course *c)
{
    free_set(&c->learn);
    free_set(&c->judge);
    free_set(&c->fresh);
    free_net(&c->net);
    free(c->mean);
    free(c->best);
}

//> record
void record(Course *c, int i)
{
    Diary *d = c->diary;
    d->train[i] = evaluate(&c->net, &c->learn, NULL);
    d->valid[i] = evaluate(&c->net, &c->judge, NULL);
    d->fresh[i] = 0;
    for (int j = 0; d->whole && j < FRESH; j++) {
        Set one = window(&c->fresh, j, j + 1);
        d->each[i][j] = evaluate(&c->net, &one, NULL);
        d->fresh[i] += d->each[i][j]/FRESH;
    }
}

//> watch
/* After a step: the mean goes on; now and then it is judged, in the place of
 * the weights, and written down, and perhaps the run is stopped. */
int watch(Training *k)
{
    Course *c = k->context;
    int n = c->net.n, stop = 0, mean = c->how.keep > 0;
    if (mean)
        average_weights(n, c->mean, c->net.w,
                        average_beta(c->averaged++, c->how.keep));
    if (k->t%EVERY != 0)
        return 0;
    if (mean)
        swap_reals(n, c->net.w, c->mean);
    if (c->diary != NULL)
        record(c, k->t/EVERY);
    if (c->how.patience > 0)
        stop = should_stop(&c->stop, evaluate(&c->net, &c->judge, NULL),
                           &c->net);
    if (mean)
        swap_reals(n, c->net.w, c->mean);
    return stop;
}

//> teach
/* Learns; what is left in the net is the best of a run that watches its
 * judges, else the mean if there is one. */
void teach(Course *c, int steps, Rng *r)
{
    Method method = c->how.decoupled ? adamw_method : adam_method;
    method.decay = c->how.decay;
    Optimiser o = new_optimiser(&method, c->net.n);
    Training k = {.net = &c->net, .data = &c->learn, .optimiser = &o,
                  .rng = r, .batch = BATCH, .steps = steps,
                  .rate = c->how.rate, .after_step = watch, .context = c};
    if (c->diary != NULL)
        record(c, 0);
    train(&k);
    if (c->stop.at > 0)
        restore_state(&c->net, c->best);
    else if (c->how.keep > 0)
        memcpy(c->net.w, c->mean, c->net.n*sizeof *c->mean);
    free_optimiser(&o);
}

//> attend
/* What came out of a course. */
typedef struct { double train, valid, fresh; } Marks;

Marks attend(const Set *all, int rows, Recipe how, int steps, int seed,
             Diary *d)
{
    Rng r = seeded(seed);
    Course c;
    new_course(&c, all, rows, how, &r);
    c.diary = d;
    teach(&c, steps, &r);
    Marks m = {evaluate(&c.net, &c.learn, NULL),
               evaluate(&c.net, &c.judge, NULL),
               evaluate(&c.net, &c.fresh, NULL)};
    end_course(&c);
    return m;
}

//> band
/* Of n numbers the 10 % quantile, the median, the 90 % one; sorts them. */
typedef struct { double low, median, high; } Band;

Band band(int n, double *x)
{
    return (Band){quantile(n, x, 0.1), quantile(n, x, 0.5),
                  quantile(n, x, 0.9)};
}

//> findings
/* Numbers for the last block, kept until it is printed. */
typedef struct {
    int n;
    struct { char key[96]; double value; } list[150];
} Findings;

void found(Findings *f, const char *key, const char *what, double value)
{
    assert(f->n < 150);
    snprintf(f->list[f->n].key, 96, "%s.%s", key, what);
    f->list[f->n++].value = value;
}

//> print-diaries
/* Their losses, look by look, on their own rows and on others. */
void print_diaries(const char *name, int n, const Diary *d)
{
    block(name, "step train.low train train.high valid.low valid valid.high");
    for (int i = 0; i <= LOOKS; i++) {
        double x[2][PUPILS];
        for (int s = 0; s < n; s++) {
            x[0][s] = d[s].train[i];
            x[1][s] = d[s].whole ? d[s].fresh[i] : d[s].valid[i];
        }
        Band a = band(n, x[0]), b = band(n, x[1]);
        row(7, (double[]){i*EVERY, a.low, a.median, a.high, b.low, b.median,
                          b.high});
    }
    end_block();
}

//> print-opening
/* A hundred garments with nothing against learning them by heart; and once
 * more with labels that mean nothing. */
void print_opening(const Set *all, Diary *d /* PUPILS */, Findings *f)
{
    static Diary nonsense[PUPILS];
    double x[4][PUPILS];
    for (int s = 0; s < PUPILS; s++) {
        Recipe how = {.rate = 0.01};
        d[s].whole = 1;
        attend(all, FEW, how, LOOKS*EVERY, 1 + s, &d[s]);
        how.nonsense = 1;
        attend(all, FEW, how, LOOKS*EVERY, 1 + s, &nonsense[s]);
        x[0][s] = d[s].train[LOOKS];
        x[1][s] = x[2][s] = d[s].fresh[LOOKS];
        for (int i = 0; i < LOOKS; i++)
            x[2][s] = fmin(x[2][s], d[s].fresh[i]);
        x[3][s] = nonsense[s].train[LOOKS];
    }
    print_diaries("opening", PUPILS, d);
    print_diaries("nonsense", PUPILS, nonsense);
    for (int j = 0; j < 4; j++)
        found(f, "opening", (const char *[]){"train", "fresh", "least",
              "nonsense"}[j], band(PUPILS, x[j]).median);
}

//> luck
/* Judges drawn from the fresh rows choose the step; how much better it looks
 * to them than to all the others, what the others lose by the choice, and how
 * far the judges' loss is off at the step that is best for all. */
typedef struct { double optimism, regret, noise; } Luck;

/* One lot, order[0] ... order[judges - 1], on one run. */
static void add_luck(const Diary *d, const int *order, int judges, Luck *l)
{
    double own[LOOKS + 1] = {0}, rest[LOOKS + 1] = {0};
    int best = 0, ideal = 0, fixed = 0;
    for (int i = 0; i <= LOOKS; i++) {
        for (int j = 0; j < judges; j++)
            own[i] += d->each[i][order[j]]/judges;
        rest[i] = (FRESH*d->fresh[i] - judges*own[i])/(FRESH - judges);
        best = own[i] < own[best] ? i : best;
        ideal = rest[i] < rest[ideal] ? i : ideal;
        fixed = d->fresh[i] < d->fresh[fixed] ? i : fixed;
    }
    l->optimism += rest[best] - own[best];
    l->regret += rest[best] - rest[ideal];
    l->noise += (rest[fixed] - own[fixed])*(rest[fixed] - own[fixed]);
}

//> print-luck
enum { LOTS = 100 };

/* The others are few too: their share of the noise is taken out. */
void print_luck(const Diary *d, Findings *f)
{
    static const int list[] = {5, 10, 20, 50, 100, 200};
    Rng r = seeded(1);
    int order[FRESH], n = PUPILS*LOTS;
    for (int j = 0; j < FRESH; j++)
        order[j] = j;

//> luck-block
    block("luck", "judges optimism regret noise");
    for (int i = 0; i < 6; i++) {
        Luck l = {0, 0, 0};
        char key[32];
        for (int s = 0; s < n; s++) {
            shuffle(&r, FRESH, order);
            add_luck(&d[s%PUPILS], order, list[i], &l);
        }
        l.noise = sqrt(l.noise/n*(FRESH - list[i])/FRESH);
        row(4, (double[]){list[i], l.optimism/n, l.regret/n, l.noise});
        snprintf(key, sizeof key, "luck.%d", list[i]);
        found(f, key, "optimism", l.optimism/n);
        found(f, key, "regret", l.regret/n);
        found(f, key, "noise", l.noise);
    }
    end_block();
}

//> print-shares
/* What two decays leave, and two runs that stop when rate*t is 1/decay. */
void print_shares(Findings *f)
{
    double apart = 0;
    block("shares", "curvature decay stop decay.more stop.less");
    for (double c = 1e-3; c < 12; c *= 1.15) {
        double x[] = {c, decay_share(c, 0.1), stop_share(c, 0.1, 100),
                      decay_share(c, 1), stop_share(c, 0.1, 10)};
        row(5, x);
        apart = fmax(apart, fabs(x[1] - x[2]));
    }
    end_block();
    found(f, "shares", "apart", apart);
}

//> arms
/* What there is to try, with few rows and with many: n of a list. */
enum { NOTHING, STOP, L2, DECOUPLED, DROP, AVERAGE, ARMS };
enum { STRENGTHS = 4, RATES = 4 };

static const struct {
    const char *name;
    struct { int n; Recipe list[STRENGTHS]; } in[2];
} arms[ARMS] = {
    {"none", {{1, {{.rate = 0}}}, {1, {{.rate = 0}}}}},
    {"stop", {{1, {{.patience = 5}}}}},
    {"l2", {{4, {{.decay = 0.01}, {.decay = 0.03}, {.decay = 0.1},
                 {.decay = 0.3}}},
            {2, {{.decay = 0.003}, {.decay = 0.01}}}}},
    {"decoupled", {{4, {{.decay = 0.3, .decoupled = 1},
                        {.decay = 1, .decoupled = 1},
                        {.decay = 3, .decoupled = 1},
                        {.decay = 10, .decoupled = 1}}}}},
    {"dropout", {{3, {{.drop = 0.25}, {.drop = 0.5}, {.drop = 0.75}}},
                 {2, {{.drop = 0.1}, {.drop = 0.25}}}}},
    {"average", {{2, {{.keep = 0.95}, {.keep = 1}}},
                 {2, {{.keep = 0.99}, {.keep = 1}}}}},
};

//> rooms
/* How much there is to learn from, for how long, and with what rates. */
typedef struct {
    const char *name;
    int rows, steps, tries, pupils, rates;
    double rate[RATES];
} Room;

static const Room rooms[] = {
    {"few", FEW, 160, 3, PUPILS, 4, {0.003, 0.005, 0.01, 0.03}},
    {"many", MANY, 400, 3, 7, 2, {0.01, 0.03}},
};
enum { FIRST_TRY = 101, FIRST_FINAL = 301 };    /* seeds */

//> best-rate
/* What the judges say of a recipe at its best rate; and at each. */
typedef struct { double train, low, valid, high, at[RATES]; } Trial;

/* The rate with the least median goes into the recipe. */
Trial best_rate(const Set *all, const Room *room, Recipe *how)
{
    Trial best = {.valid = HUGE_VAL};
    for (int i = 0; i < room->rates; i++) {
        double train[PUPILS], valid[PUPILS];
        Recipe own = *how;
        own.rate = room->rate[i];
        for (int s = 0; s < room->tries; s++) {
            Marks m = attend(all, room->rows, own, room->steps,
                             FIRST_TRY + s, NULL);
            train[s] = m.train;
            valid[s] = m.valid;
        }
        Band b = band(room->tries, valid);

//> better-rate
        best.at[i] = b.median;
        if (b.median < best.valid) {
            best.train = band(room->tries, train).median;
            best.low = b.low, best.valid = b.median, best.high = b.high;
            *how = own;
        }
    }
    return best;
}

//> search-arm
/* All strengths of an arm, each at its best rate; returns the best. */
Recipe search_arm(const Set *all, int at, int arm, Trial *t, Findings *f)
{
    Recipe best = {0};
    double least = HUGE_VAL;
    char name[32];
    snprintf(name, sizeof name, "search.%s.%s", rooms[at].name,
             arms[arm].name);
    block(name, "decay drop keep rate train low valid high gap");
    for (int i = 0; i < arms[arm].in[at].n; i++) {
        Recipe how = arms[arm].in[at].list[i];
        t[i] = best_rate(all, &rooms[at], &how);
        row(9, (double[]){how.decay, how.drop, how.keep, how.rate,
                          t[i].train, t[i].low, t[i].valid, t[i].high,
                          t[i].valid - t[i].train});
        best = t[i].valid < least ? how : best;
        least = fmin(least, t[i].valid);
    }
    end_block();
    found(f, name, "valid", least);
    return best;
}

//> print-rates
/* Of few rows: dropout and stopping at each rate, the gap of the weakest and
 * the strongest L2. */
void print_rates(Trial t[ARMS][STRENGTHS], Findings *f)
{
    const Trial *weak = &t[L2][0], *strong = &t[L2][STRENGTHS - 1];
    block("rates", "rate none stop quarter half most");
    for (int i = 0; i < rooms[0].rates; i++)
        row(6, (double[]){rooms[0].rate[i], t[NOTHING][0].at[i],
                          t[STOP][0].at[i], t[DROP][0].at[i],
                          t[DROP][1].at[i], t[DROP][2].at[i]});
    end_block();
    found(f, "usual", "none", t[NOTHING][0].at[2]);    /* at 0.01 */
    found(f, "usual", "stop", t[STOP][0].at[2]);
    found(f, "usual", "dropout", fmin(t[DROP][0].at[2],
          fmin(t[DROP][1].at[2], t[DROP][2].at[2])));
    found(f, "weak", "valid", weak->valid);
    found(f, "weak", "gap", weak->valid - weak->train);
    found(f, "strong", "valid", strong->valid);
    found(f, "strong", "gap", strong->valid - strong->train);
}

//> final
/* A recipe with pupils that nobody has seen: its row of the table. The first
 * leaves its losses on fresh rows in bare; the others count what is below. */
void print_final(const Set *all, const Room *room, const char *name,
                 Recipe how, Diary *d /* PUPILS, or NULL */, double *bare,
                 Findings *f)
{
    double fresh[PUPILS], wins = 0;
    char key[32];
    for (int s = 0; s < room->pupils; s++) {
        fresh[s] = attend(all, room->rows, how, room->steps, FIRST_FINAL + s,
                          d != NULL ? &d[s] : NULL).fresh;
        if (strcmp(name, "none") == 0)
            bare[s] = fresh[s];
        wins += fresh[s] < bare[s];
    }
    Band b = band(room->pupils, fresh);
    printf("%s ", name);
    row(8, (double[]){how.rate, how.decay, how.drop, how.keep, b.low,
                      b.median, b.high, wins});
    snprintf(key, sizeof key, "final.%s.%s", room->name, name);
    found(f, key, "fresh", b.median);
    found(f, key, "rate", how.rate);
    found(f, key, "decay", how.decay);
    found(f, key, "wins", wins);
}

//> contest
/* Searches each arm alone, then takes all at once, at full and at half
 * strength with a rate of their own (L2 is their decay); then the finals,
 * with diaries of the bare net and of the average if they are wanted. */
void print_contest(const Set *all, int at, Diary d[2][PUPILS], Findings *f)
{
    const Room *room = &rooms[at];
    Recipe how[ARMS + 2] = {{0}}, *sum = &how[ARMS], *half = sum + 1;
    Trial t[ARMS][STRENGTHS] = {{{0}}};
    double bare[PUPILS];
    for (int a = 0; a < ARMS; a++)
        if (arms[a].in[at].n > 0)
            how[a] = search_arm(all, at, a, t[a], f);
    if (at == 0)
        print_rates(t, f);
    *sum = (Recipe){.decay = how[L2].decay, .drop = how[DROP].drop,
        .keep = how[AVERAGE].keep, .patience = how[STOP].patience};
    *half = *sum;
    half->decay /= 2;
    half->drop /= 2;
    best_rate(all, room, sum);
    best_rate(all, room, half);

//> contest-finals
    block(at == 0 ? "final.few" : "final.many",
          "what rate decay drop keep low fresh high wins");
    for (int a = 0; a < ARMS + 2; a++)
        if (a >= ARMS || arms[a].in[at].n > 0)
            print_final(all, room, a < ARMS ? arms[a].name : a == ARMS
                        ? "all" : "half", how[a], d == NULL ? NULL
                        : a == NOTHING ? d[0] : a == AVERAGE ? d[1] : NULL,
                        bare, f);
    end_block();
}

//> print-patience
/* What a Stopper would have made of histories of judges: the steps until it
 * stops, and what it lost by not waiting for the least. */
void print_patience(const char *name, const Diary *d, int pupils, Findings *f)
{
    static const int list[] = {1, 2, 3, 5, 10, 20};

//> patience-block
    block(name, "patience low steps high lost lost.high");
    for (int i = 0; i < 6; i++) {
        double steps[PUPILS], lost[PUPILS];
        for (int s = 0; s < pupils; s++) {
            Stopper k = new_stopper(list[i], 0, NULL);
            int look = 0;
            double least = HUGE_VAL;
            while (!should_stop(&k, d[s].valid[look], NULL) && look < LOOKS)
                look++;
            for (int j = 0; j <= LOOKS; j++)
                least = fmin(least, d[s].valid[j]);
            steps[s] = look*EVERY;
            lost[s] = k.best - least;
        }
        Band a = band(pupils, steps), b = band(pupils, lost);
        row(6, (double[]){list[i], a.low, a.median, a.high, b.median,
                          b.high});
        if (i == 0)
            found(f, name, "once", b.high);
    }
    end_block();
}

//> answer
/* The loss on fresh rows as the net is switched; adds a share of each row's
 * probabilities to p. */
double answer(Course *c, double share, double *p /* FRESH x GARMENTS */)
{
    const real *y = net_forward(&c->net, FRESH, c->fresh.x);
    double one[GARMENTS];
    for (int i = 0; i < FRESH; i++) {
        softmax(GARMENTS, y + i*GARMENTS, one);
        add_scaled(GARMENTS, share, one, p + i*GARMENTS);
    }
    return c->net.loss(FRESH, GARMENTS, y, c->fresh.target, NULL);
}

/* The loss of probabilities, and the mean of each row's greatest. */
void weigh(const Course *c, const double *p, double *loss, double *sure)
{
    *loss = *sure = 0;
    for (int i = 0; i < FRESH; i++) {
        const double *one = p + i*GARMENTS;
        double most = 0;
        for (int j = 0; j < GARMENTS; j++)
            most = fmax(most, one[j]);
        *loss -= log(one[c->fresh.label[i]])/FRESH;
        *sure += most/FRESH;
    }
}

//> print-forgotten
/* Nets that have learnt with dropout: as they should be asked, with it still
 * on, and the mean of many such answers. */
enum { RIGHT, SURE, FORGOTTEN, MEAN, MEAN_SURE, ASKED };

void print_forgotten(const Set *all, const char *name, double rate,
                     Findings *f)
{
    enum { ANSWERS = 20 };
    double x[ASKED][PUPILS] = {{0}}, wins = 0;
    for (int s = 0; s < PUPILS; s++) {
        Rng r = seeded(1 + s);
        Course c;
        static double p[2][FRESH*GARMENTS];
        memset(p, 0, sizeof p);
        new_course(&c, all, FEW, (Recipe){.rate = rate, .drop = 0.5}, &r);
        teach(&c, rooms[0].steps, &r);
        answer(&c, 1, p[0]);
        weigh(&c, p[0], &x[RIGHT][s], &x[SURE][s]);
        set_training(&c.net, 1);
        for (int i = 0; i < ANSWERS; i++)
            x[FORGOTTEN][s] += answer(&c, 1.0/ANSWERS, p[1])/ANSWERS;
        weigh(&c, p[1], &x[MEAN][s], &x[MEAN_SURE][s]);
        wins += x[MEAN][s] < x[RIGHT][s];
        end_course(&c);
    }

//> forgotten-results
    for (int j = 0; j < ASKED; j++)
        found(f, name, (const char *[]){"right", "sure", "forgotten", "mean",
              "mean.sure"}[j], band(PUPILS, x[j]).median);
    found(f, name, "wins", wins);
}

//> deep
enum { DEPTH = 20, WIDE = 100, CROWD = 200 };

/* The deviation behind each layer of a deep selu net of normal inputs, with
 * one that drops behind each. */
void deep_deviations(const Kind *drop, double p, double *x /* DEPTH */)
{
    Rng r = seeded(1);
    Dropout d = {p, &r};
    Layer list[3*DEPTH];
    for (int i = 0; i < DEPTH; i++) {
        list[3*i] = linear_layer(WIDE, WIDE);
        list[3*i + 1] = pointwise_layer(&selu_kind, WIDE);
        list[3*i + 2] = dropout_layer(drop, WIDE, &d);
    }
    Net k = new_net(CROWD, 3*DEPTH, list, mse);

//> deep-forward
    real *in = allocate(CROWD*WIDE, sizeof *in), mean, variance;
    for (int i = 0; i < CROWD*WIDE; i++)
        in[i] = normal(&r);
    initialise(&k, &r, &lecun_normal);
    set_training(&k, 1);
    net_forward(&k, CROWD, in);
    for (int i = 0; i < DEPTH; i++) {
        column_moments(CROWD*WIDE, 1, 0, k.layer[3*i + 2].y, &mean,
                       &variance);
        x[i] = sqrt(variance);
    }
    free(in);
    free_net(&k);
}

//> print-deep
void print_deep(Findings *f)
{
    double x[3][DEPTH];
    deep_deviations(&dropout_kind, 0, x[0]);
    deep_deviations(&dropout_kind, 0.1, x[1]);
    deep_deviations(&alpha_dropout_kind, 0.1, x[2]);
    block("deep", "layer none plain alpha");
    for (int i = 0; i < DEPTH; i++)
        row(4, (double[]){i + 1, x[0][i], x[1][i], x[2][i]});
    end_block();
    found(f, "deep", "none", x[0][DEPTH - 1]);
    found(f, "deep", "plain", x[1][DEPTH - 1]);
    found(f, "deep", "alpha", x[2][DEPTH - 1]);
}

//> line
/* Forty rows of five columns that are much alike; the answer is the sum of
 * the first two, and noise. Columns and answers are scaled. */
enum { COLUMNS = 5, CASES = 40 };

Set alike_columns(Rng *r)
{
    Set s = allocate_set(CASES, COLUMNS, 1, 0);
    for (int i = 0; i < CASES; i++) {
        double common = normal(r);
        real *x = s.x + i*COLUMNS;
        for (int j = 0; j < COLUMNS; j++)
            x[j] = common + 0.6*normal(r);
        s.target[i] = x[0] + x[1] + normal(r);
    }
    Scaler k = fit_scaler(CASES, COLUMNS, s.x);
    Scaler t = fit_scaler(CASES, 1, s.target);
    apply_scaler(&k, CASES, s.x);
    apply_scaler(&t, CASES, s.target);
    free_scaler(&k);
    free_scaler(&t);
    return s;
}

//> line-dropout
/* A line behind a dropout layer: the mean of w over the last nine tenths of
 * the steps. With p = 0 and a decay: where descent with all rows ends. */
void learn_line(const Set *s, double p, double decay, int steps,
                real *w /* COLUMNS */)
{
    Rng r = seeded(1);
    Dropout d = {p, &r};
    Layer list[] = {dropout_layer(&dropout_kind, COLUMNS, &d),
                    linear_layer(COLUMNS, 1)};
    Net k = new_net(CASES, 2, list, mse);
    Method method = sgd_method;
    method.decay = decay;
    Optimiser o = new_optimiser(&method, k.n);
    set_training(&k, 1);
    for (int t = 0; t < steps; t++) {
        backpropagate(&k, s);
        update(k.n, k.w, k.g, 0.02, &o);
        average_weights(k.n, w, k.w, average_beta(t < steps/10 ? 0
                        : t - steps/10, 1));
    }
    free_optimiser(&o);
    free_net(&k);
}

//> print-line
void print_line(Findings *f)
{
    Rng r = seeded(1);
    Set s = alike_columns(&r);
    double apart = 0;
    block("line", "p a b c d e ra rb rc rd re");
    for (int i = 0; i < 9; i++) {
        double p = i/10.0, x[1 + 2*COLUMNS] = {p};
        learn_line(&s, p, 0, 8000, x + 1);
        learn_line(&s, 0, 2*p/(1 - p), 3000, x + 1 + COLUMNS);
        row(1 + 2*COLUMNS, x);
        for (int j = 1; j <= COLUMNS; j++)
            apart = fmax(apart, fabs(x[j] - x[j + COLUMNS]));
    }
    end_block();
    found(f, "line", "apart", apart);
    free_set(&s);
}

//> wander
/* One row of the grid a step, drawn by lot, at a constant rate; beside w its
 * mean from the start, its mean from step TAIL on, and its EMA. */
enum { SPELL = 20000, TAIL = 1000, POINTS = 60, KINDS = 4, WALKS = 11 };
static const double wander_rate = 2e-5, wander_beta = 0.99;

/* The losses above the least, now and then; their means over the last half
 * of the walk. */
typedef struct {
    int n;
    double step[POINTS], excess[POINTS][KINDS][WALKS], late[KINDS];
} Wander;

/* After step t: w and its means, in a. */
static void note_place(int t, const real *w, real a[KINDS][2])
{
    memcpy(a[0], w, 2*sizeof *w);
    average_weights(2, a[1], w, average_beta(t, 1));
    average_weights(2, a[2], w, average_beta(t < TAIL ? 0 : t - TAIL, 1));
    average_weights(2, a[3], w, t == 0 ? 0 : wander_beta);
}

//> wander-loop
void wander(const Set *grid, const Moments *m, double least, int walk,
            Wander *k)
{
    Rng r = seeded(1 + walk);
    real w[2] = {grid_start[0], grid_start[1]}, a[KINDS][2] = {{0}};
    double next = 1;
    k->n = 0;
    for (int t = 0; t < SPELL; t++) {
        int i = below(&r, grid->rows), here = t + 1 >= next;
        const real *x = grid->x + 2*i;
        real miss = w[0]*x[0] + w[1]*x[1] - grid->target[i];
        note_place(t, w, a);
        for (int j = 0; j < KINDS; j++) {
            double excess = grid_loss(m, a[j]) - least;
            if (here)
                k->excess[k->n][j][walk] = excess;
            if (t >= SPELL/2)
                k->late[j] += excess/(SPELL - SPELL/2)/WALKS;
        }
        k->step[k->n] = t + 1;
        k->n += here;
        next = here ? fmax(t + 2, 1.2*(t + 1)) : next;
        descend(2, w, (real[]){2*miss*x[0], 2*miss*x[1]}, wander_rate, NULL);
    }
}

//> wander-theory
/* The floor of w, and of its EMA: chapter 6's sum over the two curvatures,
 * each direction's variance with the share that the average leaves. */
void wander_theory(const Moments *m, double least, double *floor /* 2 */)
{
    double mean = m->xx[0] + m->xx[3];
    double part = hypot(m->xx[0] - m->xx[3], 2*m->xx[1]);
    floor[0] = floor[1] = 0;
    for (int i = 0; i < 2; i++) {
        double curvature = i == 0 ? mean + part : mean - part;
        double own = least*wander_rate*curvature
                     /(2 - wander_rate*curvature);
        floor[0] += own;
        floor[1] += own*average_share(curvature, wander_rate, wander_beta);
    }
}

//> print-wander
void print_wander(Findings *f)
{
    static const char *const names[KINDS] = {"w", "all", "tail", "ema"};
    static Wander k;
    Rng r = seeded(1);
    Set grid = grid_regression(&r);
    Moments m = grid_moments(&grid), own = m;
    double floor[2];
    solve(2, own.xx, own.xy);
    double least = grid_loss(&m, own.xy);
    for (int i = 0; i < WALKS; i++)
        wander(&grid, &m, least, i, &k);
//> wander-block
    block("wander", "step w all tail ema theory");
    for (int i = 0; i < k.n; i++) {
        double x[KINDS + 2] = {k.step[i]};
        for (int j = 0; j < KINDS; j++)
            x[j + 1] = band(WALKS, k.excess[i][j]).median;
        x[KINDS + 1] = 2*least/k.step[i];
        row(KINDS + 2, x);
    }
    end_block();
    for (int j = 0; j < KINDS; j++)
        found(f, "late", names[j], k.late[j]);
    wander_theory(&m, least, floor);
    found(f, "theory", "w", floor[0]);
    found(f, "theory", "ema", floor[1]);
    found(f, "theory", "tail", 4*least/SPELL
          *log((SPELL - TAIL)/(SPELL/2.0 - TAIL)));
    free_set(&grid);
}

//> coordinates
/* Sweeps of coordinate descent over the ravine turned by an angle in degrees,
 * from the same place of it, until the loss is a millionth. */
int sweeps(double degrees)
{
    Tilt k = {25, degrees*PI/180};
    double c = cos(k.angle), s = sin(k.angle), g[2];
    double w[2] = {10*c - s, 10*s + c}, end = 1e-6*tilted(2, w, NULL, &k);
    int t = 0;
    for (; t < 1000 && tilted(2, w, NULL, &k) > end; t++)
        for (int i = 0; i < 2; i++)
            coordinate_step(tilted, 2, w, i, g, &k);
    return t;
}

/* Steps of descent at its best rate, 2/(1 + 25). */
int steepest(void)
{
    Tilt k = {25, 0};
    double w[2] = {10, 1}, g[2], end = 1e-6*tilted(2, w, NULL, &k);
    int t = 0;
    for (; t < 1000 && tilted(2, w, g, &k) > end; t++)
        descend(2, w, g, 2.0/26, NULL);
    return t;
}

//> print-coordinates
void print_coordinates(Findings *f)
{
    block("angles", "degrees sweeps");
    for (int a = 0; a <= 90; a += 3)
        row(2, (double[]){a, sweeps(a)});
    end_block();
    found(f, "sweeps", "straight", sweeps(0));
    found(f, "sweeps", "worst", sweeps(45));
    found(f, "descent", "steps", steepest());
}

//> lands
/* A bowl with ruts, and a broad hollow far from a narrow deep one. */
static const Hollow ruts[] = {
    {0.7, -4, 0.3}, {0.8, -3, 0.3}, {0.9, -2, 0.3}, {1, -1, 0.3},
    {1.1, 0, 0.3}, {1.2, 1, 0.3}, {1, 2, 0.3}, {0.8, 3, 0.3}, {0.7, 4, 0.3}};
static const Hollow trap[] = {{1, -2, 1.2}, {1.4, 2.5, 0.25}};
static const struct { const char *name; Land land; double deepest; }
lands[] = {{"ruts", {0.1, 9, ruts, 0}, 1}, {"trap", {0.05, 2, trap, 0}, 2.5}};

enum { STAGES = 8, STAGE = 400, STARTS = 41 };
static const double blurs[STAGES] = {2, 1.4, 1, 0.7, 0.5, 0.35, 0.2, 0};

/* Where descent ends: on the land as it is, or on ever less blurred ones. */
double walk_down(Land k, double x, int blurred)
{
    double g;
    for (int i = 0; i < STAGES; i++) {
        k.blur = blurred ? blurs[i] : 0;
        for (int t = 0; t < STAGE; t++) {
            land(1, &x, &g, &k);
            descend(1, &x, &g, 0.05, NULL);
        }
    }
    return x;
}

//> print-lands
/* The lands at three blurs; how many of the starts end in the deepest. */
void print_lands(Findings *f)
{
    for (int j = 0; j < 2; j++) {
        Land k = lands[j].land;
        double hits[2] = {0};
        for (int i = 0; i < STARTS; i++)
            for (int b = 0; b < 2; b++)
                hits[b] += fabs(walk_down(k, -5 + 10.0*i/(STARTS - 1), b)
                                - lands[j].deepest) < 0.3;
        found(f, lands[j].name, "plain", hits[0]);
        found(f, lands[j].name, "followed", hits[1]);
        block(lands[j].name, "x sharp one two");
        for (int i = -63; i <= 63; i++) {
            double at[4] = {i*0.08};
            for (int b = 0; b < 3; b++) {
                k.blur = b;
                at[b + 1] = land(1, at, NULL, &k);
            }
            row(4, at);
        }
        end_block();
    }
}

//> main
int main(int argc, char **argv)
{
    double seed = 7001;
    options(argc, argv, (Option[]){
        {"seed", &seed, NULL, 0, 1e9, 1, "of the garments"}}, 1);
    static Diary first[PUPILS], many[2][PUPILS];
    Rng r = seeded((uint64_t)seed);
    Set large = wardrobe(&r, STOCK), all = pool(&large, 4);
    Findings f = {0};
    print_opening(&all, first, &f);
    print_luck(first, &f);
    print_shares(&f);
    print_contest(&all, 0, NULL, &f);
    print_contest(&all, 1, many, &f);
    print_diaries("many.none", rooms[1].pupils, many[0]);
    print_diaries("many.average", rooms[1].pupils, many[1]);
    print_patience("patience.few", first, PUPILS, &f);
    print_patience("patience.many", many[0], rooms[1].pupils, &f);
    print_forgotten(&all, "fast", 0.01, &f);
    print_forgotten(&all, "slow", 0.003, &f);

//> main-results
    print_deep(&f);
    print_line(&f);
    print_wander(&f);
    print_coordinates(&f);
    print_lands(&f);
    block("results", "key value");
    for (int i = 0; i < f.n; i++)
        result(f.list[i].key, f.list[i].value);
    end_block();
    free_set(&large);
    free_set(&all);
    return 0;
}
#endif
#endif
