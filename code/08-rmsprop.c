//> header
/* 08-rmsprop.c: a rate for every parameter.
 *
 * A weight's gradients have a typical size; dividing by it gives each weight
 * a rate of its own. AdaGrad sums the squares, RMSProp lets old ones leak
 * away, Adadelta does without a unit of its own.
 *
 *     v <- rho*v + (1 - rho)*g^2
 *     w <- w - rate*g/(sqrt(v) + eps)
 *
 * Builds on 07-momentum.c.
 *
 *     cc 08-rmsprop.c -lm && ./a.out
 *     ./a.out --trace rmsprop --rho 0.9 --rate 0.01 --steps 100
 */
#ifndef RMSPROP_C
#define RMSPROP_C

#include "07-momentum.c"

//> adagrad
/* v <- v + g^2, w <- w - rate*g/(sqrt(v) + eps) (Duchi et al. 2011) */
void adagrad(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *v = o->v, eps = (real)o->method.eps;
    for (int i = 0; i < n; i++) {
        v[i] += g[i]*g[i];
        w[i] -= rate*g[i]/(sqrt(v[i]) + eps);
    }
}

const Method adagrad_method = {.name = "adagrad", .rule = adagrad,
    .arrays = 2, .flags = "eps decay", .eps = 1e-10};

//> rmsprop
/* v <- rho*v + (1 - rho)*g^2, w <- w - rate*g/(sqrt(v) + eps) (Tieleman,
 * Hinton 2012); centred, v less the square of a mean m of g (Graves 2013) */
void rmsprop(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *m = o->m, *v = o->v;
    real rho = (real)o->method.rho, eps = (real)o->method.eps;
    for (int i = 0; i < n; i++) {
        v[i] = rho*v[i] + (1 - rho)*g[i]*g[i];
        m[i] = rho*m[i] + (1 - rho)*g[i];
        real square = o->method.centered ? v[i] - m[i]*m[i] : v[i];
        w[i] -= rate*g[i]/(sqrt(square) + eps);
    }
}

const Method rmsprop_method = {.name = "rmsprop", .rule = rmsprop,
    .arrays = 2, .flags = "rho eps decay centered", .rho = 0.99,
    .eps = 1e-8};

//> adadelta
/* v <- rho*v + (1 - rho)*g^2, d = g*sqrt(u + eps)/sqrt(v + eps),
 * u <- rho*u + (1 - rho)*d^2, w <- w - rate*d (Zeiler 2012) */
void adadelta(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *v = o->v, *u = o->u;
    real rho = (real)o->method.rho, eps = (real)o->method.eps;
    for (int i = 0; i < n; i++) {
        v[i] = rho*v[i] + (1 - rho)*g[i]*g[i];
        real d = g[i]*sqrt(u[i] + eps)/sqrt(v[i] + eps);
        u[i] = rho*u[i] + (1 - rho)*d*d;
        w[i] -= rate*d;
    }
}

const Method adadelta_method = {.name = "adadelta", .rule = adadelta,
    .arrays = 3, .flags = "rho eps decay", .rho = 0.9, .eps = 1e-6};

//> methods
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

static const Method *const methods[] = {
    &sgd_method, &momentum_method, &nesterov_method, &adagrad_method,
    &rmsprop_method, &adadelta_method,
};

//> houses
enum { TRAITS = 16, INPUTS = TRAITS + 1, HOUSES = 2000 };

/* Prices: each trait, there (1) or not (-1) in half of the houses, moves
 * them by 1/2; a tower is worth 20, and one house in `every` has one. */
Set houses(Rng *r, int every)
{
    Set s = allocate_set(HOUSES, INPUTS, 1, 0);
    for (int i = 0; i < HOUSES; i++) {
        real *x = s.x + (size_t)i*INPUTS, *price = s.target + i;
        for (int j = 0; j < TRAITS; j++) {
            x[j] = below(r, 2) ? 1 : -1;
            *price += x[j]*(j%2 ? 0.5 : -0.5);
        }
        x[TRAITS] = every > 0 && i % every == 0;
        *price += 20*x[TRAITS] + 0.1*normal(r);
    }
    return s;
}

//> ledger
enum { SALES = 300, EVERY = 10, PAGES = 3*SALES/EVERY + 1 };

/* What a run writes down at every tenth step: the loss over all houses, the
 * tower's weight, and what is left of the first trait's rate. */
typedef struct { real loss[PAGES], tower[PAGES], left[PAGES]; } Ledger;

