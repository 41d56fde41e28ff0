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

//> take-rows
static Set take_rows(const Set *all, const int *order, int rows)
{
    Set s = allocate_set(rows, all->in, all->out, 1);
    gather(all, order, rows, &s);
    return s;
}

//> deal
/* Rows to learn from, judges and fresh rows, all scaled by what the first
 * say. */
void deal(Course *c, const Set *all, int rows, Rng *r)
{
    int order[STOCK];
    for (int i = 0; i < STOCK; i++)
        order[i] = i;
    shuffle(r, STOCK, order);
    c->learn = take_rows(all, order, rows);
    c->judge = take_rows(all, order + rows, JUDGES);
    c->fresh = take_rows(all, order + rows + JUDGES, FRESH);
    for (int i = 0; c->how.nonsense && i < rows; i++)
        set_label(&c->learn, i, below(r, GARMENTS));
    Scaler k = fit_scaler(rows, all->in, c->learn.x);
    apply_scaler(&k, rows, c->learn.x);
    apply_scaler(&k, JUDGES, c->judge.x);
    apply_scaler(&k, FRESH, c->fresh.x);
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
/* Writes down a look; of the rows to learn from, at the first hundred. */
void record(Course *c, int i)
{
    Diary *d = c->diary;
    Net *k = &c->net;
    Set first = window(&c->learn, 0, FEW);
    d->train[i] = evaluate(k, &first, NULL);
    d->valid[i] = evaluate(k, &c->judge, NULL);
    d->fresh[i] = 0;
    for (int j = 0; d->whole && j < FRESH; j++) {
        Set one = window(&c->fresh, j, j + 1);
        d->each[i][j] = evaluate(k, &one, NULL);
        d->fresh[i] += d->each[i][j]/FRESH;
    }
}

//> rest
/* A run that has stopped keeps the losses of its last look. */
void rest(Diary *d, int last)
{
    for (int i = last + 1; i <= LOOKS; i++) {
        d->train[i] = d->train[last];
        d->valid[i] = d->valid[last];
        d->fresh[i] = d->fresh[last];
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
    if (c->diary != NULL)
        rest(c->diary, k.t/EVERY);
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
    struct { char key[96]; double value; } list[300];
} Findings;

void found(Findings *f, const char *key, const char *what, double value)
{
    assert(f->n < 300);
    snprintf(f->list[f->n].key, 96, "%s.%s", key, what);
    f->list[f->n++].value = value;
}

//> print-diaries
/* Their losses, look by look. */
void print_diaries(const char *name, int n, const Diary *d, int looks)
{
    double x[3][PUPILS];
    block(name, "step train.low train train.high valid.low valid valid.high "
          "fresh.low fresh fresh.high");
    for (int i = 0; i <= looks; i++) {
        double at[10] = {i*EVERY};
        for (int s = 0; s < n; s++) {
            x[0][s] = d[s].train[i];
            x[1][s] = d[s].valid[i];
            x[2][s] = d[s].fresh[i];
        }
        for (int j = 0; j < 3; j++) {
            Band b = band(n, x[j]);
            at[3*j + 1] = b.low;
            at[3*j + 2] = b.median;
            at[3*j + 3] = b.high;
        }
        row(10, at);
    }
    end_block();
}

//> print-opening
/* A hundred garments with nothing against learning them by heart; and once
 * more with labels that mean nothing. */
void print_opening(const Set *all, Diary *d /* PUPILS */, Findings *f)
{
    Recipe how = {.rate = 0.01};
    static Diary nonsense[PUPILS];
    double x[4][PUPILS];
    for (int s = 0; s < PUPILS; s++) {
        int best = 0;
        d[s].whole = 1;
        how.nonsense = 0;
        attend(all, FEW, how, LOOKS*EVERY, 1 + s, &d[s]);
        for (int i = 0; i <= LOOKS; i++)
            best = d[s].fresh[i] < d[s].fresh[best] ? i : best;
        how.nonsense = 1;
        attend(all, FEW, how, LOOKS*EVERY, 1 + s, &nonsense[s]);
        x[0][s] = d[s].train[LOOKS];
        x[1][s] = d[s].fresh[LOOKS];
        x[2][s] = d[s].fresh[best];
        x[3][s] = nonsense[s].train[LOOKS];
    }
//> opening-results
    print_diaries("opening", PUPILS, d, LOOKS);
    print_diaries("nonsense", PUPILS, nonsense, LOOKS);
    static const char *const names[] = {"train", "fresh", "least",
                                        "nonsense"};
    for (int j = 0; j < 4; j++)
        found(f, "opening", names[j], band(PUPILS, x[j]).median);
}

//> luck
/* Lots of judges drawn from the fresh rows; the others say what is true. */
typedef struct { double optimism, regret, noise; } Luck;

/* One lot, order[0] ... order[judges - 1], on one run. */
static void add_luck(const Diary *d, const int *order, int judges, Luck *l)
{
    double own[LOOKS + 1] = {0}, rest[LOOKS + 1] = {0};
    int best = 0, ideal = 0;
    for (int i = 0; i <= LOOKS; i++) {
        for (int j = 0; j < judges; j++)
            own[i] += d->each[i][order[j]]/judges;
        rest[i] = (FRESH*d->fresh[i] - judges*own[i])/(FRESH - judges);
        best = own[i] < own[best] ? i : best;
        ideal = rest[i] < rest[ideal] ? i : ideal;
    }
    l->optimism += rest[best] - own[best];
    l->regret += rest[best] - rest[ideal];
    l->noise += (rest[ideal] - own[ideal])*(rest[ideal] - own[ideal]);
}

//> print-luck
enum { LOTS = 100 };

void print_luck(const Diary *d, Findings *f)
{
    static const int list[] = {5, 10, 20, 50, 100, 200};
    Rng r = seeded(1);
    int order[FRESH];
    for (int j = 0; j < FRESH; j++)
        order[j] = j;
//> luck-block
    block("luck", "judges optimism regret noise");
    for (int i = 0; i < 6; i++) {
        Luck l = {0, 0, 0};
        char key[32];
        for (int s = 0; s < PUPILS*LOTS; s++) {
            shuffle(&r, FRESH, order);
            add_luck(&d[s%PUPILS], order, list[i], &l);
        }
        l.optimism /= PUPILS*LOTS;
        l.regret /= PUPILS*LOTS;
        l.noise = sqrt(l.noise/(PUPILS*LOTS));
        row(4, (double[]){list[i], l.optimism, l.regret, l.noise});
        snprintf(key, sizeof key, "luck.%d", list[i]);
        found(f, key, "optimism", l.optimism);
        found(f, key, "regret", l.regret);
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
    for (double c = 1e-3; c < 12; c *= 1.1) {
        double x[] = {c, decay_share(c, 0.1), stop_share(c, 0.1, 100),
                      decay_share(c, 1), stop_share(c, 0.1, 10)};
        row(5, x);
        apart = fmax(apart, fabs(x[1] - x[2]));
    }
    end_block();
    found(f, "shares", "apart", apart);
}

//> arms
/* What there is to try, and how strong, with few rows and with many. */
typedef enum { NOTHING, STOP, L2, DECOUPLED, DROP, AVERAGE, ARMS } Arm;
enum { STRENGTHS = 5 };

static const struct { const char *name; double strength[2][STRENGTHS]; }
arms[ARMS] = {
    {"none", {{0}, {0}}},
    {"stop", {{5}, {5}}},
    {"l2", {{0.003, 0.01, 0.03, 0.1, 0.3}, {0.001, 0.003, 0.01}}},
    {"decoupled", {{0.3, 1, 3, 10}, {0.03, 0.1, 0.3}}},
    {"dropout", {{0.1, 0.25, 0.5, 0.75}, {0.1, 0.25}}},
    {"average", {{0.95, 1}, {0.99, 1}}},
};

//> set-arm
/* Puts an arm into the recipe. */
void set_arm(Recipe *how, Arm arm, double strength)
{
    if (arm == STOP)
        how->patience = (int)strength;
    if (arm == L2 || arm == DECOUPLED)
        how->decay = strength;
    how->decoupled |= arm == DECOUPLED;
    if (arm == DROP)
        how->drop = strength;
    if (arm == AVERAGE)
        how->keep = strength;
}

//> rooms
/* How much there is to learn from, for how long, and with what rates. */
typedef struct {
    const char *name;
    int rows, steps, tries, pupils, rates;
    double rate[3];
} Room;

static const Room rooms[] = {
    {"few", FEW, 160, 5, PUPILS, 3, {0.003, 0.01, 0.03}},
    {"many", MANY, 400, 3, 7, 2, {0.01, 0.03}},
};
enum { FIRST_TRY = 101, FIRST_FINAL = 201 };    /* seeds */

//> trial
/* What the judges say about a recipe; usual: of its rate 0.01. */
typedef struct { double train, low, valid, high, usual; } Trial;

//> best-rate
/* The rate with the least median goes into the recipe. */
Trial best_rate(const Set *all, const Room *room, Recipe *how)
{
    Trial least = {.valid = HUGE_VAL};
    for (int i = 0; i < room->rates; i++) {
        double train[PUPILS], valid[PUPILS], usual = least.usual;
        Recipe own = *how;
        own.rate = room->rate[i];
        for (int s = 0; s < room->tries; s++) {
            Marks m = attend(all, room->rows, own, room->steps,
                             FIRST_TRY + s, NULL);
            train[s] = m.train;
            valid[s] = m.valid;
        }
        Band b = band(room->tries, valid);
        usual = own.rate == 0.01 ? b.median : usual;
        if (b.median < least.valid) {
            least = (Trial){band(room->tries, train).median, b.low, b.median,
                            b.high, usual};
            how->rate = own.rate;
        }
        least.usual = usual;
    }
    return least;
}

//> search-arm
/* All strengths of an arm, each at its best rate; returns the best. */
Recipe search_arm(const Set *all, int at, Arm arm, Findings *f)
{
    const double *strength = arms[arm].strength[at];
    Recipe best = {0};
    double least = HUGE_VAL, usual = HUGE_VAL;
    Trial first = {0}, last = {0};
    char name[64];
    snprintf(name, sizeof name, "search.%s.%s", rooms[at].name,
             arms[arm].name);
//> search-strengths
    block(name, "strength rate train low valid high gap usual");
    for (int i = 0; i < STRENGTHS && (i == 0 || strength[i] > 0); i++) {
        Recipe how = {0};
        set_arm(&how, arm, strength[i]);
        Trial t = best_rate(all, &rooms[at], &how);
        row(8, (double[]){strength[i], how.rate, t.train, t.low, t.valid,
                          t.high, t.valid - t.train, t.usual});
        usual = fmin(usual, t.usual);
        first = i == 0 ? t : first;
        last = t;
        if (t.valid < least) {
            least = t.valid;
            best = how;
        }
    }
    end_block();
    found(f, name, "valid", least);
    found(f, name, "strong", last.valid);
    found(f, name, "strong.gap", last.valid - last.train);
    found(f, name, "weak", first.valid);
    found(f, name, "weak.gap", first.valid - first.train);
    found(f, name, "usual", usual);
    return best;
}

//> final
/* A recipe with pupils that nobody has seen: its row of the table. Fills the
 * losses on fresh rows, and counts those below the bare net's. */
void print_final(const Set *all, const Room *room, const char *name,
                 Recipe how, Diary *d /* PUPILS, or NULL */,
                 double *fresh, const double *bare, Findings *f)
{
    double train[PUPILS], sorted[PUPILS], wins = 0;
    char key[64];
    for (int s = 0; s < room->pupils; s++) {
        Marks m = attend(all, room->rows, how, room->steps, FIRST_FINAL + s,
                         d != NULL ? &d[s] : NULL);
        train[s] = m.train;
        fresh[s] = sorted[s] = m.fresh;
        wins += m.fresh < bare[s];
    }
//> final-row
    Band a = band(room->pupils, train), b = band(room->pupils, sorted);
    printf("%s ", name);
    row(9, (double[]){how.rate, how.decay, how.drop, how.keep, a.median,
                      b.low, b.median, b.high, wins});
    snprintf(key, sizeof key, "final.%s.%s", room->name, name);
    found(f, key, "fresh", b.median);
    found(f, key, "low", b.low);
    found(f, key, "high", b.high);
    found(f, key, "train", a.median);
    found(f, key, "wins", wins);
}

//> contest
enum { ENTRIES = ARMS + 2 };

/* Searches each arm alone, then takes all at once, at full and at half
 * strength with a rate of their own; then the finals. L2 stays away where
 * the decoupled decay is. */
void print_contest(const Set *all, int at, Diary d[ENTRIES][PUPILS],
                   Findings *f)
{
    const Room *room = &rooms[at];
    Recipe how[ENTRIES] = {{0}}, *sum = &how[ARMS], *half = &how[ARMS + 1];
    double fresh[ENTRIES][PUPILS];
    char name[32];
    for (int a = 0; a < ARMS; a++)
        how[a] = search_arm(all, at, (Arm)a, f);
    *sum = how[L2];
    sum->drop = how[DROP].drop;
    sum->keep = how[AVERAGE].keep;
    sum->patience = how[STOP].patience;
    *half = *sum;
    half->decay /= 2;
    half->drop /= 2;
//> contest-finals
    best_rate(all, room, sum);
    best_rate(all, room, half);
    snprintf(name, sizeof name, "final.%s", room->name);
    block(name, "what rate decay drop keep train low fresh high wins");
    for (int a = 0; a < ENTRIES; a++)
        print_final(all, room, a < ARMS ? arms[a].name : a == ARMS ? "all"
                    : "half", how[a], at == 0 || a == NOTHING
                    || a == AVERAGE ? d[a] : NULL, fresh[a], fresh[0], f);
    end_block();
}

//> print-histories
/* Their histories, of those with few rows. */
void print_histories(Diary d[ENTRIES][PUPILS])
{
    for (int a = 0; a < ENTRIES; a++) {
        char name[32];
        snprintf(name, sizeof name, "history.%s", a < ARMS ? arms[a].name
                 : a == ARMS ? "all" : "half");
        print_diaries(name, PUPILS, d[a], rooms[0].steps/EVERY);
    }
}

//> print-patience
/* What a Stopper would have made of histories of judges: the steps until it
 * stops, and what it lost by not waiting for the least. */
void print_patience(const char *name, const Diary *d, int pupils, int looks,
                    Findings *f)
{
    static const int list[] = {1, 2, 3, 5, 10, 20};
//> patience-block
    block(name, "patience low steps high lost lost.high");
    for (int i = 0; i < 6; i++) {
        double steps[PUPILS], lost[PUPILS];
        char key[64];
        for (int s = 0; s < pupils; s++) {
            Stopper k = new_stopper(list[i], 0, NULL);
            int look = 0;
            double least = HUGE_VAL;
            while (!should_stop(&k, d[s].valid[look], NULL) && look < looks)
                look++;
            for (int j = 0; j <= looks; j++)
                least = fmin(least, d[s].valid[j]);
            steps[s] = look*EVERY;
            lost[s] = k.best - least;
        }
        Band a = band(pupils, steps), b = band(pupils, lost);
        row(6, (double[]){list[i], a.low, a.median, a.high, b.median,
                          b.high});
        snprintf(key, sizeof key, "%s.%d", name, list[i]);
        found(f, key, "steps", a.median);
        found(f, key, "lost", b.median);
    }
    end_block();
}

//> forgotten
/* A net that has learnt with dropout, judged with it still on: the loss of
 * one answer a row, by its quantiles, and of the mean of many answers. */
void print_forgotten(const Set *all, Findings *f)
{
    enum { ANSWERS = 50 };
    Rng r = seeded(1);
    Course c;
    double loss[ANSWERS];
    static double sum[FRESH*GARMENTS], p[GARMENTS];
    double own = 0;
    new_course(&c, all, FEW, (Recipe){.rate = 0.01, .drop = 0.5}, &r);
    teach(&c, rooms[0].steps, &r);
    Net *k = &c.net;
    double right = evaluate(k, &c.fresh, NULL);
    set_training(k, 1);
    for (int i = 0; i < ANSWERS; i++) {
        const real *y = net_forward(k, FRESH, c.fresh.x);
        loss[i] = k->loss(FRESH, GARMENTS, y, c.fresh.target, NULL);
        for (int j = 0; j < FRESH; j++) {
            softmax(GARMENTS, y + j*GARMENTS, p);
            add_scaled(GARMENTS, 1.0/ANSWERS, p, sum + j*GARMENTS);
        }
    }
    for (int j = 0; j < FRESH; j++)
        own -= log(sum[j*GARMENTS + c.fresh.label[j]])/FRESH;
//> forgotten-results
    Band b = band(ANSWERS, loss);
    found(f, "forgotten", "right", right);
    found(f, "forgotten", "low", b.low);
    found(f, "forgotten", "median", b.median);
    found(f, "forgotten", "high", b.high);
    found(f, "forgotten", "many", own);
    end_course(&c);
}

//> together
/* How much alike the hidden units are: the mean of |correlation| over all
 * pairs that are not silent, on fresh rows. */
double alike(Course *c)
{
    double sum = 0, pairs = 0;
    const real *y = c->net.layer[1].y;
    evaluate(&c->net, &c->fresh, NULL);
    for (int a = 0; a < UNITS; a++)
        for (int b = 0; b < a; b++) {
            real mean[2], variance[2], both = 0;
            column_moments(FRESH, UNITS, a, y, &mean[0], &variance[0]);
            column_moments(FRESH, UNITS, b, y, &mean[1], &variance[1]);
            for (int i = 0; i < FRESH; i++)
                both += (y[i*UNITS + a] - mean[0])
                        *(y[i*UNITS + b] - mean[1])/FRESH;
            if (variance[0] > 0 && variance[1] > 0) {
                sum += fabs(both)/sqrt(variance[0]*variance[1]);
                pairs++;
            }
        }
    return sum/pairs;
}

//> print-alike
void find_alike(const Set *all, Findings *f)
{
    for (int i = 0; i < 2; i++) {
        double x[PUPILS];
        Recipe how = {.rate = 0.01, .drop = i/2.0};
        for (int s = 0; s < PUPILS; s++) {
            Rng r = seeded(1 + s);
            Course c;
            new_course(&c, all, FEW, how, &r);
            teach(&c, rooms[0].steps, &r);
            x[s] = alike(&c);
            end_course(&c);
        }
        found(f, "alike", i == 0 ? "none" : "dropped",
              band(PUPILS, x).median);
    }
}

//> deep-net
enum { DEPTH = 20, WIDE = 100, CROWD = 200 };

/* A deep selu net of linear layers with one that drops behind each; d must
 * live as long. */
Net dropping_net(const Kind *drop, Dropout *d)
{
    Layer list[3*DEPTH];
    for (int i = 0; i < DEPTH; i++) {
        list[3*i] = linear_layer(WIDE, WIDE);
        list[3*i + 1] = pointwise_layer(&selu_kind, WIDE);
        list[3*i + 2] = dropout_layer(drop, WIDE, d);
    }
    return new_net(CROWD, 3*DEPTH, list, mse);
}

//> deep-moments
/* Mean and deviation behind each of them, of normal inputs. */
void deep_moments(const Kind *drop, double p, double x[DEPTH][2])
{
    Rng r = seeded(1);
    Dropout d = {p, &r};
    Net k = dropping_net(drop, &d);
    real *in = allocate(CROWD*WIDE, sizeof *in);
    for (int i = 0; i < CROWD*WIDE; i++)
        in[i] = normal(&r);
    initialise(&k, &r, &lecun_normal);
    set_training(&k, 1);
    net_forward(&k, CROWD, in);
    for (int i = 0; i < DEPTH; i++) {
        real mean, variance;
        column_moments(CROWD*WIDE, 1, 0, k.layer[3*i + 2].y, &mean,
                       &variance);
        x[i][0] = mean;
        x[i][1] = sqrt(variance);
    }
    free(in);
    free_net(&k);
}

//> deep-results
void print_deep(Findings *f)
{
    double x[3][DEPTH][2];
    deep_moments(&dropout_kind, 0, x[0]);
    deep_moments(&dropout_kind, 0.1, x[1]);
    deep_moments(&alpha_dropout_kind, 0.1, x[2]);
    block("deep", "layer none.mean none plain.mean plain alpha.mean alpha");
    for (int i = 0; i < DEPTH; i++)
        row(7, (double[]){i + 1, x[0][i][0], x[0][i][1], x[1][i][0],
                          x[1][i][1], x[2][i][0], x[2][i][1]});
    end_block();
    static const char *const names[] = {"none", "plain", "alpha"};
    for (int j = 0; j < 3; j++) {
        char key[32];
        snprintf(key, sizeof key, "deep.%s", names[j]);
        found(f, key, "mean", x[j][DEPTH - 1][0]);
        found(f, key, "deviation", x[j][DEPTH - 1][1]);
    }
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
        s.target[i] = x[0] + x[1];
        s.target[i] += normal(r);
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
    double apart = 0, longest = 0;
    block("line", "p a b c d e ra rb rc rd re");
    for (int i = 0; i <= 8; i++) {
        double p = i/10.0, x[1 + 2*COLUMNS] = {p};
        learn_line(&s, p, 0, 8000, x + 1);
        learn_line(&s, 0, 2*p/(1 - p), 3000, x + 1 + COLUMNS);
        row(1 + 2*COLUMNS, x);
        for (int j = 1; j <= COLUMNS; j++) {
            apart = fmax(apart, fabs(x[j] - x[j + COLUMNS]));
            longest = fmax(longest, fabs(x[j]));
        }
    }
    end_block();
    found(f, "line", "apart", apart);
    found(f, "line", "longest", longest);
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
enum { SWEEPS = 60, ANGLES = 4 };

/* Coordinate descent on the ravine turned by an angle in degrees, from the
 * same place of it: the loss after each sweep; returns how many bring it to
 * a millionth. */
int sweeps(double degrees, int n, double *loss /* n + 1 */)
{
    Tilt k = {25, degrees*PI/180};
    double c = cos(k.angle), s = sin(k.angle), g[2];
    double w[2] = {10*c - s, 10*s + c};
    int needed = 0;
    for (int t = 0; t <= n; t++) {
        loss[t] = tilted(2, w, NULL, &k);
        needed += loss[t] > 1e-6*loss[0];
        for (int i = 0; i < 2; i++)
            coordinate_step(tilted, 2, w, i, g, &k);
    }
    return needed;
}

//> steepest
/* The same by descent at its best rate, 2/(1 + 25). */
int steepest(int n, double *loss /* n + 1 */)
{
    Tilt k = {25, 0};
    double w[2] = {10, 1}, g[2];
    int needed = 0;
    for (int t = 0; t <= n; t++) {
        loss[t] = tilted(2, w, g, &k);
        needed += loss[t] > 1e-6*loss[0];
        descend(2, w, g, 2.0/26, NULL);
    }
    return needed;
}

//> print-coordinates
void print_coordinates(Findings *f)
{
    static const double degrees[ANGLES] = {0, 5, 15, 45};
    double loss[ANGLES + 1][2*SWEEPS + 1];
    for (int i = 0; i < ANGLES; i++) {
        char key[32];
        snprintf(key, sizeof key, "sweeps.%g", degrees[i]);
        found(f, key, "needed", sweeps(degrees[i], 2*SWEEPS, loss[i]));
    }
    found(f, "sweeps.descent", "needed", steepest(2*SWEEPS, loss[ANGLES]));
    block("sweeps", "sweep none five fifteen half descent");
    for (int t = 0; t <= 2*SWEEPS; t++)
        row(ANGLES + 2, (double[]){t, loss[0][t], loss[1][t], loss[2][t],
                                   loss[3][t], loss[4][t]});
    end_block();
    block("angles", "degrees sweeps");
    for (double a = 0; a <= 90; a += 1.5)
        row(2, (double[]){a, sweeps(a, 2*SWEEPS, loss[0])});
    end_block();
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

//> follow
/* Where descent ends: on the land as it is, or on ever less blurred ones. */
double follow(Land k, double x, int blurred)
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
void print_lands(Findings *f)
{
    for (int j = 0; j < 2; j++) {
        char name[32];
        Land k = lands[j].land;
        double hit[2] = {0};
        snprintf(name, sizeof name, "%s.starts", lands[j].name);
        block(name, "start plain followed");
        for (int i = 0; i < STARTS; i++) {
            double x[3] = {-5 + 10.0*i/(STARTS - 1)};
            for (int b = 0; b < 2; b++) {
                x[b + 1] = follow(k, x[0], b);
                hit[b] += fabs(x[b + 1] - lands[j].deepest) < 0.3;
            }
            row(3, x);
        }
        end_block();
        found(f, lands[j].name, "plain", hit[0]);
        found(f, lands[j].name, "followed", hit[1]);
//> print-land
        snprintf(name, sizeof name, "%s.land", lands[j].name);
        block(name, "x sharp half one two");
        for (double x = -5; x <= 5; x += 0.05) {
            double at[5] = {x};
            for (int b = 0; b < 4; b++) {
                k.blur = b == 0 ? 0 : 0.25*(1 << b);
                at[b + 1] = land(1, &x, NULL, &k);
            }
            row(5, at);
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
    static Diary first[PUPILS], few[ENTRIES][PUPILS], many[ENTRIES][PUPILS];
    Rng r = seeded((uint64_t)seed);
    Set large = wardrobe(&r, STOCK), all = pool(&large, 4);
    Findings f = {0};
    print_opening(&all, first, &f);
    print_luck(first, &f);
    print_shares(&f);
    print_contest(&all, 0, few, &f);
    print_contest(&all, 1, many, &f);
    print_histories(few);
    print_diaries("many.none", rooms[1].pupils, many[NOTHING], LOOKS);
    print_diaries("many.average", rooms[1].pupils, many[AVERAGE], LOOKS);
    print_patience("patience.few", first, PUPILS, LOOKS, &f);
    print_patience("patience.many", many[NOTHING], rooms[1].pupils, LOOKS,
                   &f);
//> main-results
    print_forgotten(&all, &f);
    find_alike(&all, &f);
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
