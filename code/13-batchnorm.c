//> header
/* 13-batchnorm.c: every column of a batch brought to mean 0 and variance 1.
 *
 *     h = (x - mean)/sqrt(variance + eps)      y = gain*h + shift
 *
 * A layer that learns from the batch it is in, answers from an average of
 * those it has seen, and makes the scale of the weights before it a part of
 * the rate. Builds on 12-initialisation.c.
 *
 *     cc 13-batchnorm.c -lm && ./a.out
 *     ./a.out --seed 2
 */
#ifndef BATCHNORM_C
#define BATCHNORM_C

#include "12-initialisation.c"

//> settings
/* What is added to a variance, and how much of the running statistics a
 * batch replaces: as in PyTorch. */
static const real norm_eps = (real)1e-5, norm_share = (real)0.1;

//> column-moments
/* The mean and the (biased) variance of column j of x, rows x n. */
void column_moments(int rows, int n, int j, const real *x, real *mean,
                    real *variance)
{
    *mean = *variance = 0;
    for (int i = 0; i < rows; i++)
        *mean += x[i*n + j];
    *mean /= rows;
    for (int i = 0; i < rows; i++)
        *variance += (x[i*n + j] - *mean)*(x[i*n + j] - *mean);
    *variance /= rows;
}

//> running
/* Moves the running mean and variance of column j towards those of a batch.
 * A single row has no variance, and is not asked. */
static void run_on(Layer *l, int j, int rows, real mean, real variance)
{
    real *means = l->buffer, *variances = l->buffer + l->out;
    if (rows < 2)
        return;
    means[j] += norm_share*(mean - means[j]);
    variance *= (real)rows/(rows - 1);    /* unbiased */
    variances[j] += norm_share*(variance - variances[j]);
}

//> forward
/* w: the n gains, then the n shifts; buffer: the n running means, then the n
 * running variances; note: h, rows x n, then the n scales (Ioffe, Szegedy
 * 2015) */
void batch_norm_forward(Layer *l, int rows, const real *x, real *y)
{
    int n = l->out;
    const real *gain = l->w, *shift = l->w + n;
    real *h = l->note, *scale = h + (size_t)rows*n;
    for (int j = 0; j < n; j++) {
        real mean = l->buffer[j], variance = l->buffer[n + j];
        if (l->training) {
            column_moments(rows, n, j, x, &mean, &variance);
            run_on(l, j, rows, mean, variance);
        }
        scale[j] = 1/sqrt(variance + norm_eps);
        for (int k = j; k < rows*n; k += n) {
            h[k] = (x[k] - mean)*scale[j];
            y[k] = gain[j]*h[k] + shift[j];
        }
    }
}

//> by-graph
/* dx of a column of rows numbers, gain 1, step by step through the graph:
 * mean, d = x - mean, variance, scale, h = d*scale */
void norm_slopes(int rows, const real *x, const real *dh, real *dx)
{
    real mean, variance, dscale = 0, dmean = 0;
    column_moments(rows, 1, 0, x, &mean, &variance);
    real scale = 1/sqrt(variance + norm_eps);
    for (int i = 0; i < rows; i++)
        dscale += dh[i]*(x[i] - mean);
    real dvariance = -dscale*scale*scale*scale/2;
    for (int i = 0; i < rows; i++) {
        dx[i] = dh[i]*scale + dvariance*2*(x[i] - mean)/rows;
        dmean -= dx[i];
    }
    for (int i = 0; i < rows; i++)
        dx[i] += dmean/rows;
}

//> backward
/* dgain = sum of dy*h, dshift = sum of dy, and while learning
 * dx = gain*scale*(dy - mean of dy - h * mean of dy*h) */
void batch_norm_backward(Layer *l, int rows, const real *x, const real *y,
                         const real *dy, real *dx)
{
    int n = l->out;
    const real *h = l->note, *scale = h + (size_t)rows*n;
    (void)x, (void)y;
    for (int j = 0; j < n; j++) {
        real along = 0, sum = 0, slope = l->w[j]*scale[j];
        for (int k = j; k < rows*n; k += n) {
            along += dy[k]*h[k];
            sum += dy[k];
        }
        l->g[j] += along;
        l->g[n + j] += sum;
        along = l->training ? along/rows : 0;
        sum = l->training ? sum/rows : 0;
        for (int k = j; dx != NULL && k < rows*n; k += n)
            dx[k] = slope*(dy[k] - sum - h[k]*along);
    }
}

