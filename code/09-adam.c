//> header
/* 09-adam.c: a mean of the gradients, divided by their size.
 *
 *     m <- beta1*m + (1 - beta1)*g       v <- beta2*v + (1 - beta2)*g^2
 *     w <- w - rate*(m/c1)/(sqrt(v/c2) + eps)       c = 1 - beta^t
 *
 * Adam without its correction, with its eps elsewhere, with decay beside it,
 * and as a slide had it. Builds on 08-rmsprop.c.
 *
 *     cc 09-adam.c -lm && ./a.out
 *     ./a.out --trace adam --surface rosenbrock --rate 0.1 --steps 100
 */
#ifndef ADAM_C
#define ADAM_C

#include "08-rmsprop.c"

//> adam
/* The means m of g and v of g^2, each divided by the sum of its weights
 * (Kingma, Ba 2015). */
void adam(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *m = o->m, *v = o->v, eps = (real)o->method.eps;
    real b1 = (real)o->method.beta1, b2 = (real)o->method.beta2;
    real c1 = 1 - pow(b1, o->t), c2 = 1 - pow(b2, o->t);
    for (int i = 0; i < n; i++) {
        m[i] = b1*m[i] + (1 - b1)*g[i];
        v[i] = b2*v[i] + (1 - b2)*g[i]*g[i];
        w[i] -= rate*(m[i]/c1)/(sqrt(v[i]/c2) + eps);
    }
}

//> adam-method
const Method adam_method = {.name = "adam", .rule = adam, .arrays = 2,
    .flags = "beta1 beta2 eps decay", .beta1 = 0.9, .beta2 = 0.999,
    .eps = 1e-8};

//> uncorrected
/* Adam without the correction: the two sums as they are. */
void uncorrected(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *m = o->m, *v = o->v, eps = (real)o->method.eps;
    real b1 = (real)o->method.beta1, b2 = (real)o->method.beta2;
    for (int i = 0; i < n; i++) {
        m[i] = b1*m[i] + (1 - b1)*g[i];
        v[i] = b2*v[i] + (1 - b2)*g[i]*g[i];
        w[i] -= rate*m[i]/(sqrt(v[i]) + eps);
    }
}

const Method uncorrected_method = {.name = "uncorrected",
    .rule = uncorrected, .arrays = 2, .flags = "beta1 beta2 eps decay",
    .beta1 = 0.9, .beta2 = 0.999, .eps = 1e-8};

//> adam-hat
/* The correction as a rate of its own, eps beside the root of v itself: the
 * "epsilon hat" at the end of section 2 of the paper, and Keras. */
void adam_hat(int n, real *w, const real *g, real rate, void *memory)
{
    const Optimiser *o = memory;
    real c1 = 1 - pow((real)o->method.beta1, o->t);
    real c2 = 1 - pow((real)o->method.beta2, o->t);
    uncorrected(n, w, g, rate*sqrt(c2)/c1, memory);
}

const Method adam_hat_method = {.name = "adam_hat", .rule = adam_hat,
    .arrays = 2, .flags = "beta1 beta2 eps decay", .beta1 = 0.9,
    .beta2 = 0.999, .eps = 1e-7};

//> adamw
/* w <- w - rate*decay*w, then Adam, which sees no decay (Loshchilov, Hutter
 * 2019). */
void adamw(int n, real *w, const real *g, real rate, void *memory)
{
    const Optimiser *o = memory;
    real keep = 1 - rate*(real)o->method.decay;
    for (int i = 0; i < n; i++)
        w[i] *= keep;
    adam(n, w, g, rate, memory);
}

const Method adamw_method = {.name = "adamw", .rule = adamw, .arrays = 2,
    .flags = "beta1 beta2 eps decay", .beta1 = 0.9, .beta2 = 0.999,
    .eps = 1e-8, .decay = 0.01, .decoupled = 1};

//> moved
/* How far one weight is moved, for a rate of 1, by a step of this rule with
 * this gradient. */
real moved(Optimiser *o, real g)
{
    real w = 0;
    update(1, &w, &g, 1, o);
    return -w;
}

//> methods
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

