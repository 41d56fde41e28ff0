//> header
/* 06-minibatch.c: steps from a few rows at a time, and the loop for them all.
 *
 *     w <- w - rate*g      g the mean gradient of B rows drawn from N
 *
 *     variance of g = (sigma^2/B) (N - B)/(N - 1)
 *
 * Optimisers, the training loop of the whole book, and a door to the paths
 * of every optimiser. Builds on 05-backpropagation.c.
 *
 *     cc 06-minibatch.c -lm && ./a.out
 *     ./a.out --trace sgd --surface ravine --rate 0.02 --steps 100
 */
#ifndef MINIBATCH_C
#define MINIBATCH_C

#include "05-backpropagation.c"

//> method
/* How to choose an optimiser: its rule, its defaults, and its flags. */
typedef struct {
    const char *name;
    Rule rule;
    int arrays;                /* numbers it remembers for each parameter */
    const char *flags;         /* those of --help that it understands */
    double momentum, rho, beta1, beta2, eps, decay;
    int centered;
    int decoupled;             /* the rule sees to the decay itself */
} Method;

//> optimiser
/* A rule at work: its settings, and its memory of n numbers an array. */
typedef struct {
    Method method;
    int n, t;                  /* t: steps made, this one included */
    real *m, *v, *u;           /* first moment, second moment, one more */
    real *decayed;             /* the gradient with the decay in it */
    real product;              /* of rules that carry one along */
} Optimiser;

//> new-optimiser
/* With nothing to remember yet; free_optimiser frees it. */
Optimiser new_optimiser(const Method *method, int n)
{
    Optimiser o = {.method = *method, .n = n, .product = 1};
    real **array[] = {&o.m, &o.v, &o.u};
    for (int i = 0; i < 3; i++)
        *array[i] = i < method->arrays ? allocate(n, sizeof(real)) : NULL;
    o.decayed = allocate(n, sizeof(real));
    return o;
}

void free_optimiser(Optimiser *o)
{
    free(o->m);
    free(o->v);
    free(o->u);
    free(o->decayed);
    *o = (Optimiser){0};
}

//> update
/* One step of an optimiser, as a Rule: its memory is the Optimiser. Decay
 * is that of a loss with decay*|w|^2/2 added, unless the rule has its own. */
void update(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real decay = (real)o->method.decay;
    o->t++;
    if (decay != 0 && !o->method.decoupled) {
        for (int i = 0; i < n; i++)
            o->decayed[i] = g[i] + decay*w[i];
        g = o->decayed;
    }
    o->method.rule(n, w, g, rate, o);
}

/* w <- w - rate*g: chapter 2's rule. It is stochastic because g is. */
const Method sgd_method = {.name = "sgd", .rule = descend, .flags = "decay"};

//> training
/* Training a net on rows: what the caller sets, then what the loop counts.
 * The four functions may be NULL; context is theirs. */
typedef struct Training Training;
struct Training {
    Net *net;
    const Set *data;
    Optimiser *optimiser;
    Rng *rng;           /* shuffles the rows for every epoch; NULL: never */
    int batch, steps;   /* rows a step, at most net->most; steps to make */
    real rate;
    real (*schedule)(Training *k);      /* the rate of step k->t */
    int (*filter)(Training *k);         /* may change net->g; 0: no step */
    int (*after_step)(Training *k);     /* 1: stop */
    int (*after_epoch)(Training *k);    /* 1: stop */
    void *context;
    int t, epoch;       /* batches and epochs behind us */
    int vetoed;         /* batches whose step the filter forbade */
    real loss;          /* of the last batch, before its step */
};

//> gather
/* Copies the rows order[0] ... order[rows - 1] of s. */
void gather(const Set *s, const int *order, int rows, Set *batch)
{
    batch->rows = rows;
    for (size_t i = 0; i < (size_t)rows; i++) {
        size_t j = order[i];
        memcpy(batch->x + i*s->in, s->x + j*s->in, s->in*sizeof *s->x);
        memcpy(batch->target + i*s->out, s->target + j*s->out,
               s->out*sizeof *s->target);
        if (s->label != NULL)
            batch->label[i] = s->label[j];
    }
}

//> learn
/* One batch: its loss and gradient, a rate, a veto, a step. 1: stop. */
int learn(Training *k, const Set *batch)
{
    Net *net = k->net;
    k->loss = backpropagate(net, batch);
    real rate = k->schedule != NULL ? k->schedule(k) : k->rate;
    if (k->filter == NULL || k->filter(k))
        update(net->n, net->w, net->g, rate, k->optimiser);
    else
        k->vetoed++;
    k->t++;
    return k->after_step != NULL && k->after_step(k);
}

//> epoch
/* Once through the rows in this order; the last batch has what is left. 1:
 * stop, or there were no steps left for all the rows. */
int train_epoch(Training *k, const int *order, Set *batch)
{
    int rows = k->data->rows;
    for (int a = 0; a < rows; a += k->batch) {
        if (k->t >= k->steps)
            return 1;
        gather(k->data, order + a,
               rows - a < k->batch ? rows - a : k->batch, batch);
        if (learn(k, batch))
            return 1;
    }
    k->epoch++;
    return k->after_epoch != NULL && k->after_epoch(k);
}

