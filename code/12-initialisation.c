//> header
/* 12-initialisation.c: where to start.
 *
 *     variance of W = scale/fan      fan: in, out, or the mean of both
 *
 *     Var z  = in*Var W*E f(z before)^2      from layer to layer
 *     Var dz = out*Var W*E f'(z)^2 * Var dz behind     and back
 *
 * Builds on 11-activations.c.
 *
 *     cc 12-initialisation.c -lm && ./a.out
 *     ./a.out --seed 2
 */
#ifndef INITIALISATION_C
#define INITIALISATION_C

#include "11-activations.c"

//> init
typedef enum { FAN_IN, FAN_OUT, FAN_MEAN, FAN_ONE } Fan;

/* A way to draw a layer's W: mean 0, variance scale/fan; biases are 0. */
typedef struct {
    const char *name;
    double scale;        /* the square of the gain */
    Fan fan;
    int is_uniform;      /* up to the root of three variances; else normal */
} Init;

//> inits
const Init zero_init = {"zeros", 0, FAN_IN, 0};
const Init lecun_normal = {"lecun normal", 1, FAN_IN, 0};
const Init lecun_uniform = {"lecun uniform", 1, FAN_IN, 1};
const Init glorot_normal = {"glorot normal", 1, FAN_MEAN, 0};
const Init glorot_uniform = {"glorot uniform", 1, FAN_MEAN, 1};
const Init he_normal = {"he normal", 2, FAN_IN, 0};
const Init he_uniform = {"he uniform", 2, FAN_IN, 1};

//> crude-inits
/* The same deviation in every layer, whatever its size; what PyTorch does to
 * a layer unless it is told otherwise: uniform up to 1/sqrt(in); a gain of
 * ten. */
const Init small_init = {"deviation 0.01", 1e-4, FAN_ONE, 0};
const Init large_init = {"deviation 1", 1, FAN_ONE, 0};
const Init pytorch_init = {"pytorch", 1.0/3, FAN_IN, 1};
const Init tenfold_init = {"gain 10", 100, FAN_IN, 0};

//> variance
/* The variance of W's entries. */
double init_variance(const Init *how, int in, int out)
{
    double fan = how->fan == FAN_IN ? in : how->fan == FAN_OUT ? out
                 : how->fan == FAN_MEAN ? (in + out)/2.0 : 1;
    return how->scale/fan;
}

//> initialise
/* Draws every W of the net and sets every b to 0. Layers without a matrix
 * are left alone. */
void initialise(Net *k, Rng *r, const Init *how)
{
    for (Layer *l = k->layer; l < k->layer + k->layers; l++) {
        if (!has_matrix(l))
            continue;
        double deviation = sqrt(init_variance(how, l->in, l->out));
        double limit = sqrt(3)*deviation;
        memset(l->w, 0, l->n*sizeof *l->w);
        for (int i = 0; i < l->out*l->in; i++)
            l->w[i] = (real)(how->is_uniform ? between(r, -limit, limit)
                                             : deviation*normal(r));
    }
}

//> alike
/* Every W holds c, every b 0: all units of a layer are the same. */
void start_alike(Net *k, double c)
{
    for (Layer *l = k->layer; l < k->layer + k->layers; l++) {
        if (!has_matrix(l))
            continue;
        memset(l->w, 0, l->n*sizeof *l->w);
        for (int i = 0; i < l->out*l->in; i++)
            l->w[i] = (real)c;
    }
}

//> apart
/* How far apart the weights of two units of one hidden layer are, those of
 * the two that differ most: their rows of W and their biases. */
double units_apart(const Net *k)
{
    double most = 0;
    for (const Layer *l = k->layer; l < k->layer + k->layers - 1; l++)
        for (int a = 0; has_matrix(l) && a < l->out; a++)
            for (int b = 0; b < a; b++) {
                double sum = 0;
                for (int i = 0; i < l->in; i++) {
                    double d = l->w[a*l->in + i] - l->w[b*l->in + i];
                    sum += d*d;
                }
                if (l->kind == &dense_kind) {
                    const real *bias = l->w + l->out*l->in;
                    sum += (bias[a] - bias[b])*(bias[a] - bias[b]);
                }
                most = fmax(most, sqrt(sum));
            }
    return most;
}

