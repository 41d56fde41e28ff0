//> header
/* 11-activations.c: twenty layers, and what comes through them.
 *
 *     leaky relu  x > 0 ? x : x/100     elu  x > 0 ? x : exp(x) - 1
 *     selu        scale*(x > 0 ? x : alpha*(exp(x) - 1))
 *
 * The slopes that come down through a deep net, the rows that get lost on
 * the way up, units that fall silent, and an activation with a fixed point.
 * Builds on 10-family.c.
 *
 *     cc 11-activations.c -lm && ./a.out
 *     ./a.out --depth 5
 */
#ifndef ACTIVATIONS_C
#define ACTIVATIONS_C

#include "10-family.c"

//> leaky
/* x, or a hundredth of it (Maas, Hannun, Ng 2013) */
static const real leak = (real)0.01;

void leaky_relu_forward(Layer *l, int rows, const real *x, real *y)
{
    for (int i = 0; i < rows*l->out; i++)
        y[i] = x[i] > 0 ? x[i] : leak*x[i];
}

void leaky_relu_backward(Layer *l, int rows, const real *x, const real *y,
                         const real *dy, real *dx)
{
    (void)y;
    for (int i = 0; dx != NULL && i < rows*l->out; i++)
        dx[i] = x[i] > 0 ? dy[i] : leak*dy[i];
}

//> elu
/* x, or exp(x) - 1 (Clevert, Unterthiner, Hochreiter 2016) */
void elu_forward(Layer *l, int rows, const real *x, real *y)
{
    for (int i = 0; i < rows*l->out; i++)
        y[i] = x[i] > 0 ? x[i] : expm1(x[i]);
}

void elu_backward(Layer *l, int rows, const real *x, const real *y,
                  const real *dy, real *dx)
{
    for (int i = 0; dx != NULL && i < rows*l->out; i++)
        dx[i] = x[i] > 0 ? dy[i] : dy[i]*(y[i] + 1);
}

//> selu
/* An elu with two constants that keep mean 0 and variance 1 where they are
 * (Klambauer et al. 2017) */
static const real selu_scale = (real)1.0507009873554804934193349852946;
static const real selu_alpha = (real)1.6732632423543772848170429916717;

void selu_forward(Layer *l, int rows, const real *x, real *y)
{
    for (int i = 0; i < rows*l->out; i++)
        y[i] = selu_scale*(x[i] > 0 ? x[i] : selu_alpha*expm1(x[i]));
}

void selu_backward(Layer *l, int rows, const real *x, const real *y,
                   const real *dy, real *dx)
{
    for (int i = 0; dx != NULL && i < rows*l->out; i++)
        dx[i] = dy[i]*(x[i] > 0 ? selu_scale
                                : y[i] + selu_scale*selu_alpha);
}

//> kinds
const Kind leaky_relu_kind = {"leaky_relu", leaky_relu_forward,
                              leaky_relu_backward};
const Kind elu_kind = {"elu", elu_forward, elu_backward};
const Kind selu_kind = {"selu", selu_forward, selu_backward};

/* The six activations of the book. */
enum { ACTIVATIONS = 6 };
const Kind *const every_activation[ACTIVATIONS] = {
    &sigmoid_kind, &tanh_kind, &relu_kind, &leaky_relu_kind, &elu_kind,
    &selu_kind,
};

//> deep
/* A net with `depth` hidden layers of `width` units each. */
Net deep_net(int most, int in, int depth, int width, int out,
             const Kind *hidden, Loss loss)
{
    int sizes[MOST_LAYERS/2];
    assert(0 <= depth && depth + 2 <= MOST_LAYERS/2);
    sizes[0] = in;
    for (int i = 1; i <= depth; i++)
        sizes[i] = width;
    sizes[depth + 1] = out;
    return mlp(most, depth + 2, sizes, hidden, loss);
}

//> normal-weights
/* Has the layer a matrix of weights, out x in? */
int has_matrix(const Layer *l)
{
    return l->kind == &dense_kind || l->kind == &linear_kind;
}

/* W normal with mean 0 and variance gain^2/in, b zero: chapter 12 explains.
 * Layers without a matrix are left alone. */
void normal_weights(Net *k, Rng *r, double gain)
{
    for (Layer *l = k->layer; l < k->layer + k->layers; l++) {
        if (!has_matrix(l))
            continue;
        memset(l->w, 0, l->n*sizeof *l->w);
        for (int i = 0; i < l->out*l->in; i++)
            l->w[i] = (real)(normal(r)*gain/sqrt(l->in));
    }
}

