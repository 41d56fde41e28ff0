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
    for (int i = 0; i < method->arrays; i++)
        *array[i] = allocate(n, sizeof(real));
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

/* Trains y = x.w on the rows of k->data, from start. Net, optimiser and rng
 * are lent to k for the run; seed 0: the rows in their own order. */
void train_line(Training *k, const real *start, const Method *method,
                uint64_t seed)
{
    Layer line = linear_layer(2, 1);
    Net net = new_net(k->batch, 1, &line, mse);
    Optimiser o = new_optimiser(method, net.n);
    Rng r = seeded(seed);
    k->net = &net;
    k->optimiser = &o;
    k->rng = seed != 0 ? &r : NULL;
    memcpy(net.w, start, 2*sizeof *start);
    train(k);
    free_optimiser(&o);
    free_net(&net);
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
enum { METHODS = sizeof methods/sizeof *methods };

/* Numbers for the last block, kept until it is printed. */
typedef struct {
    int n;
    struct { char key[64]; double value; } list[96];
} Results;

void keep(Results *out, const char *what, const char *which, double value)
{
    char *key = out->list[out->n].key;
    int room = sizeof out->list->key;
    assert(out->n < 96);
    if (snprintf(key, room, "%s.%s", what, which) >= room)
        fail(1, "the name %s.%s is too long", what, which);
    out->list[out->n++].value = value;
}

//> far-wardrobe
enum { FAR = 7, FAR_PIXELS = FAR*FAR, HIDDEN = 32 };

/* Garments from afar: of every 4 x 4 pixels the mean of the middle 2 x 2. */
Set far_wardrobe(Rng *r, int rows)
{
    Set s = allocate_set(rows, FAR_PIXELS, GARMENTS, 1);
    for (int i = 0; i < rows; i++) {
        Part own[MOST_PARTS];
        set_label(&s, i, below(r, GARMENTS));
        int n = cut(r, s.label[i], own);
        Pose p = pose(r);
        for (int k = 0; k < 4*FAR_PIXELS; k++) {
            int pixel = k/4, column = 4*(pixel%FAR) + 1 + k%2;
            int line = 4*(pixel/FAR) + 1 + k/2%2;
            s.x[i*FAR_PIXELS + pixel] += paint(&p, own, n, column, line)/4;
        }
        for (int j = 0; j < FAR_PIXELS; j++)
            s.x[i*FAR_PIXELS + j] += 0.05*normal(r);
    }
    return s;
}

//> log
enum { MARKS = 128 };

/* What a run writes down whenever it has read another `every` rows: the loss
 * over the rows that it learns from, and over others. */
typedef struct {
    const Set *others;
    int every, n;
    double read[MARKS], train[MARKS], valid[MARKS];
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

//> print-log
void print_log(const char *name, const Log *l)
{
    block(name, "read train valid");
    for (int i = 0; i < l->n; i++)
        row(3, (double[]){l->read[i], l->train[i], l->valid[i]});
    end_block();
}

/* A run on the garments: rows a step, rows to read, rows between marks. */
typedef struct { int batch, read, every; double rate; int keep_order; } Plan;

Net garment_net(int most, Rng *r)
{
    Net net = mlp(most, 3, (int[]){FAR_PIXELS, HIDDEN, GARMENTS}, &relu_kind,
                  softmax_cross_entropy);
    glorot(&net, r);
    return net;
}

//> dress
Log dress(const Set *rows, const Set *others, Plan p, uint64_t seed)
{
    Log l = {.others = others, .every = p.every};
    Rng r = seeded(seed);
    Net net = garment_net(rows->rows, &r);
    Optimiser o = new_optimiser(&sgd_method, net.n);
    Training k = {.net = &net, .data = rows, .optimiser = &o,
                  .rng = p.keep_order ? NULL : &r, .batch = p.batch,
                  .steps = p.read/p.batch, .rate = p.rate,
                  .after_step = note_losses, .context = &l};
    note_losses(&k);
    train(&k);
    free_optimiser(&o);
    free_net(&net);
    return l;
}

//> tune
/* p with that of the rates 1/80, 1/40, ... 3.2 that leaves the least loss. */
Plan tune(const Set *rows, const Set *others, Plan p)
{
    Plan best = p;
    double least = HUGE_VAL;
    p.every = p.read;
    for (p.rate = 0.0125; p.rate < 3.3; p.rate *= 2) {
        Log l = dress(rows, others, p, 1);
        if (l.train[l.n - 1] < least) {
            least = l.train[l.n - 1];
            best.rate = p.rate;
        }
    }
    return best;
}

//> print-opening
enum { FEW = 640, OTHERS = 500 };

/* All rows a step, and 32: for as many rows read, each at its best rate. */
void print_opening(const Set *rows, const Set *others, Results *out)
{
    static const struct { const char *name; int batch; } list[] = {
        {"all", FEW}, {"few", 32}};
    for (int i = 0; i < 2; i++) {
        char name[32];
        Plan p = {list[i].batch, 5*FEW, list[i].batch, 0, 0};
        p = tune(rows, others, p);
        Log l = dress(rows, others, p, 1);
        snprintf(name, sizeof name, "opening.%s", list[i].name);
        print_log(name, &l);
        keep(out, name, "rate", p.rate);
        keep(out, name, "loss", l.train[l.n - 1]);
    }
}

//> draw-rows
/* The first b of order: rows of n by lot, none twice or, again, any. */
void draw_rows(Rng *r, int n, int b, int again, int *order /* n */)
{
    for (int i = 0; i < b; i++) {
        int j = again ? below(r, n) : i + below(r, n - i), t = order[i];
        order[i] = again ? j : order[j];
        if (!again)
            order[j] = t;
    }
}

//> error
/* The squared distance of a batch's gradient from that of all rows. */
double squared_error(Net *net, const Set *batch, const real *whole)
{
    backpropagate(net, batch);
    double a = net->g[0] - whole[0], b = net->g[1] - whole[1];
    return a*a + b*b;
}

/* sigma^2: its mean over the batches of one row. */
double row_variance(Net *net, const Set *s, const real *whole)
{
    double sum = 0;
    for (int i = 0; i < s->rows; i++) {
        Set one = window(s, i, i + 1);
        sum += squared_error(net, &one, whole)/s->rows;
    }
    return sum;
}

//> scatter
enum { TRIES = 100 };

/* Its mean over so many batches, drawn. */
double scatter(Net *net, const Set *s, const real *whole, int batch,
               int again, Rng *r)
{
    Set few = allocate_set(batch, s->in, s->out, 0);
    int *order = allocate(s->rows, sizeof *order);
    double sum = 0;
    for (int i = 0; i < s->rows; i++)
        order[i] = i;
    for (int i = 0; i < TRIES; i++) {
        draw_rows(r, s->rows, batch, again, order);
        gather(s, order, batch, &few);
        sum += squared_error(net, &few, whole)/TRIES;
    }
    free(order);
    free_set(&few);
    return sum;
}

//> print-variance
void print_variance(const Set *grid, Results *out)
{
    static const int list[] = {1, 3, 10, 30, 100, 300, 1000, 3000, 6000,
                               9000, 9900};
    Layer line = linear_layer(2, 1);
    Net net = new_net(grid->rows, 1, &line, mse);
    Rng r = seeded(4);
    real whole[2];
    memcpy(net.w, grid_start, sizeof grid_start);
    backpropagate(&net, grid);
    memcpy(whole, net.g, sizeof whole);
    double one = row_variance(&net, grid, whole), n = grid->rows;
    block("variance", "rows with without again once");
    for (int i = 0; i < 11; i++) {
        double b = list[i];
        row(5, (double[]){b, one/b, one/b*(n - b)/(n - 1),
                          scatter(&net, grid, whole, list[i], 1, &r),
                          scatter(&net, grid, whole, list[i], 0, &r)});
    }
    end_block();
    keep(out, "row", "deviation", sqrt(one));
    keep(out, "whole", "length", norm(2, whole));
    free_net(&net);
}

//> costs
/* Products of numbers for a row's loss and gradient: W*x, dy*x, and, except
 * in the first layer, dy*W. */
double gradient_products(const Net *k)
{
    double sum = 0;
    for (int i = 0; i < k->layers; i++) {
        const Layer *l = &k->layer[i];
        sum += l->n > 0 ? (i > 0 ? 3.0 : 2.0)*l->in*l->out : 0;
    }
    return sum;
}

//> print-costs
/* Chapter 20's net over 10000 rows: a step, its update, an epoch. */
void print_costs(Results *out)
{
    static const int list[] = {1, 32, 100, 1000, 10000};
    Net net = mlp(1, 4, (int[]){PIXELS, 300, 100, GARMENTS}, &relu_kind,
                  softmax_cross_entropy);
    double row_cost = gradient_products(&net);
    block("costs", "rows steps step update epoch");
    for (int i = 0; i < 5; i++) {
        double b = list[i], steps = ceil(10000/b);
        row(5, (double[]){b, steps, b*row_cost, net.n,
                          10000*row_cost + steps*net.n});
    }
    end_block();
    keep(out, "cost", "row", row_cost);
    keep(out, "cost", "update", net.n);
    free_net(&net);
}

//> ground
/* What there is to know of the grid: its loss at any w, the least loss and
 * where; H, the mean of 2xx', as xx, xy, yy; q[k], of x1^(4-k) x2^k. */
typedef struct {
    const Set *rows;
    Moments moments;
    real best[2];
    double least, H[3], q[5];
} Ground;

Ground survey(const Set *grid)
{
    Ground g = {.rows = grid, .moments = grid_moments(grid)};
    Moments m = g.moments;
    solve(2, m.xx, m.xy);
    memcpy(g.best, m.xy, sizeof g.best);
    g.least = grid_loss(&g.moments, g.best);
    for (int j = 0; j < 3; j++)
        g.H[j] = 2*g.moments.xx[j + (j > 1)];
    for (int i = 0; i < grid->rows; i++)
        for (int k = 0; k < 5; k++)
            g.q[k] += pow(grid->x[2*i], 4 - k)*pow(grid->x[2*i + 1], k)
                      /grid->rows;
    return g;
}

//> share
/* What is left of one row's variance in the mean of `batch` rows. */
double share_of(int batch, int rows)
{
    return (double)(rows - batch)/(rows - 1)/batch;
}

//> expect
/* C, the mean of ee' over fates of e = w - best (xx, xy, yy), a step on: plus
 * -rate(HC + CH) + rate^2(HCH + share(mean of hCh - HCH + 2 noise H)). */
void expect(const Ground *k, double rate, double share, double noise,
            double *C)
{
    const double *H = k->H, *q = k->q, s = rate*rate;
    double HC[4] = {H[0]*C[0] + H[1]*C[1], H[0]*C[1] + H[1]*C[2],
                    H[1]*C[0] + H[2]*C[1], H[1]*C[1] + H[2]*C[2]};
    double d[3] = {HC[0]*H[0] + HC[1]*H[1], HC[0]*H[1] + HC[1]*H[2],
                   HC[2]*H[1] + HC[3]*H[2]}, e[3];    /* HCH, mean hCh */
    for (int j = 0; j < 3; j++)
        e[j] = 4*(C[0]*q[j] + 2*C[1]*q[j + 1] + C[2]*q[j + 2]);
    C[0] -= 2*rate*HC[0];
    C[1] -= rate*(HC[1] + HC[2]);
    C[2] -= 2*rate*HC[3];
    for (int j = 0; j < 3; j++)
        C[j] += s*(d[j] + share*(e[j] - d[j] + 2*noise*H[j]));
}

/* The mean loss above the least: e'He/2. */
double mean_excess(const Ground *k, const double *C)
{
    return (k->H[0]*C[0] + 2*k->H[1]*C[1] + k->H[2]*C[2])/2;
}

//> mean-square-limit
/* The rate above which the mean of |e|^2 grows without end. */
double mean_square_limit(const Ground *k, int batch)
{
    double low = 0, high = 1e-3, share = share_of(batch, k->rows->rows);
    while (high - low > 1e-12) {
        double C[3] = {1, 0, 1}, size = 0, rate = (low + high)/2;
        for (int i = 0; i < 2000; i++) {
            expect(k, rate, share, 0, C);
            size = C[0] + C[2];
            for (int j = 0; j < 3; j++)
                C[j] /= size;
        }
        if (size < 1)
            low = rate;
        else
            high = rate;
    }
    return low;
}

//> floors
/* The floor of a constant rate, the noise taken as it is at the minimum:
 * (s^2/B) sum of rate l/(2 - rate l) over the eigenvalues l of H. */
double simple_floor(const Ground *k, int batch, double rate)
{
    double mean = (k->H[0] + k->H[2])/2, sum = 0;
    double gap = hypot((k->H[0] - k->H[2])/2, k->H[1]);
    for (int side = -1; side <= 1; side += 2) {
        double l = rate*(mean + side*gap);
        sum += l/(2 - l);
    }
    return k->least*share_of(batch, k->rows->rows)*sum;
}

/* And with the noise where w is. */
double true_floor(const Ground *k, int batch, double rate)
{
    double C[3] = {0}, share = share_of(batch, k->rows->rows);
    for (int i = 0; i < 8000; i++)
        expect(k, rate, share, k->least, C);
    return mean_excess(k, C);
}

//> measure-floor
/* The mean of the loss above the least over the last nine tenths of a run. */
typedef struct { const Ground *ground; double sum; int n; } Level;

int add_excess(Training *k)
{
    Level *l = k->context;
    if (k->t <= k->steps/10)
        return 0;
    l->sum += grid_loss(&l->ground->moments, k->net->w) - l->ground->least;
    l->n++;
    return 0;
}

double measured_floor(const Ground *g, int batch, double rate, int steps)
{
    Level l = {g, 0, 0};
    Training k = {.data = g->rows, .batch = batch, .steps = steps,
                  .rate = rate, .after_step = add_excess, .context = &l};
    train_line(&k, g->best, &sgd_method, 1);
    return l.sum/l.n;
}

//> print-floor
/* At rates up to the limit: by formula, by expect(), by the loop. */
void print_floor(const Ground *g, const char *name, int batch, int steps,
                 Results *out)
{
    char title[32];
    double limit = mean_square_limit(g, batch), rate;
    snprintf(title, sizeof title, "floor.%s", name);
    block(title, "rate simple true");
    for (rate = 1e-6; rate < 0.998*limit;
         rate += fmin(0.25*rate, (limit - rate)/2))
        row(3, (double[]){rate, simple_floor(g, batch, rate),
                          true_floor(g, batch, rate)});
    end_block();
    snprintf(title, sizeof title, "measured.%s", name);
    block(title, "rate excess");
    for (rate = 1e-6; rate < limit; rate *= 2.15)
        row(2, (double[]){rate, measured_floor(g, batch, rate, steps)});
    end_block();
    keep(out, "limit", name, limit);
}

//> print-floors
void print_floors(const Ground *g, Results *out)
{
    print_floor(g, "one", 1, 60000, out);
    print_floor(g, "few", 32, 16000, out);
    print_floor(g, "hundred", 100, 16000, out);
    keep(out, "limit", "all", mean_square_limit(g, g->rows->rows));
    keep(out, "floor", "simple", simple_floor(g, 100, 1e-4));
    keep(out, "floor", "true", true_floor(g, 100, 1e-4));
    keep(out, "floor", "measured", measured_floor(g, 100, 1e-4, 16000));
    keep(out, "single", "simple", simple_floor(g, 1, 1e-4));
    keep(out, "single", "true", true_floor(g, 1, 1e-4));
    keep(out, "early", "simple", simple_floor(g, 100, 1e-6));
    keep(out, "early", "measured", measured_floor(g, 100, 1e-6, 16000));
}

//> bursts
enum { MANY = 101, BURST = 240 };

/* The loss over all rows at each step of MANY runs, a row a step. */
real *run_many(const Ground *g, double rate)
{
    real *loss = allocate((size_t)MANY*(BURST + 1), sizeof *loss);
    for (int i = 0; i < MANY; i++) {
        History h = {&g->moments, loss + (size_t)i*(BURST + 1)};
        Training k = {.data = g->rows, .batch = 1, .steps = BURST,
                      .rate = rate, .after_step = note_loss, .context = &h};
        h.loss[0] = grid_loss(&g->moments, grid_start);
        train_line(&k, grid_start, &sgd_method, i + 1);
    }
    return loss;
}

//> print-bursts
/* Above the mean-square limit: the mean of all that there could be, the
 * median of many runs, and one of them. */
void print_bursts(const Ground *g, double rate, Results *out)
{
    real *loss = run_many(g, rate), at[MANY], median = 0;
    double e[2] = {grid_start[0] - g->best[0], grid_start[1] - g->best[1]};
    double C[3] = {e[0]*e[0], e[0]*e[1], e[1]*e[1]}, mean = 0;
    block("bursts", "step mean median one");
    for (int t = 0; t <= BURST; t += 3) {
        for (int i = 0; i < MANY; i++)
            at[i] = loss[i*(BURST + 1) + t];
        median = quantile(MANY, at, 0.5);
        mean = g->least + mean_excess(g, C);
        row(4, (double[]){t, mean, median, loss[t]});
        for (int i = 0; i < 3; i++)
            expect(g, rate, 1, g->least, C);
    }
    end_block();
    keep(out, "burst", "mean", mean);
    keep(out, "burst", "median", median);
    free(loss);
}

//> notes
/* What a run on the grid notes, at steps ever farther apart: the loss above
 * the least. Its rate is k->rate/(1 + t/scale)^power. */
typedef struct {
    const Ground *ground;
    double gap, growth, next;
    int n;
    double step[MARKS], excess[MARKS];
    double scale, power;
} Notes;

int note_excess(Training *k)
{
    Notes *c = k->context;
    if (k->t < c->next || c->n == MARKS)
        return 0;
    c->step[c->n] = k->t;
    c->excess[c->n++] = grid_loss(&c->ground->moments, k->net->w)
                        - c->ground->least;
    c->next = fmax(k->t + c->gap, k->t*c->growth);
    return 0;
}

//> print-run
/* A block of a run on the grid, with a note every `gap` steps; returns what
 * the run has counted, and the last excess. */
Training print_run(const char *name, const Ground *g, Training k, double gap,
                   int seed, double *last)
{
    Notes c = {.ground = g, .gap = gap};
    k.context = &c;
    k.after_step = note_excess;
    train_line(&k, grid_start, &sgd_method, seed);
    block(name, "step excess");
    for (int j = 0; j < c.n; j++)
        row(2, (double[]){c.step[j], c.excess[j]});
    end_block();
    *last = c.excess[c.n - 1];
    return k;
}

//> shrinking
/* rate/(1 + t/scale)^power (Robbins, Monro 1951, asked for such rates) */
real shrinking(Training *k)
{
    const Notes *c = k->context;
    return k->rate/pow(1 + k->t/c->scale, c->power);
}

//> run-orders
enum { ORDERS = 11 };

/* The run k with ORDERS orders of the rows: fills in its notes on each. */
void run_orders(const Training *k, const Notes *usual, Notes *c /* ORDERS */)
{
    for (int i = 0; i < ORDERS; i++) {
        Training own = *k;
        c[i] = *usual;
        own.context = &c[i];
        own.data = usual->ground->rows;
        own.after_step = note_excess;
        train_line(&own, grid_start, &sgd_method, i + 1);
    }
}

//> print-notes
/* A block of the excess: the quantiles at 10, 50 and 90 %. Returns the last
 * median. */
double print_notes(const char *name, Training k, Notes usual)
{
    Notes *c = allocate(ORDERS, sizeof *c);
    real at[ORDERS], median = 0;
    run_orders(&k, &usual, c);
    block(name, "step rows low median high");
    for (int j = 0; j < c->n; j++) {
        for (int i = 0; i < ORDERS; i++)
            at[i] = c[i].excess[j];
        median = quantile(ORDERS, at, 0.5);
        row(5, (double[]){c->step[j], c->step[j]*k.batch,
                          quantile(ORDERS, at, 0.1), median,
                          quantile(ORDERS, at, 0.9)});
    }
    end_block();
    free(c);
    return median;
}

//> print-schedules
/* Rates that stay, shrink, shrink too fast, too soon and too slowly. */
void print_schedules(const Ground *g, Results *out)
{
    static const struct { const char *name; double scale, power; } list[] = {
        {"constant", 20, 0}, {"root", 20, 0.5}, {"harmonic", 20, 1},
        {"square", 20, 2}, {"early", 2, 1}};
    for (int i = 0; i < 5; i++) {
        char name[32];
        snprintf(name, sizeof name, "rate.%s", list[i].name);
        Training k = {.batch = 1, .steps = 30000, .rate = 5e-5,
                      .schedule = shrinking};
        Notes c = {.ground = g, .gap = 1, .growth = 1.3,
                   .scale = list[i].scale, .power = list[i].power};
        keep(out, "last", list[i].name, print_notes(name, k, c));
    }
}

//> batches
/* Rows a step, as the figures name them, and orders for the search. */
static const struct { const char *name, *key; int rows, seeds; } batches[] = {
    {"B=1", "one", 1, 11}, {"B=32", "few", 32, 11},
    {"B=100", "hundred", 100, 11}, {"all", "all", 10000, 1},
};
enum { BATCHES = sizeof batches/sizeof *batches };

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
        train_line(&k, grid_start, &sgd_method, i + 1);
        steps[i] = k.t;
    }
    return quantile(ORDERS, steps, 0.5);
}