//> biases
/* Every bias but those of the last layer. */
void set_biases(Net *k, double b)
{
    for (Layer *l = k->layer; l < k->layer + k->layers - 1; l++)
        for (int i = 0; l->kind == &dense_kind && i < l->out; i++)
            l->w[l->out*l->in + i] = (real)b;
}

/* PyTorch draws biases too, from the range of the weights. */
void pytorch_biases(Net *k, Rng *r)
{
    for (Layer *l = k->layer; l < k->layer + k->layers; l++)
        for (int i = 0; l->kind == &dense_kind && i < l->out; i++)
            l->w[l->out*l->in + i] = (real)between(r, -1/sqrt(l->in),
                                                   1/sqrt(l->in));
}

//> predict
/* What a net of wide layers should have: the variance of the outputs of each
 * matrix, for inputs of variance 1, and that of their slopes, in units of the
 * last's. Returns how many matrices there are. */
int predict(const Net *k, const Init *how, double *z, double *dz)
{
    int n = 0;
    double slope[MOST_LAYERS], back[MOST_LAYERS], square = 1;
    for (const Layer *l = k->layer; l < k->layer + k->layers; l++) {
        if (has_matrix(l)) {
            double variance = init_variance(how, l->in, l->out);
            z[n] = l->in*variance*square;
            back[n] = l->out*variance;
            square = z[n];
            slope[n++] = 1;
        } else {
            Response f = respond(l->kind, z[n - 1]);
            square = f.square;
            slope[n - 1] = f.slope;
        }
    }
    dz[n - 1] = 1;
    for (int i = n - 2; i >= 0; i--)
        dz[i] = back[i + 1]*slope[i]*dz[i + 1];
    return n;
}

//> signals
/* What it does have, with x below and normal slopes above. */
int signals(Net *k, int rows, const real *x, Rng *r, double *z, double *dz)
{
    int n = 0;
    Layer *last = &k->layer[k->layers - 1];
    net_forward(k, rows, x);
    for (int i = 0; i < rows*last->out; i++)
        last->dy[i] = (real)normal(r);
    net_backward(k, rows, x);
    for (Layer *l = k->layer; l <= last; l++)
        if (has_matrix(l)) {
            z[n] = pow(rms(rows*l->out, l->y), 2);
            dz[n++] = pow(rms(rows*l->out, l->dy)
                          /rms(rows*last->out, last->dy), 2);
        }
    return n;
}

//> cosine
/* The mean cosine of the angle between two different rows of y. */
double mean_cosine(int rows, int n, const real *y /* rows x n */)
{
    double sum = 0;
    for (int a = 0; a < rows; a++)
        for (int b = 0; b < a; b++)
            sum += dot(n, y + a*n, y + b*n)
                   /(norm(n, y + a*n)*norm(n, y + b*n));
    return sum/(rows*(rows - 1)/2.0);
}

/* What a wide random layer of ReLU makes of a cosine (Cho, Saul 2009) */
double relu_cosine(double c)
{
    return (sqrt(1 - c*c) + c*(PI - acos(c)))/PI;
}

//> bench
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

/* The wardrobe in 7 x 7 pixels, standardised: rows to learn from, rows to
 * judge by; hidden layers of 16 ReLU; 150 steps of 12 pictures. */
enum { LEARN = 1000, JUDGE = 100, WIDTH = 16, BATCH = 12, LENGTH = 150,
       EVERY = 15, MARKS = LENGTH/EVERY + 1 };

typedef struct {
    Set part[3];
    Net net;
    int every;             /* how often a run looks at VALID, in steps */
    double loss[MARKS];    /* of the last run */
} Bench;