//> train
/* The training loop of the book: until k->steps, or until told to stop. It
 * may be called again, with more steps, and goes on with a new epoch. */
void train(Training *k)
{
    const Set *s = k->data;
    int *order = allocate(s->rows, sizeof *order), stop = 0;
    Set batch = allocate_set(k->batch, s->in, s->out, s->label != NULL);
    for (int i = 0; i < s->rows; i++)
        order[i] = i;
    set_training(k->net, 1);
    while (!stop && k->t < k->steps) {
        if (k->rng != NULL)
            shuffle(k->rng, s->rows, order);
        stop = train_epoch(k, order, &batch);
    }
    set_training(k->net, 0);
    free_set(&batch);
    free(order);
}

//> epochs
/* The steps of so many epochs. */
int epochs(const Training *k, int n)
{
    return n*((k->data->rows + k->batch - 1)/k->batch);
}

/* A net's state, n + buffers numbers: parameters and what else it keeps. */
void save_state(const Net *net, real *state)
{
    memcpy(state, net->w, ((size_t)net->n + net->buffers)*sizeof *state);
}

void restore_state(Net *net, const real *state)
{
    memcpy(net->w, state, ((size_t)net->n + net->buffers)*sizeof *state);
}

//> trace
/* The door: a path as the command line asks for it, now of any method. */
typedef struct {
    Path path;
    const char *method;
    double momentum, rho, beta1, beta2, eps, decay, centered;
} Trace;

static const Trace usual_trace = {{"ravine", "own", 25, 0.1, 20}, "none",
    (double)NAN, (double)NAN, (double)NAN, (double)NAN, (double)NAN,
    (double)NAN, (double)NAN};

//> trace-options
enum { TRACE_FLAGS = 7, TRACE_OPTIONS = PATH_OPTIONS + 1 + TRACE_FLAGS };

/* Those of the path, then the method, then the flags of methods. */
void trace_options(Trace *t, Option *o /* TRACE_OPTIONS */)
{
    Option list[] = {
        {"trace", NULL, &t->method, 0, 0, 0, "print this method's path"},
        {"momentum", &t->momentum, NULL, 0, 1, 0, "of the trace"},
        {"rho", &t->rho, NULL, 0, 1, 0, "of the trace"},
        {"beta1", &t->beta1, NULL, 0, 1, 0, "of the trace"},
        {"beta2", &t->beta2, NULL, 0, 1, 0, "of the trace"},
        {"eps", &t->eps, NULL, 0, 1e6, 0, "of the trace"},
        {"decay", &t->decay, NULL, 0, 1e6, 0, "of the trace"},
        {"centered", &t->centered, NULL, 0, 1, 1, "of the trace"},
    };
    path_options(&t->path, o);
    memcpy(o + PATH_OPTIONS, list, sizeof list);
}

//> find-method
/* The method of that name; ends the program if there is none. */
const Method *find_method(const char *name, int n,
                          const Method *const *methods)
{
    char names[256] = "";
    for (int i = 0; i < n; i++) {
        if (strcmp(methods[i]->name, name) == 0)
            return methods[i];
        strcat(strcat(names, i > 0 ? ", " : ""), methods[i]->name);
    }
    fail(2, "no method '%s': there are %s", name, names);
}

/* Is flag one of the words of list? */
int has_flag(const char *list, const char *flag)
{
    size_t n = strlen(flag);
    for (const char *at = list; (at = strstr(at, flag)) != NULL; at += n)
        if ((at == list || at[-1] == ' ') && (at[n] == ' ' || at[n] == 0))
            return 1;
    return 0;
}

//> set-flags
/* The method as the flags want it; ends the program over one that it does
 * not have. */
Method set_flags(const Method *method, const Trace *t)
{
    Method own = *method;
    double centered = own.centered;
    const struct { const char *name; double given, *setting; } list[] = {
        {"momentum", t->momentum, &own.momentum}, {"rho", t->rho, &own.rho},
        {"beta1", t->beta1, &own.beta1}, {"beta2", t->beta2, &own.beta2},
        {"eps", t->eps, &own.eps}, {"decay", t->decay, &own.decay},
        {"centered", t->centered, &centered}};
    for (int i = 0; i < TRACE_FLAGS; i++) {
        if (isnan(list[i].given))
            continue;
        if (!has_flag(own.flags, list[i].name))
            fail(2, "%s has no --%s: it has %s", own.name, list[i].name,
                 own.flags);
        *list[i].setting = list[i].given;
    }
    own.centered = (int)centered;
    return own;
}

//> print-trace
/* The path that was asked for; 0 if none was. */
int print_trace(const Trace *t, int n, const Method *const *methods)
{
    if (strcmp(t->method, "none") == 0) {
        if (memcmp(t, &usual_trace, sizeof *t) != 0)
            fail(2, "flags of a path need --trace and a method");
        return 0;
    }
    Method own = set_flags(find_method(t->method, n, methods), t);
    Optimiser o = new_optimiser(&own, 2);
    print_path(&t->path, update, &o);
    free_optimiser(&o);
    return 1;
}