static const Method *const methods[] = {
    &sgd_method, &momentum_method, &nesterov_method, &adagrad_method,
    &rmsprop_method, &adadelta_method, &adam_method, &adamw_method,
};

//> walk
enum { WALK = 2000 };

/* The loss of 2000 steps on Rosenbrock's surface, from its own start. */
void walk(Rule rule, void *memory, double rate, double *loss /* WALK + 1 */)
{
    double w[2] = {-1.2, 1}, g[2];
    for (int t = 0; t <= WALK; t++) {
        loss[t] = rosenbrock(2, w, g, NULL);
        rule(2, w, g, rate, memory);
    }
}

void walk_by(Method method, double rate, double *loss /* WALK + 1 */)
{
    Optimiser o = new_optimiser(&method, 2);
    walk(update, &o, rate, loss);
    free_optimiser(&o);
}

//> print-losses
/* All steps at first, then one in twenty. */
void print_losses(const char *name, const double *loss /* WALK + 1 */)
{
    block(name, "step loss");
    for (int t = 0; t <= WALK; t += t < 40 ? 1 : 20)
        row(2, (double[]){t, loss[t]});
    end_block();
}

//> print-opening
/* RMSProp, with two lengths of memory, and Adam, with two means and one. */
enum { RMSPROP, LONG_RMSPROP, ADAM, ONE_MEAN, OPENINGS };

void print_opening(double loss[OPENINGS][WALK + 1])
{
    Method list[OPENINGS] = {rmsprop_method, rmsprop_method, adam_method,
                             adam_method};
    static const char *const names[OPENINGS] = {"opening.rmsprop",
        "opening.long", "opening.adam", "opening.one"};
    list[LONG_RMSPROP].rho = 0.999;
    list[ONE_MEAN].beta1 = 0;
    for (int i = 0; i < OPENINGS; i++) {
        walk_by(list[i], 0.1, loss[i]);
        print_losses(names[i], loss[i]);
    }
}

//> print-first
/* Steps under a gradient that is always 1; returns the longest of those
 * without correction, and when it was. */
double print_first(int *when)
{
    Optimiser a = new_optimiser(&adam_method, 1);
    Optimiser b = new_optimiser(&uncorrected_method, 1);
    double longest = 0;
    block("first", "t corrected uncorrected");
    for (int t = 1, next = 1; t <= 10000; t++) {
        double with = moved(&a, 1), without = moved(&b, 1);
        if (without > longest) {
            longest = without;
            *when = t;
        }
        if (t == next) {
            row(3, (double[]){t, with, without});
            next += t < 40 ? 1 : t/12;
        }
    }
    end_block();
    free_optimiser(&a);
    free_optimiser(&b);
    return longest;
}

//> multiplied
/* Rosenbrock's function times a factor. */
double multiplied(int n, const double *w, double *g, void *context)
{
    double factor = *(const double *)context, f = rosenbrock(n, w, g, NULL);
    for (int i = 0; g != NULL && i < n; i++)
        g[i] *= factor;
    return factor*f;
}

/* How far a walk's end moves if the loss is multiplied by a factor. */
double strayed(const Method *method, double factor)
{
    double at[2][2] = {{-1.2, 1}, {-1.2, 1}}, by[2] = {1, factor}, g[2];
    for (int i = 0; i < 2; i++) {
        Optimiser o = new_optimiser(method, 2);
        for (int t = 0; t < 200; t++) {
            multiplied(2, at[i], g, &by[i]);
            update(2, at[i], g, 0.05, &o);
        }
        free_optimiser(&o);
    }
    return hypot(at[1][0] - at[0][0], at[1][1] - at[0][1]);
}

//> print-scales
void print_scales(void)
{
    block("scales", "factor usual tiny");
    Method tiny = adam_method;
    tiny.eps = 1e-16;
    for (int k = -20; k <= 12; k++) {
        double factor = pow(10, k);
        row(3, (double[]){factor, strayed(&adam_method, factor),
                          strayed(&tiny, factor)});
    }
    end_block();
}