//> new-bench
Bench new_bench(Set *all, uint64_t seed)
{
    Bench c = {0};
    Rng r = seeded(seed);
    Set large = wardrobe(&r, LEARN + JUDGE);
    *all = pool(&large, 4);
    free_set(&large);
    split(&r, all, LEARN, JUDGE, c.part);
    Scaler k = fit_scaler(LEARN, all->in, c.part[TRAIN].x);
    apply_scaler(&k, all->rows, all->x);
    free_scaler(&k);
    return c;
}

//> start
/* A way to start and who trains: the rates of its search begin at low. */
typedef struct {
    const char *name;
    int depth;
    const Init *how;
    double bias;             /* of all layers but the last */
    int draws_biases;        /* as PyTorch does */
    const Method *method;
    double low, eps;         /* eps 0: that of the method */
    int is_bare;             /* every bias stays 0 */
} Start;

static const double sgd_low = 0.0316227766, adam_low = 0.001;

//> starts
static const Start starts[] = {
    {"zeros", 10, &zero_init, 0, 0, &sgd_method, sgd_low, 0, 0},
    {"small", 10, &small_init, 0, 0, &sgd_method, sgd_low, 0, 0},
    {"large", 10, &large_init, 0, 0, &sgd_method, sgd_low, 0, 0},
    {"pytorch", 10, &pytorch_init, 0, 1, &sgd_method, sgd_low, 0, 0},
    {"glorot", 10, &glorot_uniform, 0, 0, &sgd_method, sgd_low, 0, 0},
    {"he", 10, &he_normal, 0, 0, &sgd_method, sgd_low, 0, 0},
    {"bias", 10, &he_normal, 0.01, 0, &sgd_method, sgd_low, 0, 0},
    {"pytorch.adam", 10, &pytorch_init, 0, 1, &adam_method, adam_low, 0, 0},
    {"glorot.adam", 10, &glorot_uniform, 0, 0, &adam_method, adam_low, 0, 0},
    {"he.adam", 10, &he_normal, 0, 0, &adam_method, adam_low, 0, 0},
    {"pytorch.deep", 20, &pytorch_init, 0, 1, &adam_method, adam_low, 0, 0},
    {"he.deep", 20, &he_normal, 0, 0, &adam_method, adam_low, 0, 0},
    {"small.adam", 10, &small_init, 0, 0, &adam_method, adam_low, 0, 0},
    {"small.tiny", 10, &small_init, 0, 0, &adam_method, adam_low, 1e-38, 0},
    {"small.bare", 10, &small_init, 0, 0, &adam_method, adam_low, 1e-38, 1},
};
enum { ENTRANTS = sizeof starts/sizeof *starts, RATES = 4, TRIES = 2,
       FINALS = 5 };

//> mark
/* The loss on VALID; a loss that is no number is the worst of all. */
static double judged(Bench *c)
{
    double loss = evaluate(&c->net, &c->part[VALID], NULL);
    return isfinite(loss) ? loss : HUGE_VAL;
}

static int mark(Training *k)
{
    Bench *c = k->context;
    if (k->t%c->every == 0)
        c->loss[k->t/EVERY] = judged(c);
    return !isfinite(k->loss);
}

/* A filter for those that are bare: no bias has a gradient. */
static int hold_biases(Training *k)
{
    Net *net = k->net;
    for (Layer *l = net->layer; l < net->layer + net->layers; l++)
        if (l->kind == &dense_kind)
            memset(l->g + l->out*l->in, 0, l->out*sizeof *l->g);
    return 1;
}

//> run
/* One training, from the weights and in the order that the seed gives; the
 * loss on VALID at its end. It ends where the loss is no number. */
double run(Bench *c, const Start *s, double rate, uint64_t seed, int every)
{
    Rng r = seeded(seed);
    Optimiser o = new_optimiser(s->method, c->net.n);
    if (s->eps > 0)
        o.method.eps = s->eps;
    initialise(&c->net, &r, s->how);
    set_biases(&c->net, s->bias);
    if (s->draws_biases)
        pytorch_biases(&c->net, &r);
    c->every = every;
    for (int i = 0; i < MARKS; i++)
        c->loss[i] = HUGE_VAL;    /* where it does not arrive */
    Training k = {.net = &c->net, .data = &c->part[TRAIN], .optimiser = &o,
                  .rng = &r, .batch = BATCH, .steps = LENGTH, .rate = rate,
                  .filter = s->is_bare ? hold_biases : NULL,
                  .after_step = mark, .context = c};
    mark(&k);
    train(&k);
    free_optimiser(&o);
    return c->loss[MARKS - 1];
}