//> rms
/* The root of the mean of the squares. */
real rms(int n, const real *x)
{
    return norm(n, x)/sqrt((real)n);
}

//> own-gain
/* The gain that an activation's inventors ask for; chapter 12 explains. */
double own_gain(const Kind *kind)
{
    return kind == &relu_kind || kind == &leaky_relu_kind
           || kind == &elu_kind ? sqrt(2) : 1;
}

//> slopes
/* The slope of an activation at each of n numbers. */
void slopes_at(const Kind *kind, int n, const real *x, const real *y,
               real *slope)
{
    Layer l = pointwise_layer(kind, n);
    for (int i = 0; i < n; i++)
        slope[i] = 1;
    kind->backward(&l, 1, x, y, slope, slope);
}

//> response
/* What an activation makes of x from N(0, variance): the means of its value,
 * of its value squared and of its slope squared. */
typedef struct { double mean, square, slope; } Response;

enum { NODES = 2000 };    /* even: none of them is on a kink at 0 */

Response respond(const Kind *kind, double variance)
{
    real x[NODES], y[NODES], slope[NODES];
    double h = 20.0/NODES;
    Layer l = pointwise_layer(kind, NODES);
    Response r = {0, 0, 0};
    for (int i = 0; i < NODES; i++)
        x[i] = (real)(sqrt(variance)*(h*(i + 0.5) - 10));
    kind->forward(&l, 1, x, y);
    slopes_at(kind, NODES, x, y, slope);
    for (int i = 0; i < NODES; i++) {
        double t = h*(i + 0.5) - 10, weight = h*exp(-t*t/2)/sqrt(2*PI);
        r.mean += weight*y[i];
        r.square += weight*y[i]*y[i];
        r.slope += weight*slope[i]*slope[i];
    }
    return r;
}

//> selu-constants
/* The two constants of selu from its two equations: mean 0, mean square 1. */
void selu_constants(double *scale, double *alpha)
{
    double half = exp(0.5)*erfc(sqrt(0.5))/2;    /* exp(x), where x < 0 */
    double whole = exp(2)*erfc(sqrt(2))/2;       /* exp(2x), where x < 0 */
    *alpha = 1/sqrt(2*PI)/(0.5 - half);
    *scale = 1/sqrt(0.5 + *alpha**alpha*(whole - 2*half + 0.5));
}

//> unlike
/* How far the rows differ: the mean squared distance from the mean row, as
 * a share of the mean square. */
double unlike(int rows, int n, const real *y /* rows x n */)
{
    double apart = 0, all = 0;
    for (int u = 0; u < n; u++) {
        double mean = 0;
        for (int i = 0; i < rows; i++)
            mean += y[i*n + u]/rows;
        for (int i = 0; i < rows; i++) {
            apart += (y[i*n + u] - mean)*(y[i*n + u] - mean);
            all += y[i*n + u]*y[i*n + u];
        }
    }
    return apart/all;
}

//> flat
/* The share of numbers at which the slope is below a tenth of that at 0. */
double flat_share(const Kind *kind, int n, const real *x, const real *y)
{
    double steepest = kind == &sigmoid_kind ? 0.25 : 1;
    real *slope = allocate(n, sizeof *slope);
    int flat = 0;
    slopes_at(kind, n, x, y, slope);
    for (int i = 0; i < n; i++)
        flat += slope[i] < steepest/10;
    free(slope);
    return (double)flat/n;
}

//> silent
/* The units of a layer that are positive for no row; marks them in silent
 * unless it is NULL. */
int silent_units(const Layer *l, int rows, char *silent /* l->out */)
{
    int count = 0;
    for (int u = 0; u < l->out; u++) {
        int on = 0;
        for (int i = 0; i < rows && !on; i++)
            on = l->y[i*l->out + u] > 0;
        count += !on;
        if (silent != NULL)
            silent[u] = !on;
    }
    return count;
}

//> setting
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

/* What all runs share: garments in 7 x 7 pixels, standardised, and the depth
 * of the nets. */
enum { PICTURES = 500, WIDTH = 16, BATCH = 10, MOST_DEPTH = 30,
       LOOK = 100 };    /* rows that a deep net takes at a time */

typedef struct { Set set; int depth, seed; } Setting;

Setting new_setting(int depth, int seed)
{
    Rng r = seeded(seed);
    Set large = wardrobe(&r, PICTURES);
    Setting s = {pool(&large, 4), depth, seed};
    Scaler k = fit_scaler(PICTURES, s.set.in, s.set.x);
    apply_scaler(&k, PICTURES, s.set.x);
    free_scaler(&k);
    free_set(&large);
    return s;
}

