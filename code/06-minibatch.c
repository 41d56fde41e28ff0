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

//> sgd
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

//> has-flag
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

//> twenty-steps
enum { STEPS = 20 };
static const real grid_start[2] = {(real)1.3988, (real)0.6175};

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
    Layer line = linear_layer(2, 1);
    Net net = new_net(batch, 1, &line, mse);
    Optimiser o = new_optimiser(method, net.n);
    Rng r = seeded(seed);
    History h = {moments, loss};
    Training k = {.net = &net, .data = grid, .optimiser = &o, .rng = &r,
                  .batch = batch, .steps = STEPS, .rate = rate,
                  .after_step = note_loss, .context = &h};
    memcpy(net.w, grid_start, sizeof grid_start);
    note_loss(&k);
    train(&k);
    free_optimiser(&o);
    free_net(&net);
}

//> search-rate
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

//> print-batches
/* The twenty steps with few rows and with all, each at the rate that the
 * search finds for it. */
static const struct { const char *name; int rows, seeds; } batches[] = {
    {"B=1", 1, 11}, {"B=32", 32, 11}, {"B=100", 100, 11}, {"all", 10000, 1},
};
enum { BATCHES = sizeof batches/sizeof *batches };

void print_batches(const Set *grid, const Moments *moments)
{
    double found[BATCHES], final[BATCHES];
    for (int i = 0; i < BATCHES; i++) {
        char name[32];
        snprintf(name, sizeof name, "twenty.%s", batches[i].name);
        found[i] = search_rate(grid, moments, &sgd_method, 1e-5, 3e-4, 1.02,
                               batches[i].rows, batches[i].seeds);
        final[i] = print_twenty(name, grid, moments, &sgd_method, found[i],
                                batches[i].rows);
    }
    block("found", "method rate final");
    for (int i = 0; i < BATCHES; i++) {
        printf("%s ", batches[i].name);
        row(2, (double[]){found[i], final[i]});
    }
    end_block();
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
    Rng r = seeded(2);
    Set grid = grid_regression(&r);
    Moments moments = grid_moments(&grid);
    print_batches(&grid, &moments);
    free_set(&grid);
    return 0;
}
#endif
#endif