static int enter(Training *k)
{
    Ledger *l = k->context;
    int i = k->t/EVERY;
    if (k->t % EVERY == 0) {
        const real *v = k->optimiser->v;
        l->loss[i] = evaluate(k->net, k->data, NULL);
        l->tower[i] = k->net->w[TRAITS];
        l->left[i] = v == NULL ? k->rate
                   : v[0] > 0 ? k->rate/sqrt(v[0]) : (real)NAN;
    }
    return 0;
}

//> sell
/* Learns for 300 steps of ten houses, then, unless it is NULL, for 600 more
 * in another market; returns the loss there. The ledger may be NULL. */
real sell(const Set *market, const Set *later, const Method *method,
          real rate, uint64_t seed, Ledger *l)
{
    Layer line = linear_layer(INPUTS, 1);
    Net net = new_net(10, 1, &line, mse);
    Optimiser o = new_optimiser(method, net.n);
    Rng r = seeded(seed);
    Training k = {.net = &net, .data = market, .optimiser = &o, .rng = &r,
                  .batch = 10, .steps = SALES, .rate = rate,
                  .after_step = l != NULL ? enter : NULL, .context = l};
    if (l != NULL)
        enter(&k);
    train(&k);
    k.steps = later != NULL ? 3*SALES : SALES;
    k.data = later != NULL ? later : market;
    train(&k);
    real loss = evaluate(&net, k.data, NULL);
    free_optimiser(&o);
    free_net(&net);
    return loss;
}

//> asking-rate
/* Of the rates low, 1.1 low, ..., 100 low the one whose median loss after
 * 300 steps, over 11 orders of the houses, is least. */
real asking_rate(const Set *market, const Method *method, real low)
{
    real best = low, least = (real)HUGE_VAL, loss[11];
    for (real rate = low; rate <= 100*low; rate *= 1.1) {
        for (int i = 0; i < 11; i++)
            loss[i] = sell(market, NULL, method, rate, i + 1, NULL);
        real median = quantile(11, loss, 0.5);
        if (median < least) {
            least = median;
            best = rate;
        }
    }
    return best;
}

//> sale
/* What a run ended with, and what was left of the first trait's rate before
 * the market changed: medians over SEEDS orders of the houses. */
typedef struct { double rate, loss, tower, left, before; } Sale;

//> print-sales
/* A block of the median run, with the 10 and 90 % quantiles of the loss. */
Sale print_sales(const char *name, const Set *market, const Set *later,
                 const Method *method, double rate)
{
    static Ledger l[SEEDS];
    Sale end = {0};
    for (int i = 0; i < SEEDS; i++)
        sell(market, later, method, rate, i + 1, &l[i]);
    block(name, "step low median high tower left");
    for (int t = 0; t <= (later != NULL ? 3 : 1)*SALES/EVERY; t++) {
        real loss[SEEDS], tower[SEEDS], left[SEEDS];
        for (int i = 0; i < SEEDS; i++) {
            loss[i] = l[i].loss[t];
            tower[i] = l[i].tower[t];
            left[i] = l[i].left[t];
        }
        end = (Sale){rate, quantile(SEEDS, loss, 0.5),
            quantile(SEEDS, tower, 0.5), quantile(SEEDS, left, 0.5),
            t*EVERY > SALES ? end.before : end.left};
        row(6, (double[]){t*EVERY, quantile(SEEDS, loss, 0.1), end.loss,
            quantile(SEEDS, loss, 0.9), end.tower, end.left});
    }
    end_block();
    return end;
}

//> sellers
/* Who learns what a tower is worth, and who follows when tastes turn; with
 * the least rate of the search. */
typedef struct {
    const char *name;
    const Method *method;
    double low;
} Seller;

static const Seller sellers[] = {
    {"tower.sgd", &sgd_method, 0.01},
    {"tower.momentum", &momentum_method, 0.002},
    {"tower.nesterov", &nesterov_method, 0.005},
    {"tower.adagrad", &adagrad_method, 0.3},
    {"tower.rmsprop", &rmsprop_method, 0.02},
    {"tower.adadelta", &adadelta_method, 5},
};
static const Seller turners[] = {
    {"turn.sgd", &sgd_method, 0.001}, {"turn.adagrad", &adagrad_method, 0.01},
    {"turn.rmsprop", &rmsprop_method, 0.0005},
};
enum { SELLERS = 6, TURNERS = 3 };

//> print-towers
/* Returns what plain descent ends with when the tower's column is divided
 * by its root mean square. */