//> label-entropy
/* What it costs to know how often each garment occurs, and nothing else. */
double label_entropy(const Set *s)
{
    double count[GARMENTS] = {0}, sum = 0;
    for (int i = 0; i < s->rows; i++)
        count[s->label[i]]++;
    for (int i = 0; i < GARMENTS; i++)
        sum -= count[i] > 0 ? count[i]*log(count[i]/s->rows) : 0;
    return sum/s->rows;
}

//> findings
enum { FINDINGS = 192 };

/* Numbers for the last block, kept until it is printed. */
typedef struct {
    int n;
    struct { char key[96]; double value; } list[FINDINGS];
} Findings;

void found(Findings *f, const char *what, const char *which, double value)
{
    assert(f->n < FINDINGS);
    snprintf(f->list[f->n].key, 96, "%s.%s", what, which);
    f->list[f->n++].value = value;
}

//> journey
/* One training: what to train by, and the losses over all pictures that it
 * notes every so many steps. */
typedef struct {
    const Method *method;
    double rate;
    int steps, every;
    double *loss;          /* steps/every + 1, or NULL */
} Journey;

/* A loss that is no number is the worst of all. */
double judged(Net *k, const Set *s)
{
    double loss = evaluate(k, s, NULL);
    return isfinite(loss) ? loss : HUGE_VAL;
}

static int note(Training *k)
{
    Journey *j = k->context;
    if (j->loss != NULL && k->t%j->every == 0)
        j->loss[k->t/j->every] = judged(k->net, k->data);
    return !isfinite(k->loss);
}

//> educate
/* Trains k from where it is; returns the last loss. */
double educate(Net *k, const Set *s, Rng *r, Journey *j)
{
    Optimiser o = new_optimiser(j->method, k->n);
    Training t = {.net = k, .data = s, .optimiser = &o, .rng = r,
                  .batch = BATCH, .steps = j->steps, .rate = (real)j->rate,
                  .after_step = note, .context = j};
    for (int i = 0; j->loss != NULL && i <= j->steps/j->every; i++)
        j->loss[i] = HUGE_VAL;    /* where it does not arrive */
    note(&t);
    train(&t);
    free_optimiser(&o);
    return judged(k, s);
}

//> fresh-net
/* A deep net, and the rng that drew its weights: LeCun's times gain, or
 * Glorot's if gain is 0. */
Net fresh_net(const Setting *s, int depth, const Kind *kind, double gain,
              int seed, Rng *r)
{
    Net k = deep_net(LOOK, s->set.in, depth, WIDTH, GARMENTS, kind,
                     softmax_cross_entropy);
    *r = seeded(s->seed + seed);
    if (gain > 0)
        normal_weights(&k, r, gain);
    else
        glorot(&k, r);
    return k;
}

//> deep-run
/* Its loss after a journey. */
double deep_run(const Setting *s, int depth, const Kind *kind, double gain,
                int seed, Journey *j)
{
    Rng r;
    Net k = fresh_net(s, depth, kind, gain, seed, &r);
    double loss = educate(&k, &s->set, &r, j);
    free_net(&k);
    return loss;
}

//> opening
enum { DECADES = 4, SHORT = 60, SHORT_EVERY = 6,
       SHORT_MARKS = SHORT/SHORT_EVERY + 1 };

/* Four rates of a method and a deep net of sigmoids: the history of the
 * best; returns its end. */
double best_of_rates(const Setting *s, const Method *method,
                     double *history /* SHORT_MARKS */)
{
    double best = HUGE_VAL, loss[SHORT_MARKS];
    for (int i = 0; i < DECADES; i++) {
        Journey j = {method, pow(10, i - 3), SHORT, SHORT_EVERY, loss};
        double last = deep_run(s, s->depth, &sigmoid_kind, 0, 1, &j);
        if (last < best) {
            best = last;
            memcpy(history, loss, sizeof loss);
        }
    }
    return best;
}