//> print-batches
/* The twenty steps with few rows and with all, each at the rate that the
 * search finds; then on, until 200000 rows have been read. */
void print_batches(const Ground *g, double *found, double *final)
{
    for (int i = 0; i < BATCHES; i++) {
        char name[32];
        int b = batches[i].rows;
        found[i] = search_rate(g->rows, &g->moments, &sgd_method, 4e-5,
                               2.4e-4, 1.03, b, batches[i].seeds);
        snprintf(name, sizeof name, "twenty.%s", batches[i].key);
        final[i] = print_twenty(name, g->rows, &g->moments, &sgd_method,
                                found[i], b);
        snprintf(name, sizeof name, "rows.%s", batches[i].key);
        print_notes(name, (Training){.batch = b, .steps = 200000/b,
                                     .rate = found[i]},
                    (Notes){.ground = g, .gap = 1, .growth = 1.4});
    }
}

//> print-found
/* The table of the twenty steps, and that of the way to a loss near the
 * least. */
void print_found(const Ground *g, const double *found, const double *final,
                 Results *out)
{
    double steps[BATCHES];
    block("found", "method rate final");
    for (int i = 0; i < BATCHES; i++) {
        printf("%s ", batches[i].name);
        row(2, (double[]){found[i], final[i]});
    }
    end_block();
    block("reach", "method rate final steps rows");
    for (int i = 0; i < BATCHES; i++) {
        steps[i] = steps_to_reach(g, batches[i].rows, found[i]);
        printf("%s ", batches[i].name);
        row(4, (double[]){found[i], final[i], steps[i],
                          steps[i]*batches[i].rows});
        keep(out, "found", batches[i].key, found[i]);
        keep(out, "final", batches[i].key, final[i]);
        keep(out, "reach", batches[i].key, steps[i]);
    }
    end_block();
}