//> layer
const Kind batch_norm_kind = {"batch_norm", batch_norm_forward,
                              batch_norm_backward};

Layer batch_norm_layer(int size)
{
    return (Layer){&batch_norm_kind, size, size, .n = 2*size,
                   .buffers = 2*size, .notes = 2*size};
}

//> reset
/* Gains and running variances 1, shifts and running means 0: to be called
 * once for a new net, after its weights are drawn. */
void reset_norms(Net *k)
{
    for (Layer *l = k->layer; l < k->layer + k->layers; l++)
        for (int i = 0; l->kind == &batch_norm_kind && i < 2*l->out; i++) {
            l->w[i] = i < l->out;
            l->buffer[i] = i >= l->out;
        }
}

//> place
/* Where a hidden layer is normalised: nowhere, or on which side of its
 * activation. */
typedef enum { NOWHERE, BEFORE, AFTER } Place;

/* Adds a hidden layer of that width to a list; returns its new length. */
int add_hidden(Layer *list, int n, int in, int width, const Kind *hidden,
               Place where)
{
    list[n++] = where == BEFORE ? linear_layer(in, width)
                                : dense_layer(in, width);
    if (where == BEFORE)
        list[n++] = batch_norm_layer(width);
    list[n++] = pointwise_layer(hidden, width);
    if (where == AFTER)
        list[n++] = batch_norm_layer(width);
    return n;
}

//> normed-net
/* A net of `depth` hidden layers, normalised or not. */
Net normed_net(int most, int in, int depth, int width, int out,
               const Kind *hidden, Place where, Loss loss)
{
    Layer list[MOST_LAYERS];
    int n = 0;
    assert(depth > 0 && 3*depth + 1 <= MOST_LAYERS);
    for (int i = 0; i < depth; i++)
        n = add_hidden(list, n, i > 0 ? width : in, width, hidden, where);
    list[n++] = dense_layer(width, out);
    return new_net(most, n, list, loss);
}

//> loss-in-batches
/* The mean loss over s in batches of `rows` (at most k->most), each
 * normalised by its own statistics: what a net forgotten in training mode
 * answers. Leaves the net's buffers alone; right as in evaluate. */
double loss_in_batches(Net *k, const Set *s, int rows, double *right)
{
    double sum = 0, hits = 0;
    int training = k->layer[0].training;
    real *state = allocate((size_t)k->n + k->buffers, sizeof *state);
    save_state(k, state);
    set_training(k, 1);
    for (int a = 0; a < s->rows; a += rows) {
        int n = a + rows < s->rows ? rows : s->rows - a;
        Set part = window(s, a, a + n);
        const real *y = net_forward(k, n, part.x);
        sum += n*k->loss(n, s->out, y, part.target, NULL);
        hits += n*accuracy(n, s->out, y, part.label);
    }
    set_training(k, training);
    restore_state(k, state);
    free(state);
    *right = hits/s->rows;
    return sum/s->rows;
}

//> noise
/* Every column scaled and moved by numbers drawn anew for every batch, while
 * the net learns (after Santurkar et al. 2018); context: an Rng */
void noise_forward(Layer *l, int rows, const real *x, real *y)
{
    for (int j = 0; j < l->out; j++) {
        real factor = 1, move = 0;
        if (l->training) {
            factor = (real)between(l->context, 0.75, 1.25);
            move = (real)between(l->context, -0.5, 0.5);
        }
        l->note[j] = factor;
        for (int k = j; k < rows*l->out; k += l->out)
            y[k] = factor*x[k] + move;
    }
}

//> noise-backward
void noise_backward(Layer *l, int rows, const real *x, const real *y,
                    const real *dy, real *dx)
{
    (void)x, (void)y;
    for (int k = 0; dx != NULL && k < rows*l->out; k++)
        dx[k] = l->note[k%l->out]*dy[k];
}

static const Kind noise_kind = {"noise", noise_forward, noise_backward};

Layer noise_layer(int size, Rng *r)
{
    return (Layer){&noise_kind, size, size, .notes = size, .context = r};
}

//> study
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