//> print-opening
void print_opening(const Setting *s, Findings *f)
{
    static double loss[METHODS + 1][SHORT_MARKS];
    double least = HUGE_VAL, entropy = label_entropy(&s->set);
    for (int m = 0; m < METHODS; m++)
        least = fmin(least, best_of_rates(s, every_method[m], loss[m]));
    Method tiny = adam_method;
    tiny.eps = 1e-38;
    found(f, "opening", "tiny", best_of_rates(s, &tiny, loss[METHODS]));
    Journey j = {&adam_method, 0.01, SHORT, SHORT_EVERY, loss[METHODS]};
    found(f, "opening", "shallow",
          deep_run(s, 1, &sigmoid_kind, 0, 1, &j));
    found(f, "opening", "least", least);
    found(f, "opening", "entropy", entropy);
//> opening-rows
    block("opening", "step sgd momentum nesterov adagrad rmsprop adadelta "
          "adam adamw amsgrad adamax nadam radam shallow entropy");
    for (int t = 0; t < SHORT_MARKS; t++) {
        double x[METHODS + 3] = {t*SHORT_EVERY};
        for (int m = 0; m <= METHODS; m++)
            x[m + 1] = loss[m][t];
        x[METHODS + 2] = entropy;
        row(METHODS + 3, x);
    }
    end_block();
}

//> shapes
void print_shapes(void)
{
    enum { POINTS = 81 };
    real x[POINTS], y[ACTIVATIONS][POINTS], slope[ACTIVATIONS][POINTS];
    for (int i = 0; i < POINTS; i++)
        x[i] = (real)(0.1*(i - 40) + (i == 40 ? 1e-9 : 0));
    for (int k = 0; k < ACTIVATIONS; k++) {
        Layer l = pointwise_layer(every_activation[k], POINTS);
        l.kind->forward(&l, 1, x, y[k]);
        slopes_at(l.kind, POINTS, x, y[k], slope[k]);
    }
    for (int what = 0; what < 2; what++) {
        block(what == 0 ? "shapes" : "slopes",
              "x sigmoid tanh relu leaky_relu elu selu");
        for (int i = 0; i < POINTS; i++) {
            double at[ACTIVATIONS + 1] = {x[i]};
            for (int k = 0; k < ACTIVATIONS; k++)
                at[k + 1] = what == 0 ? y[k][i] : slope[k][i];
            row(ACTIVATIONS + 1, at);
        }
        end_block();
    }
}

//> passage
enum { NETS = 9 };

/* Of a net at each of its dense layers, the first first. */
typedef struct {
    double slope[MOST_DEPTH + 1][NETS];     /* rms of dL/dz, in the last's */
    double unlike[MOST_DEPTH + 1][NETS];    /* of z */
    double flat[MOST_DEPTH][NETS];          /* share of flat slopes */
    double theory[MOST_DEPTH + 1];          /* of slope */
} Passage;

//> look-into
/* Looks at a net where it stands: LOOK pictures up and down. */
void look_into(Net *k, const Set *s, int i, Passage *p)
{
    Set part = window(s, 0, LOOK);
    const Layer *last = &k->layer[k->layers - 1];
    int depth = k->layers/2;
    backpropagate(k, &part);
    for (int d = 0; d <= depth; d++) {
        const Layer *l = &k->layer[2*d];
        p->slope[d][i] = rms(LOOK*l->out, l->dy)
                         /rms(LOOK*last->out, last->dy);
        p->unlike[d][i] = unlike(LOOK, l->out, l->y);
        if (d < depth)
            p->flat[d][i] = flat_share(l[1].kind, LOOK*l->out, l->y, l[1].y);
    }
}

//> theory
/* What the slopes should be, by the mean squares: a layer's z are taken to
 * be normal. variance is that of W, first is that of the first W. */
void foresee(const Setting *s, const Kind *kind, double first,
             double variance, double last, Passage *p)
{
    double square = first*s->set.in, chi[MOST_DEPTH];
    int depth = s->depth;
    for (int d = 0; d < depth; d++) {
        Response r = respond(kind, square);
        chi[d] = r.slope*(d < depth - 1 ? variance*WIDTH : last*GARMENTS);
        square = variance*WIDTH*r.square;
    }
    p->theory[depth] = 1;
    for (int d = depth - 1; d >= 0; d--)
        p->theory[d] = p->theory[d + 1]*sqrt(chi[d]);
}

//> passages
/* Fresh nets of one kind, with LeCun's weights times gain, or Glorot's. */
void pass_through(const Setting *s, const Kind *kind, double gain, Passage *p)
{
    for (int i = 0; i < NETS; i++) {
        Rng r;
        Net k = fresh_net(s, s->depth, kind, gain, 100 + i, &r);
        look_into(&k, &s->set, i, p);
        free_net(&k);
    }
    double in = s->set.in, w = WIDTH, out = GARMENTS, g = gain*gain;
    if (gain > 0)
        foresee(s, kind, g/in, g/w, g/w, p);
    else
        foresee(s, kind, 2/(in + w), 1/w, 2/(w + out), p);
}