//> print-walks
/* Rates in proportion to the rows a step. */
void print_walks(const Set *rows, const Set *others, Results *out)
{
    static const struct { const char *name; int batch; } list[] = {
        {"one", 1}, {"four", 4}, {"few", 32}, {"many", 128}};
    for (int i = 0; i < 4; i++) {
        char name[32];
        int b = list[i].batch;
        snprintf(name, sizeof name, "walk.%s", list[i].name);
        Plan p = {b, 8*FEW, 128, 0.0125*b, 0};
        Log l = dress(rows, others, p, 1);
        print_log(name, &l);
        keep(out, "walk", list[i].name, l.train[l.n - 1]);
    }
}

//> print-order
/* The grid's rows as they come, x1 from 1 to 100, and shuffled. */
void print_order(const Ground *g, double rate, Results *out)
{
    static const struct { const char *name; double share; int seed; } list[]
        = {{"slow", 0.5, 0}, {"kept", 1, 0}, {"shuffled", 1, 1}};
    for (int i = 0; i < 3; i++) {
        char name[32];
        double last;
        Training k = {.data = g->rows, .batch = 100, .steps = 300,
                      .rate = list[i].share*rate};
        snprintf(name, sizeof name, "order.%s", list[i].name);
        print_run(name, g, k, 5, list[i].seed, &last);
        keep(out, "order", list[i].name, last);
    }
}