//> moments
/* Sums over the rows of the grid regression that give its loss at any w. */
typedef struct { real xx[4], xy[2], yy; } Moments;

Moments grid_moments(const Set *grid)
{
    Moments k = {{0}, {0}, 0};
    for (int i = 0; i < grid->rows; i++) {
        const real *x = grid->x + 2*i, y = grid->target[i];
        for (int j = 0; j < 4; j++)
            k.xx[j] += x[j/2]*x[j%2]/grid->rows;
        for (int j = 0; j < 2; j++)
            k.xy[j] += x[j]*y/grid->rows;
        k.yy += y*y/grid->rows;
    }
    return k;
}

/* The mean of (x.w - y)^2 over all rows. */
real grid_loss(const Moments *k, const real *w)
{
    return k->xx[0]*w[0]*w[0] + 2*k->xx[1]*w[0]*w[1] + k->xx[3]*w[1]*w[1]
           - 2*(k->xy[0]*w[0] + k->xy[1]*w[1]) + k->yy;
}

//> train-line
enum { STEPS = 20 };
static const real grid_start[2] = {(real)1.3988, (real)0.6175};

/* Trains y = x.w on the rows of k->data, from start, with a net, optimiser
 * and rng of its own; seed 0: the rows as they lie. Returns the steps. */
int train_line(const Training *k, const real *start, const Method *method,
               uint64_t seed)
{
    Layer line = linear_layer(2, 1);
    Net net = new_net(k->batch, 1, &line, mse);
    Optimiser o = new_optimiser(method, net.n);
    Rng r = seeded(seed);
    Training own = *k;
    own.net = &net;
    own.optimiser = &o;
    own.rng = seed != 0 ? &r : NULL;
    memcpy(net.w, start, 2*sizeof *start);
    train(&own);
    free_optimiser(&o);
    free_net(&net);
    return own.t;
}

//> twenty-steps
/* What a run of twenty steps writes down. */
typedef struct { const Moments *moments; real *loss; } History;

static int note_loss(Training *k)
{
    History *h = k->context;
    h->loss[k->t] = grid_loss(h->moments, k->net->w);
    return 0;
}

/* The loss over all rows before each of twenty steps and after the last;
 * batch rows a step, the rows in the order that the seed gives. */
void twenty_steps(const Set *grid, const Moments *moments,
                  const Method *method, real rate, int batch, uint64_t seed,
                  real *loss /* STEPS + 1 */)
{
    History h = {moments, loss};
    Training k = {.data = grid, .batch = batch, .steps = STEPS, .rate = rate,
                  .after_step = note_loss, .context = &h};
    loss[0] = grid_loss(moments, grid_start);
    train_line(&k, grid_start, method, seed);
}

//> final-loss
/* The median over seeds 1 to `seeds` of the loss after twenty steps. */
real final_loss(const Set *grid, const Moments *moments,
                const Method *method, real rate, int batch, int seeds)
{
    real loss[STEPS + 1], *end = allocate(seeds, sizeof *end);
    for (int i = 0; i < seeds; i++) {
        twenty_steps(grid, moments, method, rate, batch, i + 1, loss);
        end[i] = loss[STEPS];
    }
    real median = quantile(seeds, end, 0.5);
    free(end);
    return median;
}

//> search-rate
/* Of the rates low, low*ratio, ... up to high the one with the least. */
real search_rate(const Set *grid, const Moments *moments,
                 const Method *method, real low, real high, real ratio,
                 int batch, int seeds)
{
    real best = low, least = (real)HUGE_VAL;
    for (real rate = low; rate <= high; rate *= ratio) {
        real loss = final_loss(grid, moments, method, rate, batch, seeds);
        if (loss < least) {
            least = loss;
            best = rate;
        }
    }
    return best;
}

//> print-twenty
enum { SEEDS = 21 };

/* A block of the loss at each of the twenty steps: of SEEDS orders of the
 * rows the 10 % quantile, the median and the 90 % quantile. Returns the
 * last median. */
real print_twenty(const char *name, const Set *grid, const Moments *moments,
                  const Method *method, real rate, int batch)
{
    real loss[SEEDS][STEPS + 1], at[SEEDS], median = 0;
    for (int i = 0; i < SEEDS; i++)
        twenty_steps(grid, moments, method, rate, batch, i + 1, loss[i]);
    block(name, "step low median high");
    for (int t = 0; t <= STEPS; t++) {
        for (int i = 0; i < SEEDS; i++)
            at[i] = loss[i][t];
        median = quantile(SEEDS, at, 0.5);
        row(4, (double[]){t, quantile(SEEDS, at, 0.1), median,
                          quantile(SEEDS, at, 0.9)});
    }
    end_block();
    return median;
}

//> methods
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

static const Method *const methods[] = {&sgd_method};
enum { METHODS = sizeof methods/sizeof *methods, KEYS = 160 };

/* Numbers for the last block, kept until it is printed. */
typedef struct {
    int n;
    struct { char key[96]; double value; } list[KEYS];
} Results;