//> leave
/* Steps until the saddle's loss is below -1, from (1, y). */
int leave(const Method *method, double y)
{
    Optimiser o = new_optimiser(method, 2);
    double w[2] = {1, y}, g[2];
    int t = 0;
    for (; t < 10000 && saddle(2, w, g, NULL) > -1; t++)
        update(2, w, g, 0.05, &o);
    free_optimiser(&o);
    return t;
}

void print_leaving(void)
{
    block("leaving", "y sgd adam");
    for (double y = 1e-2; y > 1e-17; y *= y)
        row(3, (double[]){y, leave(&sgd_method, y), leave(&adam_method, y)});
    end_block();
}

//> print-noise
/* Steps under gradients 1 + s*z, z normal: their mean and their root mean
 * square, and what the averages promise for both. Returns the last size. */
double print_noise(void)
{
    enum { MANY = 100000, SETTLED = 10000 };
    double size = 0;
    block("noise", "s mean size mean.promised size.promised");
    for (double s = 0.125; s <= 64; s *= sqrt(2.0)) {
        Optimiser o = new_optimiser(&adam_method, 1);
        Rng r = seeded(1);
        double sum = 0, squares = 0, all = 1 + s*s;
        for (int t = 0; t < MANY + SETTLED; t++) {
            double d = moved(&o, 1 + s*normal(&r));
            sum += t < SETTLED ? 0 : d/MANY;
            squares += t < SETTLED ? 0 : d*d/MANY;
        }
        size = sqrt(squares);
        row(5, (double[]){s, sum, size, 1/sqrt(all),
                          sqrt((1 + s*s/19)/all)});
        free_optimiser(&o);
    }
    end_block();
    return size;
}

//> after-zeros
/* A memory in which nothing is left but zeros. */
Optimiser after_zeros(void)
{
    Optimiser o = new_optimiser(&adam_method, 1);
    for (int t = 0; t < 40000; t++)
        moved(&o, 0);
    return o;
}

//> print-ones
enum { ONES = 60 };

/* Steps when the gradient has been 0 for ever, then is 1. */
void print_ones(double *step /* ONES + 1 */)
{
    Optimiser o = after_zeros();
    block("ones", "n step");
    for (int n = 1; n <= ONES; n++) {
        step[n] = moved(&o, 1);
        row(2, (double[]){n, step[n]});
    }
    end_block();
    free_optimiser(&o);
}

//> growing
/* The last step when every gradient is beta2/beta1 times the one before. */
double growing(void)
{
    Optimiser o = after_zeros();
    double step = 0;
    for (int i = -300; i <= 0; i++)
        step = moved(&o, pow(0.999/0.9, i));
    free_optimiser(&o);
    return step;
}

//> print-plateau
/* Adam comes in from far out on the plateau; the steps, in units of the
 * rate. Returns the longest, and counts those until the loss is low. */
double print_plateau(int *arrived)
{
    const double rate = 0.01;
    Optimiser o = new_optimiser(&adam_method, 1);
    double w = 100, g, longest = 0;
    block("plateau", "t w loss step");
    for (int t = 1; t <= 8000; t++) {
        double before = w, loss = flats(1, &w, &g, NULL);
        update(1, &w, &g, rate, &o);
        longest = fmax(longest, fabs(w - before)/rate);
        *arrived += loss > 0.01;
        if (t%80 == 0 || t == 1 || (fabs(w - before) > 3*rate && t%4 == 0))
            row(4, (double[]){t, before, loss, fabs(w - before)/rate});
    }
    end_block();
    free_optimiser(&o);
    return longest;
}

//> divided
/* The largest curvature at Rosenbrock's minimum when each axis is divided by
 * its root of v: [802 -400; -400 200] there, its determinant 400. */
double divided(const Optimiser *o)
{
    double c = 1 - pow(o->method.beta2, o->t);
    double x = sqrt(o->v[0]/c), y = sqrt(o->v[1]/c), half = 401/x + 100/y;
    return half + sqrt(half*half - 400/(x*y));
}

typedef struct { double limit, worst; } Relapse;

//> relapse
/* Adam walks on after it has arrived: the loss, and the rate times the
 * divided curvature; the latter at the least loss, and the worst after it. */