//> sort-by-kind
/* A copy of the rows in which the garments lie kind by kind. */
Set sort_by_kind(const Set *rows)
{
    Set sorted = allocate_set(rows->rows, rows->in, rows->out, 1);
    int *order = allocate(rows->rows, sizeof *order), n = 0;
    for (int kind = 0; kind < rows->out; kind++)
        for (int i = 0; i < rows->rows; i++)
            if (rows->label[i] == kind)
                order[n++] = i;
    gather(rows, order, n, &sorted);
    free(order);
    return sorted;
}

//> print-sorted
/* Garments kind by kind, in one mixed order for ever, and shuffled. */
void print_sorted(const Set *rows, const Set *others, Results *out)
{
    Set sorted = sort_by_kind(rows);
    struct { const char *name; const Set *rows; int keep_order; } list[] = {
        {"kinds", &sorted, 1}, {"once", rows, 1}, {"always", rows, 0}};
    for (int i = 0; i < 3; i++) {
        char name[32];
        Plan p = {32, 12*FEW, 2*FEW/5, 0.4, list[i].keep_order};
        Log l = dress(list[i].rows, others, p, 1);
        snprintf(name, sizeof name, "sorted.%s", list[i].name);
        print_log(name, &l);
        keep(out, "sorted", list[i].name, l.train[l.n - 1]);
    }
    free_set(&sorted);
}