void keep(Results *out, const char *what, const char *which, double value)
{
    assert(out->n < KEYS);
    snprintf(out->list[out->n].key, 96, "%s.%s", what, which);
    out->list[out->n++].value = value;
}

//> far-wardrobe
enum { FAR = 7, FAR_PIXELS = FAR*FAR, HIDDEN = 32, FEW = 640 };

/* Garments from afar: the means of 4 x 4 pixels. */
Set far_wardrobe(Rng *r, int rows)
{
    Set near = wardrobe(r, rows);
    Set far = allocate_set(rows, FAR_PIXELS, GARMENTS, 1);
    for (int i = 0; i < rows; i++) {
        set_label(&far, i, near.label[i]);
        for (int k = 0; k < PIXELS; k++)
            far.x[i*FAR_PIXELS + k/SIDE/4*FAR + k%SIDE/4]
                += near.x[i*PIXELS + k]/16;
    }
    free_set(&near);
    return far;
}

//> log
enum { MARKS = 128 };

/* What a run writes down whenever it has read another `every` rows: the loss
 * over the rows that it learns from, and over others. */
typedef struct {
    const Set *others;
    int every, n;
    double read[MARKS], train[MARKS], valid[MARKS];
    real *state;               /* that of the best epoch, if it is kept */
    int best;
    double end;                /* on others, of the net in that state */
} Log;

int note_losses(Training *k)
{
    Log *l = k->context;
    double read = (double)k->t*k->batch;
    if (read < (double)l->n*l->every || l->n == MARKS)
        return 0;
    l->read[l->n] = read;
    l->train[l->n] = evaluate(k->net, k->data, NULL);
    l->valid[l->n++] = evaluate(k->net, l->others, NULL);
    return 0;
}

//> keep-best
/* After an epoch, its losses noted: was it the best so far on other rows?
 * Then its state is kept. Stops when ten epochs in a row were not. */
int keep_best(Training *k)
{
    Log *l = k->context;
    if (l->valid[k->epoch] < l->valid[l->best]) {
        l->best = k->epoch;
        save_state(k->net, l->state);
    }
    return k->epoch == l->best + 10;
}

//> train-net
/* The run k of a net by plain descent, its losses noted; if states were kept
 * after epochs, the net is left in the best. */
void train_net(Training k, Net *net, Log *l, Rng *r)
{
    Optimiser o = new_optimiser(&sgd_method, net->n);
    l->state = allocate((size_t)net->n + net->buffers, sizeof(real));
    k.net = net;
    k.optimiser = &o;
    k.rng = r;
    k.after_step = note_losses;
    k.context = l;
    note_losses(&k);
    train(&k);
    if (k.after_epoch == keep_best)
        restore_state(net, l->state);
    l->end = evaluate(net, l->others, NULL);
    free(l->state);
    free_optimiser(&o);
}

//> dress
/* The run k on garments; the seed gives the weights and the order. */
Log dress(Training k, const Set *others, int every, uint64_t seed)
{
    Log l = {.others = others, .every = every};
    Rng r = seeded(seed);
    Net net = mlp(FEW, 3, (int[]){FAR_PIXELS, HIDDEN, GARMENTS},
                  &relu_kind, softmax_cross_entropy);
    glorot(&net, &r);
    train_net(k, &net, &l, &r);
    free_net(&net);
    return l;
}

//> tune
/* Of the rates 1/80, 1/40, ... 12.8 that with the least loss at the end. */
real tune(Training k)
{
    real best = 0;
    double least = HUGE_VAL;
    for (k.rate = 0.0125; k.rate < 13; k.rate *= 2) {
        Log l = dress(k, k.data, k.steps*k.batch, 1);
        if (l.train[1] < least) {
            least = l.train[1];
            best = k.rate;
        }
    }
    return best;
}

//> print-log
/* Its marks, and if they are wanted its last losses. */
void print_log(const Log *l, const char *name, Results *out)
{
    for (int i = 0; i < l->n; i++)
        row(3, (double[]){l->read[i], l->train[i], l->valid[i]});
    puts("");
    if (out == NULL)
        return;
    keep(out, name, "train", l->train[l->n - 1]);
    keep(out, name, "valid", l->valid[l->n - 1]);
    if (l->best > 0) {
        keep(out, name, "best", l->best);
        keep(out, name, "end", l->end);
    }
}

//> runs
enum { OTHERS = 500, SMALL = 160, STREAM = 6400, GAP_SEEDS = 5 };

/* The runs of the figures: so many rows of the wardrobe, rows a step, rows to
 * read, rows between notes; rate 0: the one that tune() finds. */