Relapse print_relapse(const char *name, double beta2)
{
    Method method = adam_method;
    method.beta2 = beta2;
    Optimiser o = new_optimiser(&method, 2);
    double w[2] = {-1.2, 1}, g[2], least = HUGE_VAL;
    Relapse r = {0};
    block(name, "step loss limit");
    for (int t = 0; t < 4*WALK; t++) {
        double loss = rosenbrock(2, w, g, NULL);
        update(2, w, g, 0.1, &o);
        double limit = 0.1*divided(&o);
        r.worst = fmax(r.worst, loss);
        if (loss < least)
            least = r.worst = loss, r.limit = limit;
        if (t%40 == 0)
            row(3, (double[]){t, loss, limit});
    }
    end_block();
    free_optimiser(&o);
    return r;
}

//> first-steps
/* Adam's first step, for a rate of 1, in single and in double precision. */
float single_step(float g)
{
    float m = (1 - 0.9F)*g, v = (1 - 0.999F)*g*g;
    return m/(1 - 0.9F)/(sqrt(v/(1 - 0.999F)) + 1e-8F);
}

void print_sizes(void)
{
    static const double sizes[] = {1e-30, 1e-23, 1e-16, 1e-8, 1, 1e18, 1e22};
    block("sizes", "gradient single double");
    for (int i = 0; i < 7; i++) {
        Optimiser o = new_optimiser(&adam_method, 1);
        row(3, (double[]){sizes[i], (double)single_step((float)sizes[i]),
                          moved(&o, sizes[i])});
        free_optimiser(&o);
    }
    end_block();
}

//> print-single
/* A mean of gradients that were 1e-8 and then are 0 for ever: when it falls
 * below the least normal number, and where it stays, in units of the least
 * number there is. */
void print_single(const char *name, float beta, float x)
{
    int t = 0, fell = 0;
    for (float last = 0; x != last; t++) {
        fell = fell == 0 && x < FLT_MIN ? t : fell;
        last = x;
        x = beta*x;
    }
    printf("%s ", name);
    row(3, (double[]){fell, t - 1, (double)(x/FLT_TRUE_MIN)});
}

//> print-double
void print_double(const char *name, double beta, double x)
{
    int t = 0, fell = 0;
    for (double last = 0; x != last; t++) {
        fell = fell == 0 && x < DBL_MIN ? t : fell;
        last = x;
        x = beta*x;
    }
    printf("%s ", name);
    row(3, (double[]){fell, t - 1, x/DBL_TRUE_MIN});
}

//> print-fading
void print_fading(void)
{
    block("fading", "number steps still units");
    print_single("m,float", 0.9F, 1e-8F);
    print_single("v,float", 0.999F, 1e-16F);
    print_double("m,double", 0.9, 1e-8);
    print_double("v,double", 0.999, 1e-16);
    end_block();
}

//> slide
/* A slide's Adam, with one mistake of its four. */
typedef enum { MINUS_M, MINUS_V, LOST_T, STRAY_G, MISTAKES } Mistake;
typedef struct { Optimiser o; Mistake mistake; } Slide;

void slide(int n, double *w, const double *g, double rate, void *memory)
{
    Slide *k = memory;
    Mistake is = k->mistake;
    double *m = k->o.m, *v = k->o.v, b1 = 0.9, b2 = 0.999;
    int t = is == LOST_T ? 1 : ++k->o.t;
    double c1 = 1 - pow(b1, t), c2 = 1 - pow(b2, t);
    for (int i = 0; i < n; i++) {
        double m_part = (1 - b1)*g[i], v_part = (1 - b2)*g[i]*g[i];
        m[i] = b1*m[i] + (is == MINUS_M ? -m_part : m_part);
        v[i] = b2*v[i] + (is == MINUS_V ? -v_part : v_part);
        double step = m[i]/c1/(sqrt(v[i]/c2) + 1e-8);
        w[i] -= rate*step*(is == STRAY_G ? g[i] : 1);
    }
}