//> print-noise
/* From the ridge of the saddle, every slope along y with a noise in it: when
 * is the loss below -1? */
void print_noise(const char *which, double noise, Results *out)
{
    char name[32];
    real w[] = {1, 0}, g[2];
    Rng r = seeded(1);
    double left = (double)NAN;
    snprintf(name, sizeof name, "noise.%s", which);
    block(name, "step loss");
    for (int t = 0; t <= 450; t++) {
        double loss = saddle(2, w, g, NULL);
        if (t%6 == 0 && isnan(left))
            row(2, (double[]){t, loss});
        if (loss < -1 && isnan(left))
            left = t;
        g[1] += noise*normal(&r);
        descend(2, w, g, 0.05, NULL);
    }
    end_block();
    keep(out, "left", which, left);
}

//> units
/* Four units for exclusive or, at random or all alike. */
Net four_units(Rng *r, int alike)
{
    Net net = mlp(4, 3, (int[]){2, 4, 2}, &tanh_kind, softmax_cross_entropy);
    glorot(&net, r);
    real *w = net.layer[0].w, *v = net.layer[2].w;
    for (int i = 1; alike && i < 4; i++) {
        memcpy(w + 2*i, w, 2*sizeof *w);
        v[i] = v[0];
        v[4 + i] = v[4];
    }
    return net;
}