//> print-passage
void print_passage(const char *name, int depth, Passage *p, Findings *f)
{
    char full[48];
    snprintf(full, sizeof full, "%s.layers", name);
    block(full, "layer low median high theory unlike");
    for (int d = 0; d <= depth; d++)
        row(6, (double[]){d + 1, quantile(NETS, p->slope[d], 0.1),
            quantile(NETS, p->slope[d], 0.5),
            quantile(NETS, p->slope[d], 0.9), p->theory[d],
            quantile(NETS, p->unlike[d], 0.5)});
    end_block();    found(f, name, "slope", quantile(NETS, p->slope[0], 0.5));
    found(f, name, "theory", p->theory[0]);
    found(f, name, "unlike", quantile(NETS, p->unlike[depth], 0.5));
}

//> print-passages
/* Every activation with its own gain, and those that want another than
 * Glorot's with that too. */
void print_passages(const Setting *s, Findings *f)
{
    static Passage p;
    for (int k = 0; k < ACTIVATIONS; k++) {
        const Kind *kind = every_activation[k];
        char name[32];
        pass_through(s, kind, own_gain(kind), &p);
        print_passage(kind->name, s->depth, &p, f);
        if (own_gain(kind) > 1) {
            snprintf(name, sizeof name, "%s.glorot", kind->name);
            pass_through(s, kind, 0, &p);
            print_passage(name, s->depth, &p, f);
        }
    }
}

//> courses
enum { TRIALS = 4, TRIES = 2, SEARCH = 100, RUNS = 7, LONG = 160,
       EVERY = 16, MARKS = LONG/EVERY + 1 };

/* Of the rates 0.001, 0.0025, 0.00625 and 0.015625 of Adam the one with the
 * least mean loss after SEARCH steps, two seeds each. */
double find_rate(const Setting *s, const Kind *kind)
{
    double best = 0, least = HUGE_VAL, rate = 0.001;
    for (int i = 0; i < TRIALS; i++, rate *= 2.5) {
        Journey j = {&adam_method, rate, SEARCH, SEARCH, NULL};
        double sum = 0;
        for (int k = 0; k < TRIES; k++)
            sum += deep_run(s, s->depth, kind, own_gain(kind), 200 + k, &j);
        if (sum < least) {
            least = sum;
            best = rate;
        }
    }
    return best;
}

//> print-course
/* RUNS nets at that rate, with seeds that the search has not seen. */
void print_course(const Setting *s, const Kind *kind, double rate,
                  double *last /* 3 */)
{
    double loss[RUNS][MARKS], at[RUNS];
    char name[32];
    for (int i = 0; i < RUNS; i++) {
        Journey j = {&adam_method, rate, LONG, EVERY, loss[i]};
        deep_run(s, s->depth, kind, own_gain(kind), 300 + i, &j);
    }
    snprintf(name, sizeof name, "%s.course", kind->name);
    block(name, "step low median high");
    for (int t = 0; t < MARKS; t++) {
        for (int i = 0; i < RUNS; i++)
            at[i] = loss[i][t];
        for (int q = 0; q < 3; q++)
            last[q] = quantile(RUNS, at, 0.1 + 0.4*q);
        row(4, (double[]){t*EVERY, last[0], last[1], last[2]});
    }
    end_block();
}

//> print-courses
/* Returns tanh's rate. */
double print_courses(const Setting *s, Findings *f)
{
    double rate[ACTIVATIONS], last[ACTIVATIONS][3];
    for (int k = 0; k < ACTIVATIONS; k++) {
        rate[k] = find_rate(s, every_activation[k]);
        print_course(s, every_activation[k], rate[k], last[k]);
        found(f, every_activation[k]->name, "rate", rate[k]);
        found(f, every_activation[k]->name, "low", last[k][0]);
        found(f, every_activation[k]->name, "loss", last[k][1]);
        found(f, every_activation[k]->name, "high", last[k][2]);
    }
    block("learnt", "kind rate low median high");
    for (int k = 0; k < ACTIVATIONS; k++) {
        printf("%s ", every_activation[k]->name);
        row(4, (double[]){rate[k], last[k][0], last[k][1], last[k][2]});
    }
    end_block();
    return rate[1];
}

//> states
enum { STATES = 5, SEEN = 5 };

/* Nets of sigmoids and of tanh as they start; sigmoids that start eight times
 * as large; tanh after SEARCH steps at its rate and at four times that. */