//> print-slides
/* Each mistake alone, then the right rule. */
void print_slides(double loss[MISTAKES + 1][WALK + 1])
{
    static const char *const names[] = {"slide.minus.m", "slide.minus.v",
        "slide.lost.t", "slide.stray.g"};
    for (int i = 0; i < MISTAKES; i++) {
        Slide k = {new_optimiser(&adam_method, 2), (Mistake)i};
        walk(slide, &k, 0.01, loss[i]);
        print_losses(names[i], loss[i]);
        free_optimiser(&k.o);
    }
    walk_by(adam_method, 0.01, loss[MISTAKES]);
    print_losses("slide.right", loss[MISTAKES]);
}

//> wear
enum { WORN = 1000, WEIGHTS = 100 };

/* Weights that start at 1, have a decay, and gradients that are normal
 * noise of this size: their mean after every step, all of them at last. */
void wear(Method method, double decay, double size, double *mean, double *w)
{
    double g[WEIGHTS];
    method.decay = decay;
    Optimiser o = new_optimiser(&method, WEIGHTS);
    Rng r = seeded(1);
    for (int i = 0; i < WEIGHTS; i++)
        w[i] = 1;
    for (int t = 0; t < WORN; t++) {
        mean[t] = 0;
        for (int i = 0; i < WEIGHTS; i++) {
            g[i] = size*normal(&r);
            mean[t] += w[i]/WEIGHTS;
        }
        update(WEIGHTS, w, g, 0.001, &o);
    }
    free_optimiser(&o);
}

//> print-decay
/* What is left of the weights, by the size of their gradients. */
void print_decay(void)
{
    double mean[WORN], l2[WEIGHTS], w[WEIGHTS];
    block("decay", "size l2.low l2 l2.high w.low w w.high");
    for (double size = 1e-4; size < 200; size *= sqrt(10.0)) {
        wear(adam_method, 0.1, size, mean, l2);
        wear(adamw_method, 0.1, size, mean, w);
        row(7, (double[]){size, quantile(WEIGHTS, l2, 0.1),
            quantile(WEIGHTS, l2, 0.5), quantile(WEIGHTS, l2, 0.9),
            quantile(WEIGHTS, w, 0.1), quantile(WEIGHTS, w, 0.5),
            quantile(WEIGHTS, w, 0.9)});
    }
    end_block();
}

//> print-wear
/* The same over the steps, for quiet weights and for loud ones. */
void print_wear(void)
{
    double mean[4][WORN], w[WEIGHTS];
    wear(adam_method, 0.1, 0.001, mean[0], w);
    wear(adam_method, 0.1, 10, mean[1], w);
    wear(adamw_method, 0.1, 0.001, mean[2], w);
    wear(adamw_method, 0.1, 10, mean[3], w);
    block("wear", "t l2.quiet l2.loud w.quiet w.loud");
    for (int t = 0; t < WORN; t += 20)
        row(5, (double[]){t, mean[0][t], mean[1][t], mean[2][t], mean[3][t]});
    end_block();
}

/* The middle weight left of quiet ones, with L2 in the gradient. */
double quiet(double decay)
{
    double mean[WORN], w[WEIGHTS];
    wear(adam_method, decay, 0, mean, w);
    return quantile(WEIGHTS, w, 0.5);
}

//> entries
/* The twenty steps: the book's best so far, then what is new. */
static const struct { const char *key; const Method *method; double beta1; }
entries[] = {
    {"momentum", &momentum_method, 0.5}, {"adam", &adam_method, 0.9},
    {"decoupled", &adamw_method, 0.9}, {"raw", &uncorrected_method, 0.9},
    {"half", &adam_method, 0.5}, {"none", &adam_method, 0},
};
enum { ENTRIES = sizeof entries/sizeof *entries };

Method entry(int i)
{
    Method method = *entries[i].method;
    method.momentum = method.beta1 = entries[i].beta1;
    return method;
}

//> print-entries
/* The rate that the search finds for each, and the loss after twenty steps,
 * at that rate and at rates a tenth off; the larger. */