/* 1000 pictures of 7 x 7 pixels to learn from, 300 to judge by; six hidden
 * layers of 12; 120 steps of 32 pictures. */
enum { LEARN = 1000, JUDGE = 300, DEPTH = 6, WIDTH = 12, BATCH = 32,
       LENGTH = 120, EVERY = 10, MARKS = LENGTH/EVERY + 1 };

//> new-study
typedef struct {
    Set all, part[3];
    uint64_t seed;
} Study;

Study new_study(uint64_t seed)
{
    Study s = {.seed = 1000*seed};
    Rng r = seeded(s.seed);
    Set large = wardrobe(&r, LEARN + JUDGE);
    s.all = pool(&large, 4);
    free_set(&large);
    split(&r, &s.all, LEARN, JUDGE, s.part);
    Scaler k = fit_scaler(LEARN, s.all.in, s.part[TRAIN].x);
    apply_scaler(&k, s.all.rows, s.all.x);
    free_scaler(&k);
    return s;
}

//> trial
/* A net and how to train it. */
typedef struct {
    Place where;
    double gain;          /* how many times He's deviation it starts with */
    double rate;
    int batch, steps;
    int noisy;            /* 1: noise behind every hidden layer */
    double scale;         /* unless 0, of the matrices before a norm */
} Trial;

//> net-of
Net net_of(const Trial *t, Rng *r)
{
    Layer list[MOST_LAYERS];
    int n = 0;
    for (int i = 0; i < DEPTH; i++) {
        n = add_hidden(list, n, i > 0 ? WIDTH : 49, WIDTH, &relu_kind,
                       t->where);
        if (t->noisy)
            list[n++] = noise_layer(WIDTH, r);
    }
    list[n++] = dense_layer(WIDTH, GARMENTS);
    Net k = new_net(JUDGE, n, list, softmax_cross_entropy);
    Init how = he_normal;
    how.scale *= t->gain*t->gain;
    initialise(&k, r, &how);
    reset_norms(&k);
    for (Layer *l = k.layer; t->scale != 0 && l < k.layer + n - 1; l++)
        for (int i = 0; l[1].kind == &batch_norm_kind && i < l->n; i++)
            l->w[i] *= (real)t->scale;
    return k;
}

//> train-net
static int stop_if_lost(Training *k) { return !isfinite(k->loss); }

/* Trains a net of the trial's, the caller's to free; after_step may be
 * NULL. */
Net train_net(const Study *s, const Trial *t, int seed,
              int (*after_step)(Training *k), void *context)
{
    static Rng r;    /* the noise of a net keeps drawing from it */
    r = seeded(s->seed + seed);
    Net net = net_of(t, &r);
    Optimiser o = new_optimiser(&sgd_method, net.n);
    Training k = {.net = &net, .data = &s->part[TRAIN], .optimiser = &o,
                  .rng = &r, .batch = t->batch, .steps = t->steps,
                  .rate = t->rate, .context = context,
                  .after_step = after_step != NULL ? after_step
                                                   : stop_if_lost};
    if (after_step != NULL)
        after_step(&k);
    train(&k);
    free_optimiser(&o);
    return net;
}

//> judged
/* The loss on VALID; one that is no number is the worst of all. */
double judged(const Study *s, Net *net)
{
    double loss = evaluate(net, &s->part[VALID], NULL);
    return isfinite(loss) ? loss : HUGE_VAL;
}

double trained(const Study *s, const Trial *t, int seed)
{
    Net net = train_net(s, t, seed, NULL, NULL);
    double loss = judged(s, &net);
    free_net(&net);
    return loss;
}

//> search
enum { RATES = 5, TRIES = 5, FEW = 3, FINALS = 7, FINAL_SEED = 100 };

/* Half decades from 0.03 to 3.2. */
double rate_of(int i) { return pow(10, i/2.0 - 1.5); }

/* The 10 % quantile, the median and the 90 % quantile of n <= FINALS. */
void three(int n, const double *x, double *q /* 3 */)
{
    double own[FINALS];
    memcpy(own, x, n*sizeof *x);
    for (int k = 0; k < 3; k++)
        q[k] = quantile(n, own, 0.1 + 0.4*k);
}

//> search-trial
/* The trial's final losses at the first rates, over seeds. Leaves it at the
 * rate with the least median, which is returned. */