static const struct {
    const char *name;
    int rows, batch, read, every, seeds;
    double rate;
    int (*after_epoch)(Training *k);
} runs[] = {
    {"opening.all", FEW, FEW, 5*FEW, FEW, 1, 0, NULL},
    {"opening.few", FEW, 32, 5*FEW, 32, 1, 0, NULL},
    {"walk.one", FEW, 1, 8*FEW, 128, 1, 1/80.0, NULL},
    {"walk.four", FEW, 4, 8*FEW, 128, 1, 4/80.0, NULL},
    {"walk.few", FEW, 32, 8*FEW, 128, 1, 32/80.0, NULL},
    {"walk.many", FEW, 128, 8*FEW, 128, 1, 128/80.0, NULL},
    {"walk.all", FEW, FEW, 8*FEW, FEW, 1, FEW/80.0, NULL},
    {"gap.all", SMALL, SMALL, 240*SMALL, 20*SMALL, GAP_SEEDS, 0.8, NULL},
    {"gap.few", SMALL, 32, 120*SMALL, 10*SMALL, GAP_SEEDS, 0.4, NULL},
    {"gap.four", SMALL, 4, 60*SMALL, 5*SMALL, GAP_SEEDS, 0.1, NULL},
    {"offline", SMALL, 4, STREAM, 2*SMALL, 1, 0.1, NULL},
    {"online", STREAM, 4, STREAM, 2*SMALL, 1, 0.1, NULL},
    {"kept", SMALL, 4, 100*SMALL, SMALL, 1, 0.1, keep_best},
};

//> print-runs
void print_runs(const Set *all, Results *out)
{
    Set others = window(all, 0, OTHERS);
    for (size_t i = 0; i < sizeof runs/sizeof *runs; i++) {
        Set rows = window(all, OTHERS, OTHERS + runs[i].rows);
        real least[GAP_SEEDS];
        Training k = {.data = &rows, .batch = runs[i].batch,
                      .steps = runs[i].read/runs[i].batch,
                      .after_epoch = runs[i].after_epoch};
        k.rate = runs[i].rate > 0 ? (real)runs[i].rate : tune(k);
        block(runs[i].name, "read train valid");
        for (int j = 0; j < runs[i].seeds; j++) {
            Log l = dress(k, &others, runs[i].every, j + 1);
            print_log(&l, runs[i].name, j == 0 ? out : NULL);
            least[j] = quantile(l.n, l.valid, 0);
        }
        puts("");
        keep(out, runs[i].name, "rate", k.rate);
        keep(out, runs[i].name, "least", quantile(runs[i].seeds, least, 0.5));
    }
}

//> print-units
/* Exclusive or, a row a step, with four units at random or all alike: how far
 * apart are two of them then? */
void print_units(const char *name, int alike, Results *out)
{
    Set corners = exclusive_or();
    Rng r = seeded(1);
    Net net = mlp(4, 3, (int[]){2, 4, 2}, &tanh_kind, softmax_cross_entropy);
    glorot(&net, &r);
    real *w = net.layer[0].w, *v = net.layer[2].w;
    for (int i = 1; alike && i < 4; i++) {
        memcpy(w + 2*i, w, 2*sizeof *w);
        v[i] = v[0];
        v[4 + i] = v[4];
    }
    Log l = {.others = &corners, .every = 100};
    Training k = {.data = &corners, .batch = 1, .steps = 3000, .rate = 0.2};
    train_net(k, &net, &l, &r);
    block(name, "read train valid");
    print_log(&l, name, out);
    puts("");
    keep(out, name, "apart", hypot(w[2] - w[0], w[3] - w[1]));
    free_net(&net);
    free_set(&corners);
}

//> print-noise
/* From the ridge of the saddle, every slope along y with a noise in it: the
 * first step at which the loss is below -1. */
void print_noise(const char *name, double noise, Results *out)
{
    real w[] = {1, 0}, g[2], loss;
    Rng r = seeded(1);
    int t = 0;
    block(name, "step loss");
    for (; t <= 300 && (loss = saddle(2, w, g, NULL)) >= -1; t++) {
        if (t%3 == 0)
            row(2, (double[]){t, loss});
        g[1] += noise*normal(&r);
        descend(2, w, g, 0.05, NULL);
    }
    end_block();
    keep(out, name, "left", t);
}

//> ground
/* What there is to know of the grid: its loss at any w, the least loss and
 * where; along the eigenvectors (1, 1) and (1, -1), of u = (x1 + x2)/sqrt(2)
 * and v = (x1 - x2)/sqrt(2), the curvatures l and the means of uu, uv, vv
 * squared. */
typedef struct {
    const Set *rows;
    Moments moments;
    real best[2];
    double least, l[2], q[4];
} Ground;

//> survey
Ground survey(const Set *grid)
{
    Ground k = {.rows = grid, .moments = grid_moments(grid)};
    Moments m = k.moments;
    solve(2, m.xx, m.xy);
    memcpy(k.best, m.xy, sizeof k.best);
    k.least = grid_loss(&k.moments, k.best);
    for (int i = 0; i < grid->rows; i++) {
        double a = grid->x[2*i], b = grid->x[2*i + 1];
        double square[2] = {(a + b)*(a + b)/2, (a - b)*(a - b)/2};
        for (int j = 0; j < 4; j++)
            k.q[j] += square[j/2]*square[j%2]/grid->rows;
        for (int j = 0; j < 2; j++)
            k.l[j] += 2*square[j]/grid->rows;
    }
    return k;
}

//> growth
/* What is left of one row's variance in the mean of `batch` rows. */
double share(const Ground *k, int batch)
{
    double n = k->rows->rows;
    return (n - batch)/(n - 1)/batch;
}