void print_entries(const Set *grid, const Moments *moments, double *rate,
                   double *final)
{
    double off[ENTRIES];
    for (int i = 0; i < ENTRIES; i++) {
        Method k = entry(i);
        char name[32];
        int slow = i == 0;
        rate[i] = search_rate(grid, moments, &k, slow ? 1e-5 : 0.1,
                              slow ? 3e-4 : 10, 1.05, 100, 11);
        snprintf(name, sizeof name, "twenty.%s", entries[i].key);
        final[i] = print_twenty(name, grid, moments, &k, rate[i], 100);
        off[i] = fmax(final_loss(grid, moments, &k, rate[i]*1.1, 100, SEEDS),
                      final_loss(grid, moments, &k, rate[i]/1.1, 100, SEEDS));
    }
    block("found", "method beta1 rate final off");
    for (int i = 0; i < ENTRIES; i++) {
        printf("%s ", entries[i].method->name);
        row(4, (double[]){entries[i].beta1, rate[i], final[i], off[i]});
    }
    end_block();
}

//> print-rates
/* The loss after twenty steps at every rate, for Adam with three means. */
typedef struct { double near, far, nine; } Worst;

/* Returns the worst with beta1 = 1/2 at rates from 4 to 8 and to 64, and the
 * last with 0.9. */
Worst print_rates(const Set *grid, const Moments *moments)
{
    Method nine = entry(1), half = entry(4), none = entry(5);
    Worst worst = {0};
    block("rates", "rate nine half none");
    for (double rate = 0.25; rate < 128; rate *= 1.08) {
        double by_half = final_loss(grid, moments, &half, rate, 100, 11);
        worst.nine = final_loss(grid, moments, &nine, rate, 100, 11);
        if (rate >= 4 && rate <= 8)
            worst.near = fmax(worst.near, by_half);
        if (rate >= 4 && rate <= 64)
            worst.far = fmax(worst.far, by_half);
        row(4, (double[]){rate, worst.nine, by_half,
            final_loss(grid, moments, &none, rate, 100, 11)});
    }
    end_block();
    return worst;
}

//> lesson
/* Feature 0 is the answer; 1 and 2 are always on; and every row has marks
 * that no other has, one if it is a yes, five if it is a no (after Wilson et
 * al. 2017). */
enum { ROWS = 60, MARKS = 5, FEATURES = 3 + MARKS*ROWS, LESSON = 300 };

Set lesson(Rng *r)
{
    Set s = allocate_set(ROWS, FEATURES, 1, 0);
    for (int i = 0; i < ROWS; i++) {
        double *x = s.x + i*FEATURES, y = uniform(r) < 0.6 ? 1 : -1;
        s.target[i] = x[0] = y;
        x[1] = x[2] = 1;
        for (int j = 0; j < (y > 0 ? 1 : MARKS); j++)
            x[3 + MARKS*i + j] = 1;
    }
    return s;
}

//> teach
/* Learns the rows, all at every step; prints the loss, and the answers to
 * new rows, a yes and a no, whose marks have no weight yet. Returns the last
 * loss. */
double teach(const char *name, const Method *method, double rate,
             const Set *rows, double *answer /* 2 */)
{
    Layer line = linear_layer(FEATURES, 1);
    Net net = new_net(ROWS, 1, &line, mse);
    Optimiser o = new_optimiser(method, net.n);
    double loss = 0;
    block(name, "step loss yes no");
    for (int t = 0; t <= LESSON; t++) {
        const double *w = net.w;
        loss = backpropagate(&net, rows);
        answer[0] = w[1] + w[2] + w[0];
        answer[1] = w[1] + w[2] - w[0];
        if (t%5 == 0)
            row(4, (double[]){t, loss, answer[0], answer[1]});
        update(net.n, net.w, net.g, rate, &o);
    }
    end_block();
    free_optimiser(&o);
    free_net(&net);
    return loss;
}

//> step-results
void print_step_results(void)
{
    Optimiser a = new_optimiser(&adam_method, 1);
    Optimiser b = new_optimiser(&adam_hat_method, 1);
    a.method.eps = b.method.eps;
    result("hat.adam", moved(&a, 1e-6));
    result("hat.hat", moved(&b, 1e-6));
    result("strayed.million", strayed(&adam_method, 1e6));
    result("strayed.up", strayed(&adam_method, 1e12));
    result("strayed.down", strayed(&adam_method, 1e-12));
    result("leave.sgd", leave(&sgd_method, 1e-16));
    result("leave.adam", leave(&adam_method, 1e-16));
    result("growing", growing());
    result("quiet.strong", quiet(0.1));
    result("quiet.weak", quiet(1e-4));
    free_optimiser(&a);
    free_optimiser(&b);
}