//> tune
typedef struct {
    double search[RATES], rate;      /* the median loss at each; the best */
    double loss[MARKS][FINALS];      /* histories at it, with other seeds */
} Entrant;

/* The same for all: four rates, half a decade apart, two seeds each, the
 * least median; then five runs with other seeds at the rate that won. */
void tune(Bench *c, const Start *s, uint64_t seed, Entrant *e)
{
    double loss[TRIES], least = HUGE_VAL;
    c->net = deep_net(JUDGE, c->part[TRAIN].in, s->depth, WIDTH, GARMENTS,
                      &relu_kind, softmax_cross_entropy);
    e->rate = s->low;
    for (int i = 0; i < RATES; i++) {
        double rate = s->low*pow(10, i/2.0);
        for (int j = 0; j < TRIES; j++)
            loss[j] = run(c, s, rate, seed + 100 + j, LENGTH);
        e->search[i] = quantile(TRIES, loss, 0.5);
        if (e->search[i] < least) {
            least = e->search[i];
            e->rate = rate;
        }
    }
//> finals
    for (int j = 0; j < FINALS; j++) {
        run(c, s, e->rate, seed + 200 + j, EVERY);
        for (int i = 0; i < MARKS; i++)
            e->loss[i][j] = c->loss[i];
    }
    free_net(&c->net);
}

static double at_mark(const Entrant *e, int at, double q)
{
    double loss[FINALS];
    memcpy(loss, e->loss[at], sizeof loss);
    return quantile(FINALS, loss, q);
}

//> print-histories
void print_histories(const Entrant *e /* ENTRANTS */)
{
    for (int j = 0; j < ENTRANTS; j++) {
        char name[32];
        snprintf(name, sizeof name, "%s.history", starts[j].name);
        block(name, "step low median high");
        for (int i = 0; i < MARKS; i++)
            row(4, (double[]){i*EVERY, at_mark(&e[j], i, 0.1),
                at_mark(&e[j], i, 0.5), at_mark(&e[j], i, 0.9)});
        end_block();
    }
    block("contest", "start rate low median high");
    for (int j = 0; j < ENTRANTS; j++) {
        printf("%s ", starts[j].name);
        row(4, (double[]){e[j].rate, at_mark(&e[j], MARKS - 1, 0.1),
            at_mark(&e[j], MARKS - 1, 0.5), at_mark(&e[j], MARKS - 1, 0.9)});
    }
    end_block();
}

//> train-twins
enum { TWIN_STEPS = 200, NOISES = 3, GROW_STEPS = 1600, LOOK = 20 };

/* A net of 49, width, width and 10 on the garments. */
Net twin_net(const Kind *kind, int width)
{
    return mlp(LEARN, 4, (int[]){49, width, width, GARMENTS}, kind,
               softmax_cross_entropy);
}

/* Trains it from where it stands; returns its loss on VALID. */
double train_twins(Net *k, const Bench *c, const Method *method, double rate,
                   int batch, int steps)
{
    Rng r = seeded(4);
    Optimiser o = new_optimiser(method, k->n);
    Training t = {.net = k, .data = &c->part[TRAIN], .optimiser = &o,
                  .rng = &r, .batch = batch, .rate = rate, .steps = steps};
    train(&t);
    free_optimiser(&o);
    return evaluate(k, &c->part[VALID], NULL);
}

//> start-twins
/* Starts: 0 zeros, 1 every weight 0.1, 2 at random. */
void start_twins(Net *k, int start)
{
    Rng r = seeded(9);
    if (start < 2)
        start_alike(k, 0.1*start);
    else
        initialise(k, &r, &glorot_uniform);
}