double search_trial(const Study *s, Trial *t, int rates, int tries,
                    double q[RATES][3])
{
    double least = HUGE_VAL, best = 0;
    for (int i = 0; i < rates; i++) {
        double loss[TRIES];
        t->rate = rate_of(i);
        for (int k = 0; k < tries; k++)
            loss[k] = trained(s, t, k);
        three(tries, loss, q[i]);
        if (q[i][1] < least) {
            least = q[i][1];
            best = t->rate;
        }
    }
    t->rate = best;
    return least;
}

//> entrants
enum { QUIET = 6, ENTRANTS = 8 };

/* The same net with six starts and places, then two with noise. */
static const struct { const char *name; Place where; double gain; int noisy; }
entrants[ENTRANTS] = {
    {"he.nowhere", NOWHERE, 1, 0}, {"he.before", BEFORE, 1, 0},
    {"he.after", AFTER, 1, 0}, {"small.nowhere", NOWHERE, 1/3.0, 0},
    {"small.before", BEFORE, 1/3.0, 0}, {"small.after", AFTER, 1/3.0, 0},
    {"noisy.nowhere", NOWHERE, 1, 1}, {"noisy.before", BEFORE, 1, 1},
};

Trial trial_of(int i)
{
    return (Trial){.where = entrants[i].where, .gain = entrants[i].gain,
                   .batch = BATCH, .steps = LENGTH,
                   .noisy = entrants[i].noisy};
}

//> print-rates
/* What is above 4, or no number, is lost and printed as 4. */
void print_rates(const char *who, double q[RATES][3])
{
    char name[32];
    snprintf(name, sizeof name, "rates.%s", who);
    block(name, "rate low median high");
    for (int i = 0; i < RATES; i++)
        row(4, (double[]){rate_of(i), fmin(q[i][0], 4), fmin(q[i][1], 4),
                          fmin(q[i][2], 4)});
    end_block();
}

//> search-all
/* Searches for all, t gets their rates; those without noise are printed, and
 * median gets what they lose at each rate. */
void search_all(const Study *s, Trial *t /* ENTRANTS */,
                double median[QUIET][RATES])
{
    for (int j = 0; j < ENTRANTS; j++) {
        double q[RATES][3];
        t[j] = trial_of(j);
        search_trial(s, &t[j], j < QUIET ? RATES : RATES - 1,
                     j < QUIET/2 ? TRIES : FEW, q);
        for (int i = 0; j < QUIET && i < RATES; i++)
            median[j][i] = q[i][1];
        if (j < QUIET)
            print_rates(entrants[j].name, q);
    }
}

//> record
/* The loss on VALID by running statistics, and by those of VALID itself. */
typedef struct {
    const Study *study;
    double running[MARKS], own[MARKS];
} Record;

static int note_valid(Training *k)
{
    Record *h = k->context;
    double right;
    if (k->t%EVERY == 0) {
        const Set *valid = &h->study->part[VALID];
        h->running[k->t/EVERY] = judged(h->study, k->net);
        h->own[k->t/EVERY] = loss_in_batches(k->net, valid, JUDGE, &right);
    }
    return !isfinite(k->loss);
}

//> histories
/* At its rate, with seeds unseen; last gets the quantiles at the end. */
void print_history(const Study *s, const Trial *t, const char *who,
                   double *last /* 3 */)
{
    static double loss[MARKS][FINALS], own[MARKS][FINALS];
    char name[40];
    for (int k = 0; k < FINALS; k++) {
        Record h = {.study = s};
        for (int i = 0; i < MARKS; i++)    /* where it does not arrive */
            h.running[i] = h.own[i] = HUGE_VAL;
        Net net = train_net(s, t, FINAL_SEED + k, note_valid, &h);
        for (int i = 0; i < MARKS; i++) {
            loss[i][k] = h.running[i];
            own[i][k] = h.own[i];
        }
        free_net(&net);
    }
//> print-history
    snprintf(name, sizeof name, "history.%s", who);
    block(name, "step low median high own");
    for (int i = 0; i < MARKS; i++) {
        three(FINALS, loss[i], last);
        row(5, (double[]){i*EVERY, last[0], last[1], last[2],
                          quantile(FINALS, own[i], 0.5)});
    }
    end_block();
}