static const struct { const char *name; const Kind *kind; double gain, rate; }
states[STATES] = {
    {"sigmoid", &sigmoid_kind, 1, 0}, {"tanh", &tanh_kind, 1, 0},
    {"steep", &sigmoid_kind, 8, 0},
    {"learnt", &tanh_kind, 1, 1}, {"hasty", &tanh_kind, 1, 4},
};

//> saturate
void saturate(const Setting *s, int state, double rate, Passage *p,
              double *loss /* SEEN */)
{
    for (int i = 0; i < SEEN; i++) {
        Rng r;
        Net k = fresh_net(s, s->depth, states[state].kind,
                          states[state].gain, 400 + i, &r);
        Journey j = {&adam_method, rate*states[state].rate,
                     states[state].rate > 0 ? SEARCH : 0, SEARCH, NULL};
        loss[i] = educate(&k, &s->set, &r, &j);
        look_into(&k, &s->set, i, p);
        free_net(&k);
    }
}

//> print-states
/* Flat slopes in per cent over all layers, how much of the loss's slope is
 * left at the first, how far the last layer's rows differ, and the loss. */
void print_states(const Setting *s, double rate, Findings *f)
{
    static Passage p;
    double loss[SEEN], kept[4];
    block("states", "state flat slope unlike loss");
    for (int k = 0; k < STATES; k++) {
        if (states[k].rate == 1) {
            end_block();
            block("trained", "state flat slope unlike loss");
        }
        saturate(s, k, rate, &p, loss);
        kept[0] = 0;
        for (int d = 0; d < s->depth; d++)
            kept[0] += 100*quantile(SEEN, p.flat[d], 0.5)/s->depth;
        kept[1] = quantile(SEEN, p.slope[0], 0.5);
        kept[2] = quantile(SEEN, p.unlike[s->depth], 0.5);
        kept[3] = quantile(SEEN, loss, 0.5);
//> state-rows
        printf("%s ", states[k].name);
        row(4, kept);
        found(f, "state.flat", states[k].name, kept[0]);
        found(f, "state.slope", states[k].name, kept[1]);
        found(f, "state.unlike", states[k].name, kept[2]);
        found(f, "state.loss", states[k].name, kept[3]);
    }
    end_block();
}

//> life
enum { HIDDEN = 24, LIVES = 5, LIFE = 150, GLANCE = 15,
       GLANCES = LIFE/GLANCE + 1 };

/* A net of two hidden layers, watched while it learns. */
typedef struct {
    char silent[HIDDEN];      /* of the second layer, now */
    int first;                /* silent units of the first layer, now */
    double second[GLANCES];   /* of the second, at every glance */
    double loss[GLANCES];
    int fell, came_back;      /* of the second: how often */
} Life;

//> glance
static int glance(Training *k)
{
    Life *life = k->context;
    if (k->t%GLANCE != 0)
        return !isfinite(k->loss);
    const Set *s = k->data;
    const Layer *l = k->net->layer;
    char silent[HIDDEN];
    int i = k->t/GLANCE;
    const real *y = net_forward(k->net, s->rows, s->x);
    life->loss[i] = k->net->loss(s->rows, s->out, y, s->target, NULL);
    life->first = silent_units(&l[1], s->rows, NULL);
    life->second[i] = silent_units(&l[3], s->rows, silent);
    for (int u = 0; u < HIDDEN; u++) {
        life->fell += silent[u] > life->silent[u];
        life->came_back += silent[u] < life->silent[u];
    }
    memcpy(life->silent, silent, sizeof silent);
    return !isfinite(k->loss);
}

//> live
/* A first step of plain descent at a rate of its own, then LIFE steps of the
 * method. */
void live(const Setting *s, const Kind *kind, const Method *method,
            double first, double rate, int seed, Life *life)
{
    Rng r = seeded(s->seed + 500 + seed);
    Net k = deep_net(PICTURES, s->set.in, 2, HIDDEN, GARMENTS, kind,
                     softmax_cross_entropy);
    normal_weights(&k, &r, own_gain(kind));
    Optimiser plain = new_optimiser(&sgd_method, k.n);
    Optimiser o = new_optimiser(method, k.n);
    Training t = {.net = &k, .data = &s->set, .optimiser = &plain, .rng = &r,
                  .batch = BATCH, .steps = 1, .rate = (real)first};
    train(&t);
//> live-on
    t.after_step = glance;
    t.context = life;
    t.optimiser = &o;
    t.rate = (real)rate;
    t.t = 0;
    t.steps = LIFE;
    for (int i = 0; i < GLANCES; i++)
        life->loss[i] = life->second[i] = HUGE_VAL;    /* not yet there */
    glance(&t);
    train(&t);
    free_optimiser(&plain);
    free_optimiser(&o);
    free_net(&k);
}