/* What becomes of a start: how far apart its units ever are, how many of its
 * parameters move, and the loss at the best of three rates, for descent and
 * for Adam. */
typedef struct { double apart, moved, sgd, adam; } Twins;

//> try-twins
Twins try_twins(const Bench *c, const Kind *kind, int start)
{
    Twins out = {0, 0, HUGE_VAL, HUGE_VAL};
    Net k = twin_net(kind, 8), first = twin_net(kind, 8);
    start_twins(&first, start);
    for (int i = 0; i < 7; i++) {
        const Method *method = i%2 ? &adam_method : &sgd_method;
        double rate = (i%2 ? 0.003 : 0.1)*pow(10, i/2/2.0), moved = 0;
        start_twins(&k, start);
        double loss = i < 6
            ? train_twins(&k, c, method, rate, BATCH, TWIN_STEPS)
            : train_twins(&k, c, method, 0.3, LEARN, TWIN_STEPS/10);
        double *best = i%2 ? &out.adam : &out.sgd;
        if (i < 6)
            *best = fmin(*best, loss);
        for (int j = 0; j < k.n; j++)
            moved += k.w[j] != first.w[j];
        out.moved = fmax(out.moved, moved);
        out.apart = fmax(out.apart, units_apart(&k));
    }
    free_net(&k);
    free_net(&first);
    return out;
}

//> print-twins
void print_twins(const Bench *c, Twins *t /* 9 */)
{
    static const char *const name[] = {"zeros", "alike", "random"};
    static const Kind *const kinds[] = {&sigmoid_kind, &tanh_kind,
                                        &relu_kind};
    block("twins", "start apart moved sgd adam");
    for (int i = 0; i < 9; i++) {
        t[i] = try_twins(c, kinds[i%3], i/3);
        printf("%s/%s ", name[i/3], kinds[i%3]->name);
        row(4, (double[]){t[i].apart, t[i].moved, t[i].sgd, t[i].adam});
    }
    end_block();
}

//> print-growth
/* Units alike but for a little noise: how far apart they get, and the loss;
 * that of the same net with one unit a layer; and from a random start. */
void print_growth(const Bench *c, double *last /* NOISES + 2 */)
{
    static const double noise[NOISES] = {1e-2, 1e-5, 1e-8};
    static double apart[GROW_STEPS/LOOK + 1][NOISES];
    static double loss[GROW_STEPS/LOOK + 1][NOISES + 2];
    for (int j = 0; j < NOISES + 2; j++) {
        Net k = twin_net(&tanh_kind, j == NOISES ? 1 : 8);
        Rng r = seeded(9), order = seeded(4);
        Optimiser o = new_optimiser(&sgd_method, k.n);
        Training t = {.net = &k, .data = &c->part[TRAIN], .rng = &order,
                      .optimiser = &o, .batch = BATCH, .rate = 0.1};
        if (j >= NOISES)
            initialise(&k, &r, &glorot_uniform);
        else
            start_alike(&k, 0.1);
        for (int i = 0; i < k.n && j < NOISES; i++)
            k.w[i] += (real)(noise[j]*normal(&r));
//> growth-runs
        for (int i = 0; i <= GROW_STEPS/LOOK; i++) {
            t.steps = LOOK*i;
            train(&t);
            if (j < NOISES)
                apart[i][j] = units_apart(&k);
            loss[i][j] = evaluate(&k, &c->part[VALID], NULL);
        }
        last[j] = loss[GROW_STEPS/LOOK][j];
        free_optimiser(&o);
        free_net(&k);
    }
    block("growth", "step a b c");
    for (int i = 0; i <= GROW_STEPS/LOOK; i++)
        row(4, (double[]){LOOK*i, apart[i][0], apart[i][1], apart[i][2]});
    end_block();
    block("grown", "step a b c one random");
    for (int i = 0; i <= GROW_STEPS/LOOK; i++)
        row(6, (double[]){LOOK*i, loss[i][0], loss[i][1], loss[i][2],
                          loss[i][3], loss[i][4]});
    end_block();
}