/* A step takes V, the mean squares of the distance along the eigenvectors, to
 * A V + b: with s the share of the batch, A has (1 - rate l)^2 - s rate^2 l^2
 * on the diagonal and 4 s rate^2 q everywhere; b is 2 least s rate^2 l. */
void growth(const Ground *k, double rate, int batch, double *A /* 2 x 2 */,
            double *b)
{
    double s = share(k, batch)*rate*rate;
    for (int j = 0; j < 4; j++)
        A[j] = 4*s*k->q[j];
    for (int i = 0; i < 2; i++) {
        double l = k->l[i];
        A[3*i] += (1 - rate*l)*(1 - rate*l) - s*l*l;
        b[i] = 2*k->least*s*l;
    }
}

//> mean-square-limit
/* The rate above which V grows: the larger eigenvalue of A is 1. */
double mean_square_limit(const Ground *k, int batch)
{
    double low = 0, high = 1e-3, A[4], b[2];
    while (high - low > 1e-12) {
        double rate = (low + high)/2;
        growth(k, rate, batch, A, b);
        if ((A[0] + A[3])/2 + hypot((A[0] - A[3])/2, A[1]) < 1)
            low = rate;
        else
            high = rate;
    }
    return low;
}

//> floors
/* The floor of a constant rate, the noise taken as it is at the minimum. */
double simple_floor(const Ground *k, int batch, double rate)
{
    double sum = 0;
    for (int i = 0; i < 2; i++)
        sum += rate*k->l[i]/(2 - rate*k->l[i]);
    return k->least*share(k, batch)*sum;
}

/* And as it is where w is: V = A V + b. */
double true_floor(const Ground *k, int batch, double rate)
{
    double A[4], V[2];
    growth(k, rate, batch, A, V);
    for (int i = 0; i < 4; i++)
        A[i] = (i%3 == 0) - A[i];
    solve(2, A, V);
    return (k->l[0]*V[0] + k->l[1]*V[1])/2;
}

//> notes
/* What a run on the grid notes, at steps ever farther apart: the loss above
 * the least. Its rate is k->rate/(1 + t/scale)^power. */
typedef struct {
    const Ground *ground;
    double scale, power, gap, growth, next;
    int n;
    double step[MARKS], excess[MARKS];
    double late;               /* sum over the last nine tenths of the run */
} Notes;

int note_excess(Training *k)
{
    Notes *c = k->context;
    double loss = grid_loss(&c->ground->moments, k->net->w);
    double excess = loss - c->ground->least;
    c->late += k->t > k->steps/10 ? excess : 0;
    if (k->t >= c->next && c->n < MARKS) {
        c->step[c->n] = k->t;
        c->excess[c->n++] = excess;
        c->next = fmax(k->t + c->gap, k->t*c->growth);
    }
    return 0;
}

//> shrinking
/* rate/(1 + t/scale)^power (Robbins, Monro 1951, asked for such rates) */
real shrinking(Training *k)
{
    const Notes *c = k->context;
    return k->rate/pow(1 + k->t/c->scale, c->power);
}

//> print-notes
enum { ORDERS = 11, MANY = 101 };

/* The run k with so many orders of the rows (0: their own): a block of the
 * excess of the first, and of the quantiles of all at 10, 50 and 90 %. */
void print_notes(const char *name, Training k, Notes usual, int orders,
                 Results *out)
{
    Notes *c = allocate(MANY, sizeof *c);
    real at[MANY];
    int n = orders > 0 ? orders : 1;
    for (int i = 0; i < n; i++) {
        Training own = k;
        c[i] = usual;
        own.context = &c[i];
        own.after_step = note_excess;
        train_line(&own, grid_start, &sgd_method, orders > 0 ? i + 1 : 0);
    }
//> print-quantiles
    block(name, "step rows one low median high");
    for (int j = 0; j < c->n; j++) {
        for (int i = 0; i < n; i++)
            at[i] = c[i].excess[j];
        row(6, (double[]){c->step[j], c->step[j]*k.batch, c->excess[j],
                          quantile(n, at, 0.1), quantile(n, at, 0.5),
                          quantile(n, at, 0.9)});
    }
    end_block();
    keep(out, name, "last", quantile(n, at, 0.5));
    free(c);
}

//> histories
/* Runs on the grid: rates that stay, shrink, shrink too fast, too soon; rows
 * in their own order; one row a step, above the mean-square limit. */
static const struct {
    const char *name;
    int batch, steps, orders;
    double rate, scale, power, gap, growth;
} histories[] = {
    {"rate.constant", 1, 30000, ORDERS, 5e-5, 20, 0, 1, 1.3},
    {"rate.root", 1, 30000, ORDERS, 5e-5, 20, 0.5, 1, 1.3},
    {"rate.harmonic", 1, 30000, ORDERS, 5e-5, 20, 1, 1, 1.3},
    {"rate.square", 1, 30000, ORDERS, 5e-5, 20, 2, 1, 1.3},
    {"rate.early", 1, 30000, ORDERS, 5e-5, 2, 1, 1, 1.3},
    {"order.kept", 100, 300, 0, 1.43e-4, 1, 0, 5, 0},
    {"order.slow", 100, 300, 0, 0.715e-4, 1, 0, 5, 0},
    {"order.shuffled", 100, 300, 1, 1.43e-4, 1, 0, 5, 0},
    {"bursts", 1, 240, MANY, 1.1e-4, 1, 0, 3, 0},
};