//> fate
/* Medians over LIVES: silent units of the first layer at the end; those of
 * the second and the loss at every glance. Sums: how often a unit fell
 * silent, or came back. */
typedef struct {
    double first, second[GLANCES], loss[GLANCES], fell, back;
} Fate;

//> live-often
Fate live_often(const Setting *s, const Kind *kind, const Method *method,
                double first, double rate)
{
    static Life life[LIVES];
    double at[LIVES];
    Fate f = {0};
    memset(life, 0, sizeof life);
    for (int i = 0; i < LIVES; i++) {
        live(s, kind, method, first, rate, i, &life[i]);
        at[i] = life[i].first;
        f.fell += life[i].fell;
        f.back += life[i].came_back;
    }
    f.first = quantile(LIVES, at, 0.5);
    for (int t = 0; t < GLANCES; t++) {
        for (int i = 0; i < LIVES; i++)
            at[i] = life[i].second[t];
        f.second[t] = quantile(LIVES, at, 0.5);
        for (int i = 0; i < LIVES; i++)
            at[i] = life[i].loss[t];
        f.loss[t] = quantile(LIVES, at, 0.5);
    }
    return f;
}

//> print-deaths
void print_deaths(const Setting *s, Findings *f)
{
    enum { TRIED = 5, END = GLANCES - 1 };
    Fate a[TRIED], b[TRIED];
    block("deaths", "rate first second loss fell back leaky-loss");
    for (int i = 0; i < TRIED; i++) {
        double rate = 0.1*pow(2, i);
        char name[16];
        a[i] = live_often(s, &relu_kind, &sgd_method, rate, rate);
        b[i] = live_often(s, &leaky_relu_kind, &sgd_method, rate, rate);
        row(7, (double[]){rate, a[i].first, a[i].second[END],
            a[i].loss[END], a[i].fell, a[i].back, b[i].loss[END]});
        snprintf(name, sizeof name, "death.%d", i);
        found(f, name, "first", a[i].first);
        found(f, name, "second", a[i].second[END]);
        found(f, name, "loss", a[i].loss[END]);
        found(f, name, "fell", a[i].fell);
        found(f, name, "back", a[i].back);
        found(f, name, "leaky", b[i].loss[END]);
    }
    end_block();
//> print-dying
    block("dying", "step silent.2 silent.8 silent.16 loss.2 loss.8 loss.16 "
          "leaky.2 leaky.8");
    for (int t = 0; t < GLANCES; t++)
        row(9, (double[]){t*GLANCE, a[1].second[t], a[3].second[t],
            a[4].second[t], a[1].loss[t], a[3].loss[t], a[4].loss[t],
            b[1].loss[t], b[3].loss[t]});
    end_block();
}

//> print-accidents
/* One step of plain descent, too long, and then a rate that is right. */
void print_accidents(const Setting *s, Findings *f)
{
    static const struct { const Method *method; double rate; } after[] = {
        {&sgd_method, 0.2}, {&momentum_method, 0.03}, {&adam_method, 0.005}};
    block("accidents", "method step at-once end loss");
    for (int i = 0; i < 3; i++)
        for (int first = 1; first <= 16; first *= 4) {
            const char *name = after[i].method->name;
            Fate a = live_often(s, &relu_kind, after[i].method, first,
                                after[i].rate);
            char key[48];
            printf("%s ", name);
            row(4, (double[]){first, a.second[0], a.second[GLANCES - 1],
                              a.loss[GLANCES - 1]});
            snprintf(key, sizeof key, "%s.%d", name, first);
            found(f, key, "once", a.second[0]);
            found(f, key, "end", a.second[GLANCES - 1]);
            found(f, key, "loss", a.loss[GLANCES - 1]);
        }
    end_block();
}