//> settings
/* Twenty layers of one width between normal inputs and normal slopes. */
enum { TALL = 20, BROAD = 100, ROWS = 10, DRAWS = 7, MATRICES = TALL + 1 };

static const struct {
    const char *name;
    const Kind *kind;
    const Init *how;
    int draws_biases;
} settings[] = {
    {"relu.small", &relu_kind, &small_init, 0},
    {"relu.large", &relu_kind, &large_init, 0},
    {"relu.pytorch", &relu_kind, &pytorch_init, 0},
    {"relu.glorot", &relu_kind, &glorot_uniform, 0},
    {"relu.he", &relu_kind, &he_normal, 0},
    {"leaky.he", &leaky_relu_kind, &he_normal, 0},
    {"elu.he", &elu_kind, &he_normal, 0},
    {"selu.lecun", &selu_kind, &lecun_normal, 0},
    {"tanh.glorot", &tanh_kind, &glorot_uniform, 0},
    {"tanh.large", &tanh_kind, &large_init, 0},
    {"sigmoid.glorot", &sigmoid_kind, &glorot_uniform, 0},
    {"sigmoid.tenfold", &sigmoid_kind, &tenfold_init, 0},
    {"relu.biased", &relu_kind, &pytorch_init, 1},
};
enum { SETTINGS = sizeof settings/sizeof *settings };

//> record
/* What was measured in so many draws, matrix by matrix; at the top the mean
 * cosine between two rows, and how far they differ; the share of the units
 * of layers 1 and 20 that are positive for no row. */
typedef struct {
    int n;
    double z[MATRICES][DRAWS], dz[MATRICES][DRAWS];
    double exact_z[MATRICES], exact_dz[MATRICES];
    double cosine[DRAWS], unlike[DRAWS], silent[2];
} Record;

static double median(const double *x /* DRAWS */, double q)
{
    double own[DRAWS];
    memcpy(own, x, sizeof own);
    return quantile(DRAWS, own, q);
}

//> measure
/* Fills out with DRAWS draws of the net. */
void measure(Net *k, const Init *how, int draws_biases, Rng *r, Record *out)
{
    static real x[ROWS*160];
    double z[MOST_LAYERS], dz[MOST_LAYERS];
    assert(k->layer[0].in <= 160);
    out->n = predict(k, how, z, dz);
    memcpy(out->exact_z, z, out->n*sizeof *z);
    memcpy(out->exact_dz, dz, out->n*sizeof *dz);
    for (int d = 0; d < DRAWS; d++) {
        initialise(k, r, how);
        if (draws_biases)
            pytorch_biases(k, r);
        for (int i = 0; i < ROWS*k->layer[0].in; i++)
            x[i] = (real)normal(r);
        signals(k, ROWS, x, r, z, dz);
        for (int i = 0; i < out->n; i++) {
            out->z[i][d] = z[i];
            out->dz[i][d] = dz[i];
        }
//> record-rows
        const Layer *top = &k->layer[k->layers - 1];
        out->cosine[d] = mean_cosine(ROWS, top->out, top->y);
        out->unlike[d] = unlike(ROWS, top->out, top->y);
        for (int i = 0; i < 2; i++) {
            const Layer *l = &k->layer[i == 0 ? 0 : 2*(TALL - 1)];
            out->silent[i] += (double)silent_units(l, ROWS, NULL)
                              /l->out/DRAWS;
        }
    }
}

//> print-record
void print_record(const char *name, const Record *m)
{
    char title[64];
    snprintf(title, sizeof title, "signal.%s", name);
    block(title, "layer z-low z z-high z-exact dz dz-exact");
    for (int i = 0; i < m->n; i++)
        row(7, (double[]){i + 1, median(m->z[i], 0.1),
            median(m->z[i], 0.5), median(m->z[i], 0.9), m->exact_z[i],
            median(m->dz[i], 0.5), m->exact_dz[i]});
    end_block();
}

//> chi-at-rest
/* By what a layer multiplies the mean square of the slopes, deep in a net,
 * where the variance of z has come to rest. */