Sale print_towers(Sale *sale /* SELLERS */)
{
    Rng r = seeded(1);
    Set s = houses(&r, 200);
    for (int i = 0; i < SELLERS; i++) {
        const Seller *k = &sellers[i];
        sale[i] = print_sales(k->name, &s, NULL, k->method,
                              asking_rate(&s, k->method, k->low));
    }
    block("sellers", "method rate loss tower");
    for (int i = 0; i < SELLERS; i++) {
        printf("%s ", sellers[i].method->name);
        row(3, (double[]){sale[i].rate, sale[i].loss, sale[i].tower});
    }
    end_block();
    for (int i = 0; i < HOUSES; i++)
        s.x[(size_t)i*INPUTS + TRAITS] *= sqrt(200.0);
    Sale scaled = print_sales("scaled.sgd", &s, NULL, &sgd_method,
                              asking_rate(&s, &sgd_method, 0.01));
    free_set(&s);
    return scaled;
}

//> print-turn
/* No towers; after 300 steps every trait that was liked is disliked. */
void print_turn(Sale *sale /* TURNERS */)
{
    Rng r = seeded(2);
    Set now = houses(&r, 0), later = houses(&r, 0);
    for (int i = 0; i < HOUSES; i++)
        later.target[i] *= -1;
    for (int i = 0; i < TURNERS; i++) {
        const Seller *k = &turners[i];
        sale[i] = print_sales(k->name, &now, &later, k->method,
                              asking_rate(&now, k->method, k->low));
    }
    free_set(&now);
    free_set(&later);
}

//> shared
/* RMSProp with one v for all weights: the length of g takes g[i]'s place. */
void shared(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *v = o->v, rho = (real)o->method.rho, size = norm(n, g);
    v[0] = rho*v[0] + (1 - rho)*size*size;
    for (int i = 0; i < n; i++)
        w[i] -= rate*g[i]/(sqrt(v[0]) + (real)o->method.eps);
}

//> quotient
/* A wrong RMSProp: g/s is taken for a division of matrices, whose result is
 * the number q that makes q*s most like g, and q is what all weights get. */
void quotient(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *v = o->v, rho = (real)o->method.rho, gs = 0, ss = 0;
    for (int i = 0; i < n; i++) {
        v[i] = rho*v[i] + (1 - rho)*g[i]*g[i];
        gs += g[i]*sqrt(v[i]);
        ss += v[i];
    }
    for (int i = 0; i < n; i++)
        w[i] -= rate*gs/ss;
}

//> inside
/* RMSProp as Keras has it: eps under the root */
void inside(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *v = o->v, rho = (real)o->method.rho, eps = (real)o->method.eps;
    for (int i = 0; i < n; i++) {
        v[i] = rho*v[i] + (1 - rho)*g[i]*g[i];
        w[i] -= rate*g[i]/sqrt(v[i] + eps);
    }
}

//> places
/* Three places for eps. */
static const struct { const char *name; Rule rule; double eps; } places[] = {
    {"plateau.small", rmsprop, 1e-10}, {"plateau.large", rmsprop, 1e-5},
    {"plateau.inside", inside, 1e-10},
};
enum { PLACES = sizeof places/sizeof *places };

Method placed(int i)
{
    Method own = rmsprop_method;
    own.rule = places[i].rule;
    own.eps = places[i].eps;
    return own;
}

//> print-eps
/* A step of rate 1 when all gradients so far were of this size. */
void print_eps(void)
{
    block("eps", "size small large inside");
    for (int k = -48; k <= 0; k++) {
        double at[4] = {pow(10, k/4.0)};
        for (int i = 0; i < PLACES; i++) {
            Method own = placed(i);
            Optimiser o = new_optimiser(&own, 1);
            o.v[0] = at[0]*at[0];
            update(1, &at[i + 1], &at[0], 1, &o);
            at[i + 1] = -at[i + 1];
            free_optimiser(&o);
        }
        row(4, at);
    }
    end_block();
}

//> print-plateau
/* The way down from 100 on chapter 2's plateau: steps to a loss of 1/100. */
double print_plateau(int i)
{
    Method own = placed(i);
    Optimiser o = new_optimiser(&own, 1);
    real w = 100, g, loss;
    int t = 0;
    block(places[i].name, "step w loss");
    for (; (loss = flats(1, &w, &g, NULL)) > 0.01 && t < 3000; t++) {
        if (t % 20 == 0 || loss < 0.98)
            row(3, (double[]){t, w, loss});
        update(1, &w, &g, 0.1, &o);
    }
    row(3, (double[]){t, w, loss});
    end_block();
    free_optimiser(&o);
    return t;
}