//> print-units
/* They learn, a row a step: how far apart are two of them then? */
void print_units(const char *name, int alike, Results *out)
{
    Set corners = exclusive_or();
    Rng r = seeded(1);
    Net net = four_units(&r, alike);
    const real *w = net.layer[0].w;
    Optimiser o = new_optimiser(&sgd_method, net.n);
    Log l = {.others = &corners, .every = 100};
    Training k = {.net = &net, .data = &corners, .optimiser = &o, .rng = &r,
                  .batch = 1, .steps = 3000, .rate = 0.2,
                  .after_step = note_losses, .context = &l};
    note_losses(&k);
    train(&k);
    print_log(name, &l);
    keep(out, name, "loss", l.train[l.n - 1]);
    keep(out, name, "apart", hypot(w[2] - w[0], w[3] - w[1]));
    free_optimiser(&o);
    free_net(&net);
    free_set(&corners);
}

//> print-gaps
enum { SMALL = 160 };

/* Three runs each: the loss on others against the loss on the rows. Keeps
 * the median of the least losses on others. */
void print_gaps(const Set *rows, const Set *others, Results *out)
{
    static const struct { const char *name; Plan plan; } list[] = {
        {"gap.all", {SMALL, 240*SMALL, 12*SMALL, 0.8, 0}},
        {"gap.few", {32, 120*SMALL, 6*SMALL, 0.4, 0}},
        {"gap.four", {4, 60*SMALL, 3*SMALL, 0.1, 0}}};
    for (int i = 0; i < 3; i++) {
        real best[3];
        block(list[i].name, "train valid");
        for (int seed = 0; seed < 3; seed++) {
            Log l = dress(rows, others, list[i].plan, seed + 1);
            for (int j = 0; j < l.n; j++)
                row(2, (double[]){l.train[j], l.valid[j]});
            best[seed] = quantile(l.n, l.valid, 0);
            puts("");
        }
        puts("");
        keep(out, list[i].name, "least", quantile(3, best, 0.5));
    }
}