double chi_at_rest(const Kind *kind, double gain)
{
    double q = 1;
    for (int i = 0; i < 100; i++)
        q = gain*gain*respond(kind, q).square;
    return gain*gain*respond(kind, q).slope;
}

void theory_results(void)
{
    double cosine = 0;
    for (int i = 0; i < TALL; i++)
        cosine = relu_cosine(cosine);
    result("cosine.exact", cosine);
    result("chi.four", chi_at_rest(&sigmoid_kind, 4));
    result("chi.ten", chi_at_rest(&sigmoid_kind, 10));
}

//> print-settings
void print_settings(Rng *r, Record *m /* SETTINGS */)
{
    for (int j = 0; j < SETTINGS; j++) {
        Net k = deep_net(ROWS, BROAD, TALL, BROAD, BROAD, settings[j].kind,
                         mse);
        measure(&k, settings[j].how, settings[j].draws_biases, r, &m[j]);
        print_record(settings[j].name, &m[j]);
        free_net(&k);
    }
    block("combinations", "start z z-exact dz dz-exact");
    for (int j = 0; j < SETTINGS && !settings[j].draws_biases; j++) {
        printf("%s ", settings[j].name);
        row(4, (double[]){median(m[j].z[TALL], 0.5), m[j].exact_z[TALL],
                          median(m[j].dz[0], 0.5), m[j].exact_dz[0]});
    }
    end_block();
}

//> print-oblong
/* ReLU layers of 160 and of 40 units by turns: what the three fans do. */
void print_oblong(Rng *r, Record *m /* 3 */)
{
    static const char *const name[] = {"in", "out", "mean"};
    static const Fan fans[] = {FAN_IN, FAN_OUT, FAN_MEAN};
    int sizes[MATRICES + 1];
    for (int i = 0; i <= MATRICES; i++)
        sizes[i] = i%2 ? 40 : 160;
    for (int j = 0; j < 3; j++) {
        Net k = mlp(ROWS, MATRICES + 1, sizes, &relu_kind, mse);
        Init how = {name[j], 2, fans[j], 0};
        char title[32];
        snprintf(title, sizeof title, "oblong.%s", name[j]);
        measure(&k, &how, 0, r, &m[j]);
        print_record(title, &m[j]);
        free_net(&k);
    }
}

//> print-spread
enum { NETS = 101, WIDTHS = 4 };

/* One row of length root n through nets of He: the variance of each layer's
 * outputs, divided by the 2 that it should be, over many nets. */
void print_spread(Rng *r, int width, double *at /* 4 */)
{
    static double z[MATRICES][NETS];
    real x[64];
    char name[32];
    Net k = deep_net(1, width, TALL, width, width, &relu_kind, mse);
    for (int d = 0; d < NETS; d++) {
        for (int i = 0; i < width; i++)
            x[i] = (real)normal(r);
        real scale = 1/rms(width, x);
        for (int i = 0; i < width; i++)
            x[i] *= scale;
        initialise(&k, r, &he_normal);
        net_forward(&k, 1, x);
        for (int i = 0; i < MATRICES; i++)
            z[i][d] = pow(rms(width, k.layer[2*i].y), 2)/2;
    }
//> spread-rows
    snprintf(name, sizeof name, "spread.%d", width);
    block(name, "layer mean low median high");
    for (int i = 0; i < MATRICES; i++) {
        at[0] = 0;
        for (int d = 0; d < NETS; d++)
            at[0] += z[i][d]/NETS;
        for (int q = 1; q < 4; q++)
            at[q] = quantile(NETS, z[i], q == 1 ? 0.1 : q == 2 ? 0.5 : 0.9);
        row(5, (double[]){i + 1, at[0], at[1], at[2], at[3]});
    }
    end_block();
    free_net(&k);
}

//> print-widths
void print_widths(Rng *r, double at[WIDTHS][4])
{
    for (int i = 0; i < WIDTHS; i++)
        print_spread(r, 8 << i, at[i]);
    block("widths", "width factor mean low median high");
    for (int i = 0; i < WIDTHS; i++)
        row(6, (double[]){8 << i, exp(-0.5*TALL*5/(8 << i)), at[i][0],
                          at[i][1], at[i][2], at[i][3]});
    end_block();
}