//> print-floor
/* The ravine's losses, for its level lines. */
void print_floor(void)
{
    puts("# floor\nx y loss");
    for (int i = 0; i <= 24; i++) {
        for (int j = 0; j <= 24; j++) {
            real w[] = {-10 + j*12/24.0, -2.5 + i*5/24.0};
            row(3, (double[]){w[0], w[1], ravine(2, w, NULL, NULL)});
        }
        putchar('\n');
    }
    putchar('\n');
}

//> paths
static const struct {
    const char *name;
    const Method *method;
    Rule rule;                /* NULL: the method's own */
    double rate;
    int steps;
} paths[] = {
    {"path.sgd", &sgd_method, NULL, 1/13.0, 100},
    {"path.shared", &rmsprop_method, shared, 0.25, 100},
    {"path.adagrad", &adagrad_method, NULL, 2.5, 100},
    {"path.rmsprop", &rmsprop_method, NULL, 0.25, 100},
    {"path.quotient", &rmsprop_method, quotient, 0.25, 100},
    {"long.adagrad", &adagrad_method, NULL, 1, 2000},
    {"long.rmsprop", &rmsprop_method, NULL, 0.1, 2000},
};
enum { PATHS = sizeof paths/sizeof *paths };

//> print-paths
Optimiser walker(int i)
{
    Method own = *paths[i].method;
    own.rule = paths[i].rule != NULL ? paths[i].rule : own.rule;
    return new_optimiser(&own, 2);
}

/* All in the ravine, from its own start. */
void print_paths(void)
{
    for (int i = 0; i < PATHS; i++) {
        Optimiser o = walker(i);
        Walk k = {ravine, NULL, 2, paths[i].steps, {-7, 2}, paths[i].rate};
        printf("# %s\n", paths[i].name);
        print_walk(&k, update, &o);
        end_block();
        free_optimiser(&o);
    }
}

//> turned
/* The ravine turned by an angle with cosine c and sine s. */
typedef struct { real c, s; } Turned;

real turned(int n, const real *w, real *g, void *context)
{
    const Turned *k = context;
    real own[2] = {k->c*w[0] + k->s*w[1], k->c*w[1] - k->s*w[0]}, slope[2];
    real loss = ravine(n, own, slope, NULL);
    if (g != NULL) {
        g[0] = k->c*slope[0] - k->s*slope[1];
        g[1] = k->s*slope[0] + k->c*slope[1];
    }
    return loss;
}

//> steps-turned
/* Steps that divide the loss by 10^4, from a start on the level line of
 * (7, 0) in the ravine's own coordinates, `most` at most. */
int steps_turned(const Method *method, Turned *k, real angle, real rate,
                 int most)
{
    real a = 7*cos(angle), b = 7*sin(angle)/5, g[2];
    real w[2] = {k->c*a - k->s*b, k->s*a + k->c*b};
    real low = (real)1e-4*turned(2, w, NULL, k);
    Optimiser o = new_optimiser(method, 2);
    int t = 0;
    for (; t < most && !(turned(2, w, g, k) <= low); t++)
        update(2, w, g, rate, &o);
    free_optimiser(&o);
    return t;
}

//> least-steps
enum { STARTS = 21, MANY = 400 };

/* The median of that over 21 starts, at the best of the rates high,
 * high/1.1, ..., high/1000. */
real least_steps(const Method *method, Turned *k, real high)
{
    real least = MANY;
    for (real rate = high; rate >= high/1000; rate /= (real)1.1) {
        real steps[STARTS];
        for (int i = 0; i < STARTS; i++)
            steps[i] = steps_turned(method, k, PI*(i + 0.5)/STARTS, rate,
                                    (int)least + 1);
        least = fmin(least, quantile(STARTS, steps, 0.5));
    }
    return least;
}

//> print-turned
/* Steps against the angle, and the condition number that the best rates for
 * the two axes would leave. The largest rate tried makes a first step of 7,
 * the whole way; plain descent's is the limit. */