//> print-batches
enum { SIZES = 5, ROWS_SEEN = 2400 };
static const int sizes_tried[SIZES] = {2, 4, 8, 16, 48};

/* The least loss over rates, for batches of every size, when all see as many
 * rows; with and without. */
void print_batches(const Study *s, double least[2][SIZES])
{
    double q[RATES][3];
    block("batches", "rows without with");
    for (int i = 0; i < SIZES; i++) {
        int rows = sizes_tried[i];
        for (int k = 0; k < 2; k++) {
            Trial t = {.where = k == 0 ? NOWHERE : BEFORE, .gain = 1,
                       .batch = rows, .steps = ROWS_SEEN/rows};
            least[k][i] = search_trial(s, &t, RATES - 1, FEW, q);
        }
        row(3, (double[]){rows, least[0][i], least[1][i]});
    }
    end_block();
}

//> gradient-sizes
enum { TALL = 20, BROAD = 64, CROWD = 256 };

/* The root mean square of a random gradient at the sums of each layer of a
 * net of TALL layers, started by He. */
void gradient_sizes(Place where, Rng *r, const real *x, double *size)
{
    Net k = normed_net(CROWD, BROAD, TALL, BROAD, 1, &relu_kind, where, mse);
    int n = 0;
    initialise(&k, r, &he_normal);
    reset_norms(&k);
    set_training(&k, 1);
    net_forward(&k, CROWD, x);
    for (int i = 0; i < CROWD; i++)
        k.layer[k.layers - 1].dy[i] = (real)normal(r);
    net_backward(&k, CROWD, x);
    for (int i = 0; n < TALL; i++)
        if (has_matrix(&k.layer[i]))
            size[n++] = rms(CROWD*BROAD, k.layer[i].dy);
    free_net(&k);
}

//> print-growth
/* growth, with norms: from a layer to the one below; from the last to the
 * second. */
void print_growth(double *growth /* 2 */)
{
    double without[TALL], with[TALL];
    Rng r = seeded(20);
    real *x = allocate(CROWD*BROAD, sizeof *x);
    for (int i = 0; i < CROWD*BROAD; i++)
        x[i] = (real)normal(&r);
    gradient_sizes(NOWHERE, &r, x, without);
    gradient_sizes(BEFORE, &r, x, with);
    block("growth", "layer without with");
    for (int i = 0; i < TALL; i++)
        row(3, (double[]){i + 1, without[i]/without[TALL - 1],
                          with[i]/with[TALL - 1]});
    end_block();
    free(x);
    growth[0] = pow(with[1]/with[TALL - 2], 1.0/(TALL - 3));
    growth[1] = with[1]/with[TALL - 1];
}

//> scale
enum { THIRD = 6, STARTS = 4 };    /* the third layer with a matrix */
static const double SCALE_RATE = 0.3;

/* |w|^2 of a layer after each step, and how wrong Pythagoras was. */
typedef struct { double square[LENGTH + 1], wrong; } Growth;

static int note_square(Training *k)
{
    Growth *h = k->context;
    const Layer *l = &k->net->layer[THIRD];
    h->square[k->t] = dot(l->n, l->w, l->w);
    if (k->t > 0) {
        double step = k->rate*k->rate*dot(l->n, l->g, l->g);
        double wanted = h->square[k->t - 1] + step;
        h->wrong = fmax(h->wrong, fabs(h->square[k->t]/wanted - 1));
    }
    return 0;
}

//> print-scale
/* rate/|w|^2 from four starts, the last losses, and how many times longer w
 * is after a step. Returns the worst error of |w|^2 + rate^2 |g|^2. */
double print_scale(const Study *s, double *loss /* STARTS */,
                   double *jump /* STARTS */)
{
    static Growth h[STARTS];
    double wrong = 0, rate = SCALE_RATE;
    for (int i = 0; i < STARTS; i++) {
        Trial t = {.where = BEFORE, .gain = 1, .rate = rate, .batch = BATCH,
                   .steps = LENGTH, .scale = pow(10, i - 2)};
        Net net = train_net(s, &t, 0, note_square, &h[i]);
        loss[i] = judged(s, &net);
        jump[i] = sqrt(h[i].square[1]/h[i].square[0]);
        wrong = fmax(wrong, h[i].wrong);
        free_net(&net);
    }
    block("scale", "step tiny small he large");
    for (int t = 0; t <= LENGTH; t++)
        if (t < 10 || t%10 == 0)
            row(5, (double[]){t, rate/h[0].square[t], rate/h[1].square[t],
                              rate/h[2].square[t], rate/h[3].square[t]});
    end_block();
    return wrong;
}