//> print-map
/* By what a layer multiplies the mean square of z, and selu's outputs. */
void print_map(Findings *f)
{
    static const Kind *const kinds[] = {&sigmoid_kind, &tanh_kind,
        &relu_kind, &elu_kind, &selu_kind};
    block("map", "square sigmoid tanh relu elu selu mean variance");
    for (int i = -20; i <= 20; i++) {
        double q = pow(10, i/10.0), x[8] = {q};
        for (int k = 0; k < 5; k++) {
            double gain = own_gain(kinds[k]);
            x[k + 1] = gain*gain*respond(kinds[k], q).square/q;
        }
        Response r = respond(&selu_kind, q);
        x[6] = r.mean;
        x[7] = r.square - r.mean*r.mean;
        row(8, x);
    }
    end_block();
//> print-fixed
    Response one = respond(&selu_kind, 1);
    double h = 1e-4, scale, alpha;
    found(f, "fixed", "mean", one.mean);
    found(f, "fixed", "square", one.square);
    found(f, "fixed", "slope", one.slope);
    found(f, "fixed", "pull", (respond(&selu_kind, 1 + h).square
                               - respond(&selu_kind, 1 - h).square)/(2*h));
    selu_constants(&scale, &alpha);
    found(f, "fixed", "scale", scale);
    found(f, "fixed", "alpha", alpha);
}

//> rest
/* Where the mean square of z comes to rest: LeCun's weights times gain. */
double come_to_rest(const Kind *kind, double gain)
{
    double q = 1;
    for (int i = 0; i < 400; i++)
        q = gain*gain*respond(kind, q).square;
    return q;
}

//> wander
enum { WIDE = 128, CROWD = 40 };

/* The mean and the variance of all outputs of each layer of a net of selus
 * whose inputs are normal; at 0 those of the inputs. */
void wander(int width, int depth, double mean, double deviation, int seed,
            double path[MOST_DEPTH + 1][2])
{
    Rng r = seeded(seed);
    Net k = deep_net(CROWD, width, depth, width, 1, &selu_kind, mse);
    real *x = allocate((size_t)CROWD*width, sizeof *x);
    normal_weights(&k, &r, 1);
    for (int i = 0; i < CROWD*width; i++)
        x[i] = (real)(mean + deviation*normal(&r));
//> wander-through
    net_forward(&k, CROWD, x);
    for (int d = 0; d <= depth; d++) {
        const real *y = d > 0 ? k.layer[2*d - 1].y : x;
        double square = rms(CROWD*width, y), sum = 0;
        for (int i = 0; i < CROWD*width; i++)
            sum += y[i]/(CROWD*width);
        path[d][0] = sum;
        path[d][1] = square*square - sum*sum;
    }
    free(x);
    free_net(&k);
}

//> print-wanderings
void print_wanderings(const Setting *s, Findings *f)
{
    static const double starts[][2] = {{0, 0.1}, {0, 10}, {3, 0.3}, {-3, 1},
                                       {1, 3}};
    double path[MOST_DEPTH + 1][2], end[NETS];
    for (int i = 0; i < 5; i++) {
        char name[32];
        wander(WIDE, s->depth, starts[i][0], starts[i][1], s->seed + i, path);
        snprintf(name, sizeof name, "way.%d", i + 1);
        block(name, "layer mean variance");
        for (int d = 0; d <= s->depth; d++)
            row(3, (double[]){d, path[d][0], path[d][1]});
        end_block();
        found(f, "way.mean", name + 4, path[s->depth][0]);
        found(f, "way.variance", name + 4, path[s->depth][1]);
    }
//> other-rests
    for (int i = 0; i < NETS; i++) {
        wander(WIDTH, s->depth, 0, 1, s->seed + 10 + i, path);
        end[i] = path[s->depth][1];
    }
    found(f, "narrow", "low", quantile(NETS, end, 0.1));
    found(f, "narrow", "high", quantile(NETS, end, 0.9));
    found(f, "settle", "small", come_to_rest(&selu_kind, 0.9));
    found(f, "settle", "large", come_to_rest(&selu_kind, 1.1));
    found(f, "settle", "he", come_to_rest(&selu_kind, sqrt(2)));
    found(f, "settle", "elu", come_to_rest(&elu_kind, sqrt(2)));
}

//> main
int main(int argc, char **argv)
{
    double seed = 1, depth = 20;
    options(argc, argv, (Option[]){
        {"seed", &seed, NULL, 0, 1e9, 1, "of all random numbers"},
        {"depth", &depth, NULL, 1, MOST_DEPTH, 1, "hidden layers"},
    }, 2);
    Findings f = {0};
    Setting s = new_setting((int)depth, (int)seed);
    print_opening(&s, &f);
    print_shapes();
    print_passages(&s, &f);
    print_deaths(&s, &f);
    print_accidents(&s, &f);
    print_map(&f);
    print_wanderings(&s, &f);
    double rate = print_courses(&s, &f);
    print_states(&s, rate, &f);
    block("results", "key value");
    for (int i = 0; i < f.n; i++)
        result(f.list[i].key, f.list[i].value);
    end_block();
    free_set(&s.set);
    return 0;
}
#endif
#endif