void print_turned(double *level, double *turn /* 5 */)
{
    Method one = rmsprop_method;
    one.rule = shared;
    block("turned", "angle condition sgd shared adagrad rmsprop adadelta");
    for (int i = 0; i <= 18; i++) {
        real c = cos(PI*i/36), s = sin(PI*i/36);
        real r = fabs(24*c*s)/sqrt((c*c + 25*s*s)*(s*s + 25*c*c));
        Turned k = {c, s};
        double at[] = {5*i, (1 + r)/(1 - r),
            least_steps(&sgd_method, &k, 0.08), least_steps(&one, &k, 0.7),
            least_steps(&adagrad_method, &k, 7),
            least_steps(&rmsprop_method, &k, 0.7),
            least_steps(&adadelta_method, &k, 2214)};
        row(7, at);
        if (i == 0 || i == 9)
            memcpy(i == 0 ? level : turn, at + 2, 5*sizeof *at);
    }
    end_block();
}

//> steps-in
/* Steps that divide the ravine's loss by 1000 when its lengths are measured
 * in a unit so small that they are `unit` times as many. */
double steps_in(const Method *method, real rate, double eps, double unit)
{
    Method own = *method;
    own.eps = eps;
    Optimiser o = new_optimiser(&own, 2);
    real w[2] = {-7*unit, 2*unit}, g[2];
    int t = 0;
    for (; t < 100000; t++) {
        if (ravine(2, (real[]){w[0]/unit, w[1]/unit}, g, NULL) <= 0.0745)
            break;
        g[0] /= unit;
        g[1] /= unit;
        update(2, w, g, rate, &o);
    }
    free_optimiser(&o);
    return t < 100000 ? t : (double)NAN;
}

//> print-units
/* The settings suit a unit of 1; in the last column eps follows the unit. */
void print_units(void)
{
    block("units", "unit sgd rmsprop adadelta helped");
    for (double unit = 0.1; unit < 200; unit *= 10)
        row(5, (double[]){unit, steps_in(&sgd_method, 1/13.0, 0, unit),
            steps_in(&rmsprop_method, 0.1, 1e-8, unit),
            steps_in(&adadelta_method, 1, 1e-6, unit),
            steps_in(&adadelta_method, 1, 1e-6*unit*unit, unit)});
    end_block();
}

//> print-slope
/* Steps down a straight slope with the rate 1/1000, plain and centred;
 * returns the length of the last centred one. */
double print_slope(void)
{
    Method own[] = {rmsprop_method, rmsprop_method};
    own[1].centered = 1;
    Optimiser plain = new_optimiser(&own[0], 1);
    Optimiser centred = new_optimiser(&own[1], 1);
    real w[2] = {0, 0}, was[2] = {0, 0}, g = 0.25;
    block("slope", "step plain centred");
    for (int t = 1; t <= 4000; t++) {
        memcpy(was, w, sizeof w);
        update(1, &w[0], &g, 0.001, &plain);
        update(1, &w[1], &g, 0.001, &centred);
        if (t % 40 == 1)
            row(3, (double[]){t, was[0] - w[0], was[1] - w[1]});
    }
    end_block();
    free_optimiser(&plain);
    free_optimiser(&centred);
    return was[1] - w[1];
}

//> share-lost
/* The share of the slopes 0.001, 0.002, ..., 1 on which the centred rule
 * takes the root of a negative number. */
double share_lost(void)
{
    Method own = rmsprop_method;
    own.centered = 1;
    double lost = 0;
    for (int i = 1; i <= 1000; i++) {
        Optimiser o = new_optimiser(&own, 1);
        real w = 0, g = i/1000.0;
        for (int t = 0; t < 4000 && !isnan(w); t++)
            update(1, &w, &g, 0.001, &o);
        lost += isnan(w)/1000.0;
        free_optimiser(&o);
    }
    return lost;
}

//> twenty
/* The grid's twenty steps, each at the rate that the search finds. */
static const struct {
    const char *name;
    const Method *method;
    double low, high;
} twenty[] = {
    {"twenty.sgd", &sgd_method, 1e-5, 3e-4},
    {"twenty.adagrad", &adagrad_method, 1, 100},
    {"twenty.rmsprop", &rmsprop_method, 0.1, 10},
    {"twenty.adadelta", &adadelta_method, 100, 10000},
};
enum { TWENTY = sizeof twenty/sizeof *twenty };

//> print-twenties
void print_twenties(double *rate, double *final /* TWENTY */)
{
    Rng r = seeded(2);
    Set grid = grid_regression(&r);
    Moments moments = grid_moments(&grid);
    for (int i = 0; i < TWENTY; i++) {
        rate[i] = search_rate(&grid, &moments, twenty[i].method,
                              twenty[i].low, twenty[i].high, 1.02, 100, 11);
        final[i] = print_twenty(twenty[i].name, &grid, &moments,
                                twenty[i].method, rate[i], 100);
    }
    block("found", "method rate final");
    for (int i = 0; i < TWENTY; i++) {
        printf("%s ", twenty[i].method->name);
        row(2, (double[]){rate[i], final[i]});
    }
    end_block();
    free_set(&grid);
}