//> walk-results
void print_walk_results(double opening[OPENINGS][WALK + 1],
                        double slides[MISTAKES + 1][WALK + 1])
{
    result("opening.first", opening[RMSPROP][1]);
    result("opening.long.second", opening[LONG_RMSPROP][2]);
    result("opening.rmsprop.20", opening[RMSPROP][20]);
    result("opening.long.20", opening[LONG_RMSPROP][20]);
    result("opening.adam.20", opening[ADAM][20]);
    result("opening.rmsprop.last", opening[RMSPROP][WALK]);
    result("opening.adam.last", opening[ADAM][WALK]);
    result("opening.one.last", opening[ONE_MEAN][WALK]);
    static double slow[WALK + 1];
    walk_by(rmsprop_method, 0.01, slow);
    result("slow.rmsprop", slow[WALK]);
    result("slide.minus.m", slides[MINUS_M][WALK]);
    result("slide.minus.v", slides[MINUS_V][1]);
    result("slide.lost.t", slides[LOST_T][WALK]);
    result("slide.stray.g", slides[STRAY_G][2]);
    result("slide.right", slides[MISTAKES][WALK]);
}

//> main
int main(int argc, char **argv)
{
    static double opening[OPENINGS][WALK + 1];
    static double slides[MISTAKES + 1][WALK + 1];
    Trace t = usual_trace;
    Option o[TRACE_OPTIONS];
    trace_options(&t, o);
    options(argc, argv, o, TRACE_OPTIONS);
    if (print_trace(&t, sizeof methods/sizeof *methods, methods))
        return 0;
    double ones[ONES + 1], rate[ENTRIES], final[ENTRIES], sgd[2], own[2];
    int when = 0, arrived = 0;
    print_opening(opening);
    double longest = print_first(&when);
    print_scales();
    print_leaving();
    double noise = print_noise();
    print_ones(ones);
    double plateau = print_plateau(&arrived);
    Relapse usual = print_relapse("relapse.usual", 0.999);
    Relapse longer = print_relapse("relapse.longer", 0.99999);
    print_sizes();
    print_fading();
    print_slides(slides);
    print_decay();
    print_wear();
//> main-twenty
    Rng r = seeded(1);
    Set grid = grid_regression(&r), rows = lesson(&r);
    Moments moments = grid_moments(&grid);
    print_entries(&grid, &moments, rate, final);
    Worst worst = print_rates(&grid, &moments);
    double same = print_twenty("twenty.same", &grid, &moments,
                               &uncorrected_method, rate[1], 100);
    double by_sgd = teach("lesson.sgd", &sgd_method, 0.1, &rows, sgd);
    double by_adam = teach("lesson.adam", &adam_method, 0.01, &rows, own);
//> main-results
    block("results", "key value");
    print_walk_results(opening, slides);
    result("first.longest", longest);
    result("first.when", when);
    result("ones.1", ones[1]);
    result("ones.12", ones[12]);
    result("noise", noise);
    result("plateau", plateau);
    result("arrived", arrived);
    result("limit.usual", usual.limit);
    result("worst.usual", usual.worst);
    result("worst.longer", longer.worst);
    print_step_results();
    for (int i = 0; i < ENTRIES; i++) {
        char key[32];
        snprintf(key, sizeof key, "twenty.%s", entries[i].key);
        result(key, final[i]);
    }
    result("twenty.same", same);
    result("half.near", worst.near);
    result("half.far", worst.far);
    result("nine.far", worst.nine);
    result("rates.ratio", rate[1]/rate[3]);
    result("lesson.worse", fmax(by_sgd, by_adam));
    result("lesson.sgd.yes", sgd[0]);
    result("lesson.sgd.no", sgd[1]);
    result("lesson.adam.yes", own[0]);
    result("lesson.adam.no", own[1]);
    end_block();
    free_set(&rows);
    free_set(&grid);
    return 0;
}
#endif
#endif