//> print-histories
void print_histories(const Ground *g, Results *out)
{
    for (size_t i = 0; i < sizeof histories/sizeof *histories; i++) {
        Notes c = {.ground = g, .scale = histories[i].scale,
                   .power = histories[i].power, .gap = histories[i].gap,
                   .growth = histories[i].growth};
        Training k = {.data = g->rows, .batch = histories[i].batch,
                      .steps = histories[i].steps,
                      .rate = histories[i].rate, .schedule = shrinking};
        print_notes(histories[i].name, k, c, histories[i].orders, out);
    }
}

//> typical
/* The mean logarithm of what a step with one row does to a distance. */
double typical(const Ground *g, double rate)
{
    enum { WALK = 100000 };
    Rng r = seeded(1);
    double e[2] = {1, 0}, sum = 0;
    for (int t = 0; t < WALK; t++) {
        const real *x = g->rows->x + 2*below(&r, g->rows->rows);
        double slope = 2*(x[0]*e[0] + x[1]*e[1]), size;
        for (int i = 0; i < 2; i++)
            e[i] -= rate*slope*x[i];
        size = hypot(e[0], e[1]);
        sum += log(size)/WALK;
        e[0] /= size;
        e[1] /= size;
    }
    return sum;
}

//> print-mean
/* The mean of all that the runs `bursts` could have been. */
void print_mean(const Ground *g, double rate, Results *out)
{
    double A[4], b[2], mean = 0;
    double x = grid_start[0] - g->best[0], y = grid_start[1] - g->best[1];
    double V[2] = {(x + y)*(x + y)/2, (x - y)*(x - y)/2};
    growth(g, rate, 1, A, b);
    block("mean", "step excess");
    for (int t = 0; t <= 240; t++) {
        double a = V[0], c = V[1];
        mean = (g->l[0]*a + g->l[1]*c)/2;
        if (t%6 == 0)
            row(2, (double[]){t, mean});
        V[0] = A[0]*a + A[1]*c + b[0];
        V[1] = A[2]*a + A[3]*c + b[1];
    }
    end_block();
    keep(out, "mean", "last", mean);
    keep(out, "typical", "here", typical(g, rate));
    keep(out, "typical", "below", typical(g, 1.3e-4));
    keep(out, "typical", "above", typical(g, 1.5e-4));
}

//> measured-floor
/* The mean excess over the last nine tenths of a run from the minimum. */
double measured_floor(const Ground *g, int batch, double rate)
{
    Notes c = {.ground = g, .next = HUGE_VAL};
    Training k = {.data = g->rows, .batch = batch, .rate = rate,
                  .steps = batch == 1 ? 60000 : 16000,
                  .after_step = note_excess, .context = &c};
    train_line(&k, g->best, &sgd_method, 1);
    return c.late/(k.steps - k.steps/10);
}

//> print-floor
/* At rates up to the limit: by formula, with all noise, by the loop. */
void print_floor(const Ground *g, const char *name, int batch, Results *out)
{
    double limit = mean_square_limit(g, batch), rate = 1e-6, level;
    printf("# floor.%s\nrate simple true measured\n", name);
    for (int i = 0; rate < 0.998*limit; i++) {
        level = i%4 == 0 && rate < 0.95*limit
                ? measured_floor(g, batch, rate) : (double)NAN;
        row(4, (double[]){rate, simple_floor(g, batch, rate),
                          true_floor(g, batch, rate), level});
        if (i == 0)
            keep(out, "early", name, level/simple_floor(g, batch, rate));
        rate += fmin(0.25*rate, (limit - rate)/2);
    }
    end_block();
    keep(out, "limit", name, limit);
    keep(out, "simple", name, simple_floor(g, batch, 1e-4));
    keep(out, "true", name, true_floor(g, batch, 1e-4));
    keep(out, "measured", name, measured_floor(g, batch, 1e-4));
}

//> batch-error
/* The mean squared distance of a batch's gradient from that of all rows. */
typedef struct { real whole[2]; double sum; int n; } Errors;

int add_error(Training *k)
{
    Errors *e = k->context;
    double a = k->net->g[0] - e->whole[0], b = k->net->g[1] - e->whole[1];
    e->sum += a*a + b*b;
    e->n++;
    return 0;
}

/* A run that is vetoed at every step, epoch after epoch. */
double batch_error(const Ground *g, int batch, Errors e)
{
    for (int seed = 1; e.n < 100; seed++) {
        Training k = {.data = g->rows, .batch = batch,
                      .steps = g->rows->rows/batch,
                      .filter = add_error, .context = &e};
        train_line(&k, grid_start, &sgd_method, seed);
    }
    return e.sum/e.n;
}