//> path-results
/* The loss of the short paths after twenty steps, of the long ones at their
 * end. */
void print_path_results(void)
{
    for (int i = 0; i < PATHS; i++) {
        int steps = paths[i].steps == 100 ? 20 : paths[i].steps;
        Optimiser o = walker(i);
        real w[2] = {-7, 2}, g[2];
        char key[64];
        for (int t = 0; t < steps; t++) {
            ravine(2, w, g, NULL);
            update(2, w, g, paths[i].rate, &o);
        }
        snprintf(key, sizeof key, "%s.loss", paths[i].name);
        result(key, ravine(2, w, NULL, NULL));
        free_optimiser(&o);
    }
}

//> long-results
/* RMSProp in the ravine for 2000 steps: its first step, its best moment. */
void print_long_results(void)
{
    Optimiser o = new_optimiser(&rmsprop_method, 2);
    real w[2] = {-7, 2}, g[2], least = (real)HUGE_VAL;
    int at = 0;
    for (int t = 0; t <= 2000; t++) {
        real loss = ravine(2, w, g, NULL);
        if (loss < least) {
            least = loss;
            at = t;
        }
        update(2, w, g, 0.1, &o);
        if (t == 0)
            result("first.step", fabs(w[0] + 7)/0.1);
    }
    result("long.least", least);
    result("long.at", at);
    free_optimiser(&o);
}

//> sale-results
void print_sale_results(const Seller *k, const Sale *sale, int n)
{
    for (int i = 0; i < n; i++) {
        const double number[] = {sale[i].rate, sale[i].loss, sale[i].tower,
                                 sale[i].left, sale[i].before};
        const char *const words[] = {"rate", "loss", "weight", "left",
                                     "before"};
        for (int j = 0; j < 5; j++) {
            char key[64];
            snprintf(key, sizeof key, "%s.%s", k[i].name, words[j]);
            result(key, number[j]);
        }
    }
}

//> turned-results
void print_turned_results(const char *word, const double *steps /* 5 */)
{
    static const char *const names[] = {"sgd", "shared", "adagrad",
                                        "rmsprop", "adadelta"};
    for (int i = 0; i < 5; i++) {
        char key[64];
        snprintf(key, sizeof key, "%s.%s", word, names[i]);
        result(key, steps[i]);
    }
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
    Sale tower[SELLERS], turn[TURNERS];
    double steps[PLACES], level[5], half[5], rate[TWENTY], final[TWENTY];
    Method short_lived = rmsprop_method;
    short_lived.rho = 0.9;
    Sale scaled = print_towers(tower);
    print_turn(turn);
    print_eps();
    for (int i = 0; i < PLACES; i++)
        steps[i] = print_plateau(i);
    print_floor();
    print_paths();
    print_turned(level, half);
    print_units();
    double slope = print_slope();
    print_twenties(rate, final);
//> main-results
    block("results", "key value");
    print_sale_results(sellers, tower, SELLERS);
    print_sale_results(&(Seller){"scaled.sgd", NULL, 0}, &scaled, 1);
    print_sale_results(turners, turn, TURNERS);
    for (int i = 0; i < PLACES; i++)
        result(places[i].name, steps[i]);
//> more-results
    print_turned_results("level", level);
    print_turned_results("half", half);
    result("half.short", least_steps(&short_lived, &(Turned){sqrt(0.5),
           sqrt(0.5)}, 2.2));
    result("units.one", steps_in(&adadelta_method, 1, 1e-6, 1));
    result("units.ten", steps_in(&adadelta_method, 1, 1e-6, 10));
    result("units.helped", steps_in(&adadelta_method, 1, 1e-4, 10));
    print_path_results();
    print_long_results();
    result("slope.centred", slope);
    result("slope.lost", share_lost());
    for (int i = 0; i < TWENTY; i++) {
        char key[64];
        snprintf(key, sizeof key, "%s.rate", twenty[i].name);
        result(key, rate[i]);
        snprintf(key, sizeof key, "%s.final", twenty[i].name);
        result(key, final[i]);
    }
    end_block();
    return 0;
}
#endif
#endif