//> note-stream
/* For a run on a stream: the mean loss of the latest batches, each before it
 * was learnt from, and the loss on other rows. */
int note_stream(Training *k)
{
    Log *l = k->context;
    double read = (double)k->t*k->batch;
    l->train[l->n] += k->loss*k->batch/l->every;
    if (read < (double)(l->n + 1)*l->every)
        return 0;
    l->read[l->n] = read;
    l->valid[l->n++] = evaluate(k->net, l->others, NULL);
    return l->n == MARKS;
}

//> online
/* Every garment is new, and none is met again. */
Log learn_online(Rng *source, const Set *others, Plan p)
{
    Log l = {.others = others, .every = p.every};
    Rng r = seeded(1);
    Net net = garment_net(others->rows, &r);
    Optimiser o = new_optimiser(&sgd_method, net.n);
    Training k = {.net = &net, .optimiser = &o, .batch = p.batch,
                  .rate = p.rate, .after_step = note_stream, .context = &l};
    while (k.t < p.read/p.batch) {
        Set fresh = far_wardrobe(source, p.batch);
        learn(&k, &fresh);
        free_set(&fresh);
    }
    free_optimiser(&o);
    free_net(&net);
    return l;
}

//> print-stream
/* As many rows read: a few again and again, or always others. */
void print_stream(const Set *rows, const Set *others, Rng *source,
                  Results *out)
{
    Plan p = {4, 40*rows->rows, rows->rows, 0.1, 0};
    Log offline = dress(rows, others, p, 1);
    Log online = learn_online(source, others, p);
    print_log("offline", &offline);
    print_log("online", &online);
    keep(out, "offline", "train", offline.train[offline.n - 1]);
    keep(out, "offline", "valid", offline.valid[offline.n - 1]);
    keep(out, "online", "train", online.train[online.n - 1]);
    keep(out, "online", "valid", online.valid[online.n - 1]);
}