//> results-of
static void results_of(const char *name, int n, const char *const *what,
                       const double *value)
{
    for (int i = 0; i < n; i++) {
        char key[64];
        snprintf(key, sizeof key, "%s.%s", name, what[i]);
        result(key, value[i]);
    }
}

//> start-results
void start_results(const Entrant *e /* ENTRANTS */)
{
    static const char *const what[] = {"rate", "low", "loss", "high",
                                       "least"};
    for (int j = 0; j < ENTRANTS; j++) {
        double least = HUGE_VAL;
        for (int i = 0; i < RATES; i++)
            least = fmin(least, e[j].search[i]);
        results_of(starts[j].name, 5, what, (double[]){e[j].rate,
            at_mark(&e[j], MARKS - 1, 0.1), at_mark(&e[j], MARKS - 1, 0.5),
            at_mark(&e[j], MARKS - 1, 0.9), least});
    }
}

void signal_results(const char *name, const Record *m)
{
    static const char *const what[] = {"z", "z.exact", "dz", "dz.exact",
        "cosine", "unlike", "z.low", "z.high", "silent.first",
        "silent.last"};
    int top = m->n - 1;
    results_of(name, 10, what, (double[]){median(m->z[top], 0.5),
        m->exact_z[top], median(m->dz[0], 0.5), m->exact_dz[0],
        median(m->cosine, 0.5), median(m->unlike, 0.5),
        median(m->z[top], 0.1), median(m->z[top], 0.9), m->silent[0],
        m->silent[1]});
}

//> twin-results
void twin_results(const Twins *t /* 9 */, const double *grown)
{
    static const char *const name[] = {
        "zeros.sigmoid", "zeros.tanh", "zeros.relu", "alike.sigmoid",
        "alike.tanh", "alike.relu", "random.sigmoid", "random.tanh",
        "random.relu"};
    static const char *const what[] = {"apart", "moved", "sgd", "adam"};
    static const char *const which[] = {"large", "middle", "tiny", "one",
                                        "random"};
    for (int i = 0; i < 9; i++)
        results_of(name[i], 4, what, (double[]){t[i].apart, t[i].moved,
                                                t[i].sgd, t[i].adam});
    results_of("grown", NOISES + 2, which, grown);
}

//> main
int main(int argc, char **argv)
{
    double seed = 1, grown[NOISES + 2], at[WIDTHS][4];
    options(argc, argv, (Option[]){
        {"seed", &seed, NULL, 0, 1e9, 1, "of all random numbers"},
    }, 1);
    static Entrant e[ENTRANTS];
    static Record m[SETTINGS], fans[3];
    Twins t[9];
    Set all;
    Rng r = seeded((uint64_t)seed);
    Bench c = new_bench(&all, (uint64_t)seed);
    print_twins(&c, t);
    print_growth(&c, grown);
    print_settings(&r, m);
    print_oblong(&r, fans);
    print_widths(&r, at);
    for (int j = 0; j < ENTRANTS; j++)
        tune(&c, &starts[j], (uint64_t)seed, &e[j]);
    print_histories(e);
//> main-results
    static const char *const fan[] = {"fan.in", "fan.out", "fan.mean"};
    static const char *const what[] = {"mean", "low", "median", "high"};
    block("results", "key value");
    twin_results(t, grown);
    for (int j = 0; j < SETTINGS; j++)
        signal_results(settings[j].name, &m[j]);
    theory_results();
    for (int j = 0; j < 3; j++)
        signal_results(fan[j], &fans[j]);
    for (int i = 0; i < WIDTHS; i++) {
        char name[32];
        snprintf(name, sizeof name, "width.%d", 8 << i);
        results_of(name, 4, what, at[i]);
    }
    start_results(e);
    end_block();
    free_set(&all);
    return 0;
}
#endif
#endif