//> print-variance
void print_variance(const Ground *g, Results *out)
{
    static const int list[] = {1, 3, 10, 30, 100, 300, 1000, 3000, 6000,
                               9000, 9900};
    const real *w = grid_start;
    Errors e = {{0}, 0, 0};
    for (int i = 0; i < 2; i++)
        e.whole[i] = 2*(g->moments.xx[2*i]*w[0] + g->moments.xx[2*i + 1]*w[1]
                        - g->moments.xy[i]);
    double one = batch_error(g, 1, e);
    block("variance", "rows with without measured");
    for (size_t i = 0; i < sizeof list/sizeof *list; i++) {
        int b = list[i];
        double found = b == 1 ? one : batch_error(g, b, e);
        row(4, (double[]){b, one/b, one*share(g, b), found});
        if (b == 100 || b == 9000)
            keep(out, "variance", b == 100 ? "few" : "most",
                 found/one/share(g, b));
    }
    end_block();
    keep(out, "row", "deviation", sqrt(one));
    keep(out, "whole", "length", norm(2, e.whole));
}

//> reach
/* Stops a run as soon as the loss is within 100 of the least. */
int near_enough(Training *k)
{
    const Ground *g = k->context;
    return grid_loss(&g->moments, k->net->w) <= g->least + 100;
}

/* The median over ORDERS orders of the steps until then. */
double steps_to_reach(const Ground *g, int batch, double rate)
{
    real steps[ORDERS];
    for (int i = 0; i < ORDERS; i++) {
        Training k = {.data = g->rows, .batch = batch, .steps = 10000,
                      .rate = rate, .after_step = near_enough,
                      .context = (void *)g};
        steps[i] = train_line(&k, grid_start, &sgd_method, i + 1);
    }
    return quantile(ORDERS, steps, 0.5);
}

//> batches
/* Rows a step, as the figures name them, and orders for the search. */
static const struct { const char *name, *key; int rows, orders; } batches[]
    = {{"B=1", "one", 1, ORDERS}, {"B=32", "few", 32, ORDERS},
       {"B=100", "hundred", 100, ORDERS}, {"all", "all", 10000, 1}};
enum { BATCHES = sizeof batches/sizeof *batches };

//> print-batches
/* Twenty steps, each at the rate that the search finds; then on until 200000
 * rows have been read; and how soon it is there. */
void print_batches(const Ground *g, Results *out)
{
    double rate[BATCHES], last[BATCHES];
    char name[32];
    for (int i = 0; i < BATCHES; i++) {
        int b = batches[i].rows;
        rate[i] = search_rate(g->rows, &g->moments, &sgd_method, 4e-5, 2.4e-4,
                              1.03, b, batches[i].orders);
        snprintf(name, sizeof name, "twenty.%s", batches[i].key);
        last[i] = print_twenty(name, g->rows, &g->moments, &sgd_method,
                               rate[i], b);
        snprintf(name, sizeof name, "rows.%s", batches[i].key);
        print_notes(name, (Training){.data = g->rows, .batch = b,
                                     .steps = 200000/b, .rate = rate[i]},
                    (Notes){.ground = g, .gap = 1, .growth = 1.4},
                    batches[i].orders, out);
    }
//> print-found
    block("found", "method rate final steps rows");
    for (int i = 0; i < BATCHES; i++) {
        double steps = steps_to_reach(g, batches[i].rows, rate[i]);
        printf("%s ", batches[i].name);
        row(4, (double[]){rate[i], last[i], steps, steps*batches[i].rows});
        keep(out, "found", batches[i].key, rate[i]);
        keep(out, "final", batches[i].key, last[i]);
        keep(out, "reach", batches[i].key, steps);
    }
    end_block();
}

//> main-grid
/* All that the chapter does on the grid regression. */
void print_grid_runs(Results *out)
{
    Rng r = seeded(1);
    Set grid = grid_regression(&r);
    Ground g = survey(&grid);
    keep(out, "grid", "least", g.least);
    keep(out, "limit", "all", mean_square_limit(&g, grid.rows));
    print_variance(&g, out);
    print_batches(&g, out);
    print_histories(&g, out);
    print_mean(&g, 1.1e-4, out);
    for (int i = 0; i < BATCHES - 1; i++)
        print_floor(&g, batches[i].key, batches[i].rows, out);
    free_set(&grid);
}

//> main
int main(int argc, char **argv)
{
    Trace t = usual_trace;
    Option o[TRACE_OPTIONS];
    trace_options(&t, o);
    options(argc, argv, o, TRACE_OPTIONS);
    if (print_trace(&t, METHODS, methods))
        return 0;
    Results out = {0};
    Rng r = seeded(1);
    Set all = far_wardrobe(&r, OTHERS + STREAM);
    print_runs(&all, &out);
    print_grid_runs(&out);
    print_units("units.alike", 1, &out);
    print_units("units.apart", 0, &out);
    print_noise("noise.loud", 1e-2, &out);
    print_noise("noise.soft", 1e-8, &out);
    print_noise("noise.never", 0, &out);
    block("results", "key value");
    for (int i = 0; i < out.n; i++)
        result(out.list[i].key, out.list[i].value);
    end_block();
    free_set(&all);
    return 0;
}
#endif
#endif