//> sorted
/* The rows of s class by class. */
Set by_label(const Set *s)
{
    Set sorted = allocate_set(s->rows, s->in, s->out, 1);
    int *order = allocate(s->rows, sizeof *order), n = 0;
    for (int c = 0; c < s->out; c++)
        for (int i = 0; i < s->rows; i++)
            if (s->label[i] == c)
                order[n++] = i;
    gather(s, order, s->rows, &sorted);
    free(order);
    return sorted;
}

//> modes
enum { MODES = 8 };
static const int mode_rows[MODES] = {0, 300, 30, 8, 4, 2, 1, 30};

//> print-modes
/* A net judged by running statistics, then by batches, the last sorted. */
void print_modes(const Study *s, const Trial *t, double *loss /* MODES */)
{
    const Set *valid = &s->part[VALID];
    Set sorted = by_label(valid);
    Net net = train_net(s, t, FINAL_SEED, NULL, NULL);
    block("modes", "statistics loss right");
    for (int i = 0; i < MODES; i++) {
        double right;
        int last = i == MODES - 1;
        if (i == 0) {
            printf("running ");
            loss[i] = evaluate(&net, valid, &right);
        } else {
            printf("batches-of-%d%s ", mode_rows[i], last ? "-sorted" : "");
            loss[i] = loss_in_batches(&net, last ? &sorted : valid,
                                      mode_rows[i], &right);
        }
        row(2, (double[]){loss[i], 100*right});
    }
    end_block();
    free_net(&net);
    free_set(&sorted);
}

//> forgotten
/* The notebook's way: after the first epoch the net is evaluated, and never
 * told that it learns again. */
static int forget_after_epoch(Training *k)
{
    if (k->epoch == 1)
        set_training(k->net, 0);
    return !isfinite(k->loss);
}

/* The median loss of FINALS such runs; lost: how many end no better than
 * knowing nothing. */
double forgotten(const Study *s, Trial t, double rate, int *lost)
{
    double loss[FINALS];
    *lost = 0;
    t.rate = rate;
    for (int k = 0; k < FINALS; k++) {
        Net net = train_net(s, &t, FINAL_SEED + k, forget_after_epoch, NULL);
        loss[k] = judged(s, &net);
        *lost += !(loss[k] < log(GARMENTS));
        free_net(&net);
    }
    return quantile(FINALS, loss, 0.5);
}

//> shift
enum { PROBED = 100, SHIFTED = 4 };

/* The moments of what a layer is given, and by how much they have moved. */
typedef struct {
    const Study *study;
    real *state;
    double mean[WIDTH], deviation[WIDTH], sum;
    int steps;
} Shift;

/* What the layer with the SHIFTED-th matrix is given for PROBED rows, by a
 * net that believes it is learning; its state stays as it is. */
static const real *given(Net *net, Shift *h)
{
    Layer *l = net->layer;
    for (int seen = 1; seen < SHIFTED; seen += has_matrix(l))
        l++;
    save_state(net, h->state);
    set_training(net, 1);
    net_forward(net, PROBED, h->study->part[VALID].x);
    restore_state(net, h->state);
    return l[-1].y;
}

//> note-shift
static int note_shift(Training *k)
{
    Shift *h = k->context;
    const real *x = given(k->net, h);
    double moved = 0;
    int units = 0;
    for (int j = 0; j < WIDTH; j++) {
        real mean, variance;
        column_moments(PROBED, WIDTH, j, x, &mean, &variance);
        if (k->t > 0 && h->deviation[j] > 1e-6) {    /* not a dead unit */
            moved += fabs(mean - h->mean[j])/h->deviation[j];
            units++;
        }
        h->mean[j] = mean;
        h->deviation[j] = sqrt(variance);
    }
    h->sum += units > 0 ? moved/units : 0;
    h->steps += units > 0;
    return !isfinite(k->loss);
}

//> shift-of
/* By how many of its deviations a unit's mean moves in a step: the mean over
 * the units of a layer and over a run, median of the runs. */