//> finite
/* A filter: no step unless every slope is a number. */
int finite_only(Training *k)
{
    return isfinite(norm(k->net->n, k->net->g)) != 0;
}

//> print-broken
/* The grid with one target that somebody forgot to fill in. */
void print_broken(const Ground *g, double rate, Results *out)
{
    Set broken = *g->rows;
    double last;
    broken.target = allocate(broken.rows, sizeof(real));
    memcpy(broken.target, g->rows->target, broken.rows*sizeof(real));
    broken.target[1234] = (real)NAN;
    Training k = {.data = &broken, .batch = 100, .steps = 300, .rate = rate};
    print_run("broken.plain", g, k, 6, 1, &last);
    k.filter = finite_only;
    k = print_run("broken.filtered", g, k, 6, 1, &last);
    keep(out, "broken", "vetoed", k.vetoed);
    free(broken.target);
}

//> keep-best
/* After each epoch: is it the best so far on other rows? Then its state is
 * kept. Stops when ten epochs in a row were not. */
typedef struct { Log log; real *state; int epoch; } Keeper;

int keep_best(Training *k)
{
    Keeper *c = k->context;
    Log *l = &c->log;
    l->read[l->n] = k->epoch;
    l->train[l->n] = evaluate(k->net, k->data, NULL);
    l->valid[l->n] = evaluate(k->net, l->others, NULL);
    if (l->n == 0 || l->valid[l->n] < l->valid[c->epoch - 1]) {
        c->epoch = k->epoch;
        save_state(k->net, c->state);
    }
    l->n++;
    return k->epoch == c->epoch + 10 || l->n == MARKS;
}

//> print-kept
void print_kept(const Set *rows, const Set *others, Results *out)
{
    Rng r = seeded(1);
    Net net = garment_net(others->rows, &r);
    Optimiser o = new_optimiser(&sgd_method, net.n);
    Keeper c = {.log = {.others = others}};
    c.state = allocate((size_t)net.n + net.buffers, sizeof(real));
    Training k = {.net = &net, .data = rows, .optimiser = &o, .rng = &r,
                  .batch = 4, .rate = 0.1, .after_epoch = keep_best,
                  .context = &c};
    k.steps = epochs(&k, 100);
    train(&k);
    print_log("kept", &c.log);
    keep(out, "kept", "last", evaluate(&net, others, NULL));
    restore_state(&net, c.state);
    keep(out, "kept", "best", evaluate(&net, others, NULL));
    keep(out, "kept", "epoch", c.epoch);
    keep(out, "kept", "stop", k.epoch);
    free(c.state);
    free_optimiser(&o);
    free_net(&net);
}

//> main-grid
/* All that the chapter does on the grid regression. */
void print_grid_runs(Results *out)
{
    Rng r = seeded(1);
    Set grid = grid_regression(&r);
    Ground g = survey(&grid);
    double found[BATCHES], final[BATCHES];
    keep(out, "grid", "least", g.least);
    print_variance(&grid, out);
    print_batches(&g, found, final);
    print_found(&g, found, final, out);
    print_broken(&g, found[2], out);
    print_bursts(&g, 1.1e-4, out);
    print_floors(&g, out);
    print_schedules(&g, out);
    print_order(&g, found[2], out);
    free_set(&grid);
}

//> main-garments
void print_garment_runs(Rng *r, Results *out)
{
    Set all = far_wardrobe(r, FEW + OTHERS);
    Set rows = window(&all, 0, FEW), few = window(&all, 0, SMALL);
    Set others = window(&all, FEW, all.rows);
    print_opening(&rows, &others, out);
    print_kept(&few, &others, out);
    print_walks(&rows, &others, out);
    print_sorted(&rows, &others, out);
    print_gaps(&few, &others, out);
    print_stream(&few, &others, r, out);
    free_set(&all);
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
    print_garment_runs(&r, &out);
    print_grid_runs(&out);
    print_costs(&out);
    print_noise("loud", 1e-2, &out);
    print_noise("soft", 1e-8, &out);
    print_noise("never", 0, &out);
    print_units("units.alike", 1, &out);
    print_units("units.apart", 0, &out);
    block("results", "key value");
    for (int i = 0; i < out.n; i++)
        result(out.list[i].key, out.list[i].value);
    end_block();
    return 0;
}
#endif
#endif