double shift_of(const Study *s, const Trial *t)
{
    double shift[FEW];
    for (int k = 0; k < FEW; k++) {
        Shift h = {.study = s, .state = allocate(1 << 14, sizeof(real))};
        Net net = train_net(s, t, FINAL_SEED + k, note_shift, &h);
        shift[k] = h.steps > 0 ? h.sum/h.steps : HUGE_VAL;
        free_net(&net);
        free(h.state);
    }
    return quantile(FEW, shift, 0.5);
}

//> print-shifts
void print_shifts(const Study *s, const Trial *t, double last[ENTRANTS][3],
                  double *shift /* 4 */)
{
    static const int who[] = {0, 6, 1, 7};
    static const char *const names[] = {"plain", "plain_noise", "norm",
                                        "norm_noise"};
    for (int i = 0; i < 4; i++)
        shift[i] = shift_of(s, &t[who[i]]);
    block("shifts", "net rate shift low median high");
    for (int i = 0; i < 4; i++) {
        const double *q = last[who[i]];
        printf("%s ", names[i]);
        row(5, (double[]){t[who[i]].rate, shift[i], q[0], q[1], q[2]});
    }
    end_block();
}

//> result-of
void result_of(const char *who, const char *what, double value)
{
    char key[64];
    snprintf(key, sizeof key, "%s.%s", who, what);
    result(key, value);
}

//> results
void print_trial_results(const Trial *t, double median[QUIET][RATES],
                         double last[ENTRANTS][3])
{
    for (int j = 0; j < ENTRANTS; j++) {
        const char *who = entrants[j].name;
        result_of(who, "rate", t[j].rate);
        result_of(who, "low", last[j][0]);
        result_of(who, "loss", last[j][1]);
        result_of(who, "high", last[j][2]);
        if (j < QUIET) {
            result_of(who, "slow", median[j][0]);
            result_of(who, "fast", median[j][RATES - 2]);
        }
    }
}

void print_batch_results(double least[2][SIZES])
{
    for (int i = 0; i < SIZES; i++) {
        char rows[8];
        snprintf(rows, sizeof rows, "%d", sizes_tried[i]);
        result_of("batch.without", rows, least[0][i]);
        result_of("batch.with", rows, least[1][i]);
    }
}

//> main
int main(int argc, char **argv)
{
    double seed = 1, last[ENTRANTS][3], least[2][SIZES], scaled[STARTS];
    double median[QUIET][RATES], shift[4], modes[MODES], jump[STARTS];
    double growth[2];
    int lost_slow, lost_fast;
    Option o = {"seed", &seed, NULL, 1, 1e6, 1, "of rows and weights"};
    options(argc, argv, &o, 1);
    Study s = new_study((uint64_t)seed);
    Trial t[ENTRANTS];
    search_all(&s, t, median);
    for (int j = 0; j < ENTRANTS; j++)
        print_history(&s, &t[j], entrants[j].name, last[j]);
    print_batches(&s, least);
    print_growth(growth);
    double wrong = print_scale(&s, scaled, jump);
    print_modes(&s, &t[1], modes);
    print_shifts(&s, &t[0], last, shift);
    double slow = forgotten(&s, t[1], rate_of(2), &lost_slow);
    forgotten(&s, t[1], rate_of(3), &lost_fast);
//> main-results
    block("results", "key value");
    print_trial_results(t, median, last);
    print_batch_results(least);
    result("growth.layer", growth[0]);
    result("growth.all", growth[1]);
    result("scale.wrong", wrong);
    for (int i = 0; i < STARTS; i++) {
        static const char *const start[] = {"tiny", "small", "he", "large"};
        result_of("scale", start[i], scaled[i]);
        result_of("jump", start[i], jump[i]);
    }
    result("modes.running", modes[0]);
    result("modes.all", modes[1]);
    result("modes.8", modes[3]);
    result("modes.sorted", modes[7]);
//> other-results
    result("forgotten.slow", slow);
    result("forgotten.slow.lost", lost_slow);
    result("forgotten.fast.lost", lost_fast);
    result("shift.plain", shift[0]);
    result("shift.norm", shift[2]);
    result("shift.noisy", shift[3]);
    end_block();
    free_set(&s.all);
    return 0;
}
#endif
#endif
