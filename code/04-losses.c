//> header
/* 04-losses.c: one number that says how wrong the answers are.
 *
 * A loss is a mean over rows, and comes with its slope in every answer. For
 * numbers: squares, absolute values, Huber's compromise, and Cauchy's, which
 * gives up. For classes: cross-entropy, which measures a surprise. Beside
 * them what is no loss, as it has no slope: the share of right answers.
 *
 *     softmax(z)[k] = exp(z[k])/sum exp(z[j])      loss = -log softmax[label]
 *
 * Builds on 03-data.c.
 *
 *     cc 04-losses.c -lm && ./a.out
 */
#ifndef LOSSES_C
#define LOSSES_C

#include <assert.h>

#include "03-data.c"

//> loss
/* The mean loss of the answers y; fills dy, unless it is NULL, with the slope
 * in each of them. All three arrays are rows x out. */
typedef real (*Loss)(int rows, int out, const real *y, const real *target,
                     real *dy);

//> mse
/* Mean of d^2, where d = y - target; slope 2d/m. */
real mse(int rows, int out, const real *y, const real *target, real *dy)
{
    int m = rows*out;
    real sum = 0;
    for (int i = 0; i < m; i++) {
        real d = y[i] - target[i];
        sum += d*d;
        if (dy != NULL)
            dy[i] = 2*d/m;
    }
    return sum/m;
}

//> mae
/* Mean of |d|; slope 1/m or -1/m, and 0 where d is 0. */
real mae(int rows, int out, const real *y, const real *target, real *dy)
{
    int m = rows*out;
    real sum = 0;
    for (int i = 0; i < m; i++) {
        real d = y[i] - target[i];
        sum += fabs(d);
        if (dy != NULL)
            dy[i] = (real)((d > 0) - (d < 0))/m;
    }
    return sum/m;
}

//> huber
/* Mean of d^2/2 up to |d| = 1, of |d| - 1/2 beyond (Huber 1964); the slope
 * is d/m, cut off at 1/m on both sides. */
real huber(int rows, int out, const real *y, const real *target, real *dy)
{
    int m = rows*out;
    real sum = 0;
    for (int i = 0; i < m; i++) {
        real d = y[i] - target[i], kept = fmin(fabs(d), (real)1);
        sum += kept*(fabs(d) - kept/2);
        if (dy != NULL)
            dy[i] = copysign(kept, d)/m;
    }
    return sum/m;
}

//> cauchy
/* Mean of log(1 + d^2); slope 2d/(1 + d^2)/m, which returns to 0 for misses
 * that are past hoping for. */
real cauchy(int rows, int out, const real *y, const real *target, real *dy)
{
    int m = rows*out;
    real sum = 0;
    for (int i = 0; i < m; i++) {
        real d = y[i] - target[i];
        sum += log1p(d*d);
        if (dy != NULL)
            dy[i] = 2*d/(1 + d*d)/m;
    }
    return sum/m;
}

//> linear
/* The answers y = x W^T of a linear model to the rows of a set, and a loss
 * to judge them by: the context of linear(). free_linear frees y and dy. */
typedef struct {
    const Set *set;
    Loss loss;
    real *y, *dy;    /* rows x out: the last answers, and their slopes */
} Linear;

Linear allocate_linear(const Set *s, Loss loss)
{
    size_t m = (size_t)s->rows*s->out;
    return (Linear){s, loss, allocate(m, sizeof(real)),
                    allocate(m, sizeof(real))};
}

void free_linear(Linear *l)
{
    free(l->y);
    free(l->dy);
    *l = (Linear){0};
}

//> answers
/* y[k] = the sum over j of W[k][j] x[j], for every row */
void linear_answers(const Set *s, const real *w /* out x in */, real *y)
{
    for (int i = 0; i < s->rows; i++)
        for (int k = 0; k < s->out; k++) {
            const real *x = s->x + (size_t)i*s->in;
            real sum = 0;
            for (int j = 0; j < s->in; j++)
                sum += w[(size_t)k*s->in + j]*x[j];
            y[(size_t)i*s->out + k] = sum;
        }
}

//> linear-objective
/* An Objective: the loss of the model with weights w, and its gradient, the
 * sum over the rows of dy[k] x[j]. The context is a Linear. */
real linear(int n, const real *w, real *g, void *context)
{
    Linear *l = context;
    const Set *s = l->set;
    assert(n == s->in*s->out);
    linear_answers(s, w, l->y);
    real loss = l->loss(s->rows, s->out, l->y, s->target,
                        g != NULL ? l->dy : NULL);
    for (int j = 0; g != NULL && j < n; j++)
        g[j] = 0;
    for (int i = 0; g != NULL && i < s->rows; i++)
        for (int k = 0; k < s->out; k++) {
            const real *x = s->x + (size_t)i*s->in;
            real slope = l->dy[(size_t)i*s->out + k];
            for (int j = 0; j < s->in; j++)
                g[(size_t)k*s->in + j] += slope*x[j];
        }
    return loss;
}

//> solve
/* Solves A x = b by elimination, the largest pivot first; both are used up
 * and x is left in b. Returns 0 if a pivot is lost in rounding. */
int solve(int n, real *A /* n x n */, real *b)
{
    real size = 0;
    for (int i = 0; i < n*n; i++)
        size = fmax(size, fabs(A[i]));
    for (int k = 0; k < n; k++) {
        int p = k;
        for (int i = k + 1; i < n; i++)
            if (fabs(A[i*n + k]) > fabs(A[p*n + k]))
                p = i;
        swap_reals(n, A + p*n, A + k*n);
        swap_reals(1, b + p, b + k);
        if (!(size + fabs(A[k*n + k])/n > size))
            return 0;
//> solve-rest
        for (int i = k + 1; i < n; i++) {
            real factor = A[i*n + k]/A[k*n + k];
            for (int j = k; j < n; j++)
                A[i*n + j] -= factor*A[k*n + j];
            b[i] -= factor*b[k];
        }
    }
    for (int i = n - 1; i >= 0; i--) {
        for (int j = i + 1; j < n; j++)
            b[i] -= A[i*n + j]*b[j];
        b[i] /= A[i*n + i];
    }
    return 1;
}

//> normal-equations
/* The weights, out x in, with the least squares: X^T X w = X^T target for
 * each output. Returns 0 if more than one w does it. */
int normal_equations(const Set *s, real *w)
{
    int n = s->in, found = 1;
    real *A = allocate((size_t)n*n, sizeof *A);
    for (int k = 0; k < s->out; k++) {
        real *b = w + (size_t)k*n;
        memset(A, 0, (size_t)n*n*sizeof *A);
        memset(b, 0, n*sizeof *b);
        for (int i = 0; i < s->rows; i++) {
            const real *x = s->x + (size_t)i*n;
            for (int j = 0; j < n; j++) {
                for (int l = 0; l < n; l++)
                    A[(size_t)j*n + l] += x[j]*x[l];
                b[j] += x[j]*s->target[(size_t)i*s->out + k];
            }
        }
        found = solve(n, A, b);    /* the same for every k */
    }
    free(A);
    return found;
}

//> sigmoid
/* 1/(1 + exp(-z)), without a large number's exponential */
real sigmoid(real z)
{
    real e = exp(-fabs(z));
    return z >= 0 ? 1/(1 + e) : e/(1 + e);
}

//> brier
/* Mean of (p - target)^2 where p = sigmoid(y) (Brier 1950); the slope
 * 2(p - target) p (1 - p)/m vanishes where p is sure, even if it is wrong. */
real brier(int rows, int out, const real *y, const real *target, real *dy)
{
    int m = rows*out;
    real sum = 0;
    for (int i = 0; i < m; i++) {
        real p = sigmoid(y[i]), d = p - target[i];
        sum += d*d;
        if (dy != NULL)
            dy[i] = 2*d*p*sigmoid(-y[i])/m;
    }
    return sum/m;
}

//> binary-cross-entropy
/* Mean of -target log p - (1 - target) log(1 - p), p = sigmoid(y), which is
 * max(y, 0) - target y + log(1 + exp(-|y|)); slope (p - target)/m. */
real binary_cross_entropy(int rows, int out, const real *y,
                          const real *target, real *dy)
{
    int m = rows*out;
    real sum = 0;
    for (int i = 0; i < m; i++) {
        sum += fmax(y[i], (real)0) - target[i]*y[i]
               + log1p(exp(-fabs(y[i])));
        if (dy != NULL)
            dy[i] = (sigmoid(y[i]) - target[i])/m;
    }
    return sum/m;
}

//> largest
/* Which number is largest? Of equals, the first. */
int largest(int n, const real *y)
{
    int best = 0;
    for (int k = 1; k < n; k++)
        if (y[k] > y[best])
            best = k;
    return best;
}

//> log-sum-exp
/* log(sum exp(z[j])) = top + log(sum exp(z[j] - top)), top the largest */
real log_sum_exp(int n, const real *z)
{
    real top = z[largest(n, z)], sum = 0;
    for (int j = 0; j < n; j++)
        sum += exp(z[j] - top);
    return top + log(sum);
}

//> softmax
/* p[k] = exp(z[k])/sum exp(z[j]), likewise; p may be z. */
void softmax(int n, const real *z, real *p)
{
    real top = z[largest(n, z)], sum = 0;
    for (int k = 0; k < n; k++)
        sum += p[k] = exp(z[k] - top);
    for (int k = 0; k < n; k++)
        p[k] /= sum;
}

//> softmax-cross-entropy
/* Mean over the rows of -sum target[k] log p[k], p = softmax(y). A target is
 * a distribution: it adds up to 1. The slope is (p - target)/rows. */
real softmax_cross_entropy(int rows, int out, const real *y,
                           const real *target, real *dy)
{
    real sum = 0;
    for (int i = 0; i < rows; i++) {
        const real *z = y + (size_t)i*out, *want = target + (size_t)i*out;
        real total = log_sum_exp(out, z);
        for (int k = 0; k < out; k++)
            sum += want[k]*(total - z[k]);
        if (dy == NULL)
            continue;
        real *slope = dy + (size_t)i*out;
        softmax(out, z, slope);
        for (int k = 0; k < out; k++)
            slope[k] = (slope[k] - want[k])/rows;
    }
    return sum/rows;
}

//> sparse-cross-entropy
/* The same where each row's target is one class, given by its number. */
real sparse_cross_entropy(int rows, int out, const real *y, const int *label,
                          real *dy)
{
    real sum = 0;
    for (int i = 0; i < rows; i++) {
        const real *z = y + (size_t)i*out;
        sum += log_sum_exp(out, z) - z[label[i]];
        if (dy == NULL)
            continue;
        real *slope = dy + (size_t)i*out;
        softmax(out, z, slope);
        slope[label[i]] -= 1;
        for (int k = 0; k < out; k++)
            slope[k] /= rows;
    }
    return sum/rows;
}

//> cross-entropy
/* Bits per message if codes made for q carry messages from p: the sum of
 * -p log2 q; 0 log 0 is 0. */
double cross_entropy(int n, const real *p, const real *q)
{
    double sum = 0;
    for (int k = 0; k < n; k++)
        if (p[k] > 0)
            sum -= (double)p[k]*log2((double)q[k]);
    return sum;
}

/* With the right codes (Shannon 1948). */
double entropy(int n, const real *p)
{
    return cross_entropy(n, p, p);
}

//> divergence
/* What the wrong codes cost: the sum of p log2(p/q), 0 if q is p and never
 * less (Kullback, Leibler 1951). */
double divergence(int n, const real *p, const real *q)
{
    double sum = 0;
    for (int k = 0; k < n; k++)
        if (p[k] > 0)
            sum += (double)p[k]*log2((double)p[k]/(double)q[k]);
    return sum;
}

//> accuracy
/* The share of the rows whose largest answer is that of their label. */
double accuracy(int rows, int out, const real *y, const int *label)
{
    int right = 0;
    for (int i = 0; i < rows; i++)
        right += largest(out, y + (size_t)i*out) == label[i];
    return (double)right/rows;
}

//> proportion
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

/* Width over height of what is lit in a picture: its deviation across over
 * its deviation down. */
double proportion(const real *image /* PIXELS */)
{
    double n = 0, x = 0, y = 0, xx = 0, yy = 0;
    for (int i = 0; i < PIXELS; i++)
        if (image[i] > 0.25) {
            int a = i%SIDE, b = i/SIDE;
            n++;
            x += a;
            y += b;
            xx += a*a;
            yy += b*b;
        }
    return sqrt((xx - x*x/n)/(yy - y*y/n));
}

//> measured
enum { KINDS = 3, EACH = 200, ROWS = KINDS*EACH };
static const int kinds[KINDS] = {3, 2, 5};    /* dress, pullover, sandal */

/* 200 dresses, then 200 pullovers, then 200 sandals. Two inputs: a constant
 * 1, whose weight moves the answer up and down, and the proportion. */
Set measured(Rng *r)
{
    Set s = allocate_set(ROWS, 2, KINDS, 1);
    real image[PIXELS];
    for (int i = 0; i < ROWS; i++) {
        set_label(&s, i, i/EACH);
        draw_garment(r, kinds[i/EACH], image);
        s.x[2*i] = 1;
        s.x[2*i + 1] = proportion(image);
    }
    return s;
}

//> is-dress
/* The same rows, but with one target: 1 for a dress and 0 for the rest. */
Set is_dress(const Set *s)
{
    Set q = allocate_set(s->rows, 2, 1, 0);
    memcpy(q.x, s->x, 2*s->rows*sizeof *q.x);
    for (int i = 0; i < s->rows; i++)
        q.target[i] = s->label[i] == 0;
    return q;
}

//> mistakes
/* How many rows get a wrong answer. A single answer means yes above 0. */
int mistakes(const Set *s, const real *w)
{
    int wrong = 0;
    real y[KINDS];
    for (int i = 0; i < s->rows; i++) {
        Set one = window(s, i, i + 1);
        linear_answers(&one, w, y);
        wrong += s->label != NULL ? largest(s->out, y) != s->label[i]
                                  : (y[0] > 0) != (s->target[i] > 0.5);
    }
    return wrong;
}

//> fit-squares
/* The least squares with targets 1 and 0, then 1/2 off every answer, so that
 * an answer above 0 means yes. */
void fit_squares(const Set *s, real *w /* 2 */)
{
    if (!normal_equations(s, w))
        fail(1, "cannot fit a line: all proportions are the same");
    w[0] -= 0.5;
}

/* The proportion at which the answer is 0. */
double border(const real *w) { return -w[0]/w[1]; }

//> print-garments
/* Every eighth garment: its proportion, and a place to draw it at. */
void print_garments(const Set *s)
{
    block("garments", "kind proportion place");
    for (int i = 0; i < ROWS; i += 8)
        row(3, (double[]){s->label[i], s->x[2*i + 1], i*7%EACH/(double)EACH});
    end_block();
}

//> print-lines
/* Over the proportions: what squares have learnt from the first two kinds
 * and from all three, and the probability that cross-entropy has learnt. */
void print_lines(const real *two, const real *all, const real *z)
{
    block("lines", "proportion two all chance");
    for (int i = 5; i <= 61; i++) {
        double x = i/20.0;
        row(4, (double[]){x, two[0] + 0.5 + two[1]*x,
            all[0] + 0.5 + all[1]*x, sigmoid(z[0] + z[1]*x)});
    }
    end_block();
}

//> learn
/* Descent from w, in place. Prints loss and mistakes before the steps
 * 0, 1, 2, ..., then every fifth part further. */
void learn(const char *name, Linear *l, real *w, real rate, int steps)
{
    int n = l->set->in*l->set->out;
    real g[2*KINDS];
    block(name, "gradients loss mistakes");
    for (int t = 0, next = 0; t <= steps; t++) {
        real loss = linear(n, w, g, l);
        if (t == next) {
            row(3, (double[]){t + 1, loss, mistakes(l->set, w)});
            next = t + 1 + t/5;
        }
        if (t < steps)
            descend(n, w, g, rate, NULL);
    }
    end_block();
}

//> print-numbers
/* The losses for numbers, and their slopes, at misses of sixths, and close by
 * 0, where one of them jumps. */
void print_numbers(void)
{
    static const Loss list[] = {mse, mae, huber};
    block("numbers", "miss mse mae huber mse.slope mae.slope huber.slope");
    for (int i = -18; i <= 20; i++) {
        real d = i < 0 ? i/6.0 : i > 2 ? (i - 2)/6.0 : (i - 1)/1e3;
        real zero = 0, v[7] = {d};
        for (int k = 0; k < 3; k++)
            v[1 + k] = list[k](1, 1, &d, &zero, &v[4 + k]);
        row(7, v);
    }
    end_block();
}

//> line-rows
enum { POINTS = 31 };

/* y = 1 + 2x + N(0, 0.2), x from -1 to 1. The comma has slipped in the last
 * three targets, or in the last input: ten times what they should be. */
Set line_rows(Rng r, int slipped_targets, int slipped_inputs)
{
    Set s = allocate_set(POINTS, 2, 1, 0);
    for (int i = 0; i < POINTS; i++) {
        double x = 2.0*i/(POINTS - 1) - 1;
        s.x[2*i] = 1;
        s.x[2*i + 1] = x;
        s.target[i] = 1 + 2*x + normal(&r)/5;
        if (i >= POINTS - slipped_targets)
            s.target[i] *= 10;
        if (i >= POINTS - slipped_inputs)
            s.x[2*i + 1] *= 10;
    }
    return s;
}

//> fit-line
/* Descent under l's loss from the line 0: returns how long the gradient of
 * the last step was. */
double fit_line(Linear *l, real *w /* 2 */)
{
    real g[2];
    w[0] = w[1] = 0;
    for (int t = 0; t <= 4000; t++) {
        linear(2, w, g, l);
        descend(2, w, g, 0.01, NULL);
    }
    return norm(2, g);
}

//> outliers
/* What the losses make of good rows, of slipped targets, of a slipped input:
 * the lines, 1 + 2x if all is well, and the last gradients. */
enum { SETS = 3, FITS = 4 };
static const char *const sets[SETS] = {"good", "targets", "input"};
typedef struct { real w[SETS][FITS][2], last[SETS][FITS]; } Outliers;

Set outlier_set(int k, Rng r) { return line_rows(r, k == 1 ? 3 : 0, k == 2); }

void find_outliers(Outliers *o, Rng r)
{
    static const Loss walked[FITS] = {NULL, mae, huber, cauchy};
    for (int k = 0; k < SETS; k++) {
        Set s = outlier_set(k, r);
        normal_equations(&s, o->w[k][0]);
        for (int l = 1; l < FITS; l++) {
            Linear model = allocate_linear(&s, walked[l]);
            o->last[k][l] = fit_line(&model, o->w[k][l]);
            free_linear(&model);
        }
        free_set(&s);
    }
}

//> print-outliers
void print_outliers(const Outliers *o, Rng r)
{
    block("outliers", "rows mse mae huber");
    for (int k = 0; k < SETS; k++) {
        printf("%s ", sets[k]);
        row(3, (double[]){o->w[k][0][1], o->w[k][1][1], o->w[k][2][1]});
    }
    end_block();
    for (int k = 1; k < SETS; k++) {
        Set s = outlier_set(k, r);
        printf("# slipped.%s\nx target mse mae huber\n", sets[k]);
        for (int i = 0; i < POINTS; i++) {
            double x = s.x[2*i + 1], v[2 + 3] = {x, s.target[i]};
            for (int l = 0; l < 3; l++)
                v[2 + l] = o->w[k][l][0] + o->w[k][l][1]*x;
            row(5, v);
        }
        end_block();
        free_set(&s);
    }
}

//> walk-grid
/* The grid regression: descent, the loss before each step, the weights after
 * 20 of them, then the floor that the closed form finds. */
typedef struct { double loss[41], floor, w[2], exact[2]; } Grid;

void walk_grid(Grid *k, Rng *r)
{
    Set s = grid_regression(r);
    Linear l = allocate_linear(&s, mse);
    real w[] = {1.3988, 0.6175}, g[2];
    for (int t = 0; t <= 40; t++) {
        if (t == 20)
            memcpy(k->w, w, sizeof w);
        k->loss[t] = linear(2, w, g, &l);
        descend(2, w, g, 1.5e-4, NULL);
    }
    normal_equations(&s, k->exact);
    k->floor = linear(2, k->exact, NULL, &l);
    block("grid", "step loss floor");
    for (int t = 0; t <= 20; t++)
        row(3, (double[]){t, k->loss[t], k->floor});
    end_block();
    free_linear(&l);
    free_set(&s);
}

//> print-losses
/* Beside them the losses of another draw of the noise, in thousands. Returns
 * how far apart they are at most, beyond the rounding of the others, in
 * deviations: step t has the variance 2 + (loss[2t] - floor)/25, twice. */
double print_losses(const Grid *k)
{
    static const double other[21] = {871.71, 521.09, 311.84, 186.83, 112.06,
        67.29, 40.46, 24.36, 14.70, 8.89, 5.40, 3.29, 2.03, 1.26, 0.80, 0.53,
        0.36, 0.26, 0.19, 0.16, 0.14};
    double worst = 0;
    block("losses", "s0 a0 b0 s1 a1 b1 s2 a2 b2");
    for (int t = 0; t < 7; t++)
        row(9, (double[]){t, k->loss[t]/1e3, other[t], t + 7,
            k->loss[t + 7]/1e3, other[t + 7], t + 14, k->loss[t + 14]/1e3,
            other[t + 14]});
    end_block();
    for (int t = 0; t <= 20; t++)
        worst = fmax(worst, (fabs(k->loss[t] - 1e3*other[t]) - 5)
                            /sqrt(2*(2 + (k->loss[2*t] - k->floor)/25)));
    return worst;
}

//> print-coin
/* A coin that shows heads in `truth` of the tosses, coded for chances q. */
void print_coin(double truth)
{
    real p[] = {truth, 1 - truth};
    block("coin", "q entropy cross divergence");
    for (int i = 1; i < 50; i++) {
        real q[] = {i/50.0, 1 - i/50.0};
        row(4, (double[]){q[0], entropy(2, p), cross_entropy(2, p, q),
            divergence(2, p, q)});
    }
    end_block();
}

//> print-bits
/* Four kinds of news: in bits, by itself, by a code for equal chances and by
 * the code for the skewed ones. */
void print_bits(void)
{
    static const struct { const char *name; real p[4]; } list[] = {
        {"balanced", {0.25, 0.25, 0.25, 0.25}},
        {"skewed", {0.5, 0.25, 0.125, 0.125}}, {"sure", {1, 0, 0, 0}}};
    block("bits", "news entropy balanced skewed wasted");
    for (int i = 0; i < 3; i++) {
        const real *p = list[i].p;
        printf("%s ", list[i].name);
        row(4, (double[]){entropy(4, p), cross_entropy(4, p, list[0].p),
            cross_entropy(4, p, list[1].p), divergence(4, p, list[1].p)});
    }
    end_block();
}

//> print-errors
/* The slope in z where the answer should be yes: z < 0 is an error. */
void print_errors(void)
{
    block("errors", "z cross brier");
    for (int i = -24; i <= 12; i++) {
        real z = i/3.0, yes = 1, cross, square;
        binary_cross_entropy(1, 1, &z, &yes, &cross);
        brier(1, 1, &z, &yes, &square);
        row(3, (double[]){z, -cross, -square});
    }
    end_block();
}

//> steps-out
enum { PATIENCE = 5000 };

/* Steps from w until at most 24 of the 600 answers are wrong; infinite if
 * more than PATIENCE. */
double steps_out(const Set *s, Loss loss, const real *start, real rate)
{
    Linear l = allocate_linear(s, loss);
    real w[] = {start[0], start[1]}, g[2];
    int t = 0;
    while (t <= PATIENCE && mistakes(s, w) > 24) {
        linear(2, w, g, &l);
        descend(2, w, g, rate, NULL);
        t++;
    }
    free_linear(&l);
    return t <= PATIENCE ? t : HUGE_VAL;
}

//> print-wrongs
enum { STARTS = 4, RATES = 4 };

/* Starts that have it the wrong way round, ever more sure of themselves:
 * steps under cross-entropy, and under Brier's loss at that rate, 4, 16 and
 * 64 times as much. */
void print_wrongs(const Set *s, real rate, double steps[STARTS][1 + RATES])
{
    block("wrongs", "sure cross brier.1 brier.4 brier.16 brier.64");
    for (int k = 0; k < STARTS; k++) {
        int sure = 1 << k;
        real w[] = {-sure, (real)1.5*sure};
        steps[k][0] = steps_out(s, binary_cross_entropy, w, rate);
        for (int j = 0; j < RATES; j++)
            steps[k][1 + j] = steps_out(s, brier, w, rate*(1 << 2*j));
        row(6, (double[]){sure, steps[k][0], steps[k][1], steps[k][2],
            steps[k][3], steps[k][4]});
    }
    end_block();
}

//> naive
/* softmax as the formula has it */
void naive_softmax(int n, const real *z, real *p)
{
    real sum = 0;
    for (int k = 0; k < n; k++)
        sum += p[k] = exp(z[k]);
    for (int k = 0; k < n; k++)
        p[k] /= sum;
}

//> print-overflow
/* The loss of three logits whose first is right: by the formula, by the log
 * of a careful softmax, and in one piece. */
void print_overflow(void)
{
    static const real list[][3] = {{3, 2, 1}, {703, 702, 701},
        {710, 709, 708}, {-745, -746, -747}, {-800, 0, 0}};
    block("overflow", "first second third formula log together");
    for (int i = 0; i < 5; i++) {
        const real *z = list[i];
        const int right = 0;
        real p[3], q[3];
        naive_softmax(3, z, p);
        softmax(3, z, q);
        row(6, (double[]){z[0], z[1], z[2], 0 - log(p[0]), 0 - log(q[0]),
            sparse_cross_entropy(1, 3, z, &right, NULL)});
    }
    end_block();
}

//> print-confusion
/* How many of each kind got which answer. */
void print_confusion(const char *name, const Set *s, const real *w)
{
    static const char *const names[] = {"dress", "pullover", "sandal"};
    int count[KINDS][KINDS] = {{0}};
    real y[ROWS*KINDS];
    linear_answers(s, w, y);
    for (int i = 0; i < s->rows; i++)
        count[s->label[i]][largest(KINDS, y + i*KINDS)]++;
    printf("# %s\ngarment dress pullover sandal\n", name);
    for (int a = 0; a < KINDS; a++) {
        printf("%s ", names[a]);
        row(3, (double[]){count[a][0], count[a][1], count[a][2]});
    }
    end_block();
}

//> print-classes
/* Over the proportions: three lines of least squares, three probabilities. */
void print_classes(const real *w, const real *z)
{
    block("classes", "proportion a b c pa pb pc");
    for (int i = 5; i <= 50; i++) {
        real x[] = {1, i/20.0}, target[3], y[3], p[3];
        Set one = {1, 2, 3, x, target, NULL};
        linear_answers(&one, w, y);
        linear_answers(&one, z, p);
        softmax(3, p, p);
        row(7, (double[]){x[1], y[0], y[1], y[2], p[0], p[1], p[2]});
    }
    end_block();
}

//> blunders
/* The share of wrong answers as an Objective without a gradient. */
real blunders(int n, const real *w, real *g, void *context)
{
    const Set *s = context;
    assert(g == NULL && n == s->in*s->out);
    return (real)mistakes(s, w)/s->rows;
}

//> fits
/* What is learnt from the garments: lines of squares for dresses against
 * pullovers, against all others and for each of the three; and by descent on
 * cross-entropy the same. */
typedef struct {
    real two[2], all[2], each[2*KINDS], z_two[2], z_all[2], z_each[2*KINDS];
} Fits;

void find_fits(Fits *f, const Set *s, const Set *q, real rate)
{
    Set part = window(q, 0, 2*EACH);
    Linear a = allocate_linear(&part, binary_cross_entropy);
    Linear b = allocate_linear(q, binary_cross_entropy);
    Linear c = allocate_linear(s, softmax_cross_entropy);
    memset(f, 0, sizeof *f);
    fit_squares(&part, f->two);
    fit_squares(q, f->all);
    normal_equations(s, f->each);
    learn("learn.two", &a, f->z_two, rate, 3000);
    learn("learn.all", &b, f->z_all, rate, 3000);
    learn("learn.each", &c, f->z_each, rate, 3000);
    free_linear(&c);
    free_linear(&b);
    free_linear(&a);
}

//> opening-results
/* Squares, judged on dresses and pullovers alone, and cross-entropy. */
void print_opening_results(const Set *s, const Set *fresh, const Fits *f)
{
    const real *two = f->two, *all = f->all, *z = f->z_all;
    Set old = window(s, 0, 2*EACH), new = window(fresh, 0, 2*EACH);
    Set sandals = window(s, 2*EACH, ROWS);
    result("squares.two", mistakes(&old, two));
    result("squares.all", mistakes(&old, all));
    result("squares.sandals", mistakes(&sandals, all));
    result("squares.two.fresh", mistakes(&new, two));
    result("squares.all.fresh", mistakes(&new, all));
    result("squares.two.border", border(two));
    result("squares.all.border", border(all));
    result("squares.shout", two[0] + 0.5 + two[1]*2);
    result("cross.all", mistakes(&old, z));
    result("cross.all.fresh", mistakes(&new, z));
    result("cross.two.border", border(f->z_two));
    result("cross.all.border", border(z));
}

//> number-results
void print_number_results(const Outliers *o, const Grid *k)
{
    result("mae.last", o->last[1][1]);
    result("huber.last", o->last[1][2]);
    result("huber.same", fabs(o->w[0][2][1] - o->w[0][0][1]));
    result("outlier.input.huber", o->w[2][2][1]);
    for (int j = 0; j < SETS; j++) {
        char key[32];
        snprintf(key, sizeof key, "cauchy.%s", sets[j]);
        result(key, o->w[j][3][1]);
    }
    for (int t = 0; t <= 20; t++) {
        char key[32];
        snprintf(key, sizeof key, "grid.%d", t);
        result(key, k->loss[t]);
    }
    result("grid.floor", k->floor);
    result("grid.w0", k->w[0]);
    result("grid.w1", k->w[1]);
    result("grid.exact0", k->exact[0]);
    result("grid.exact1", k->exact[1]);
}

//> wrong-results
/* Slopes where the answer is sure and wrong, and the steps out of there. */
void print_wrong_results(double steps[STARTS][1 + RATES])
{
    static const char *const name[1 + RATES] = {"cross", "brier.1",
        "brier.4", "brier.16", "brier.64"};
    real z = -8, yes = 1, cross, square;
    binary_cross_entropy(1, 1, &z, &yes, &cross);
    brier(1, 1, &z, &yes, &square);
    result("slope.cross", -cross);
    result("slope.brier", -square);
    for (int k = 0; k < STARTS; k++)
        for (int l = 0; l <= RATES; l++) {
            char key[32];
            snprintf(key, sizeof key, "wrong.%d.%s", 1 << k, name[l]);
            result(key, fmin(steps[k][l], PATIENCE + 1));
        }
}

//> state
/* The loss with weights w, the part of it that wrong answers pay, and how
 * many they are. */
void print_state(const char *when, Linear *l, const real *w)
{
    const Set *s = l->set;
    char key[32];
    double loss = linear(2*KINDS, w, NULL, l), paid = 0;
    for (int i = 0; i < s->rows; i++) {
        const real *y = l->y + i*KINDS;
        if (largest(KINDS, y) != s->label[i])
            paid += sparse_cross_entropy(1, KINDS, y, &s->label[i], NULL);
    }
    snprintf(key, sizeof key, "%s.loss", when);
    result(key, loss);
    snprintf(key, sizeof key, "%s.paid", when);
    result(key, paid/s->rows);
    snprintf(key, sizeof key, "%s.mistakes", when);
    result(key, mistakes(s, w));
}

//> plateau
/* Where a single step of Brier's loss leads from the mildest wrong start at
 * the highest of the rates. */
void print_plateau(const Set *s, real rate)
{
    Linear l = allocate_linear(s, brier);
    real w[] = {-1, 1.5}, g[2];
    linear(2, w, g, &l);
    descend(2, w, g, 64*rate, NULL);
    linear(2, w, g, &l);
    result("plateau.mistakes", mistakes(s, w));
    result("plateau.slope", norm(2, g));
    free_linear(&l);
}

//> metric-results
/* After 300 and after 3000 steps, here and on fresh rows; and the gradient of
 * the share of mistakes, as chapter 1 measures it. */
void print_metric_results(Set *s, Set *fresh, real *late, real rate)
{
    Linear l = allocate_linear(s, softmax_cross_entropy);
    Linear other = allocate_linear(fresh, softmax_cross_entropy);
    real w[2*KINDS] = {0}, g[2*KINDS];
    for (int t = 0; t < 300; t++) {
        linear(2*KINDS, w, g, &l);
        descend(2*KINDS, w, g, rate, NULL);
    }
    print_state("early", &l, w);
    print_state("late", &l, late);
    print_state("early.fresh", &other, w);
    print_state("late.fresh", &other, late);
    gradient(blunders, 2*KINDS, late, 1e-6, g, s);
    result("blunders.slope", norm(2*KINDS, g));
    free_linear(&other);
    free_linear(&l);
}

//> mask-results
/* Pullovers that are recognised, by squares and by cross-entropy. */
void print_mask_results(const Set *s, const Fits *f)
{
    Set pullovers = window(s, EACH, 2*EACH);
    result("masked.squares", EACH - mistakes(&pullovers, f->each));
    result("masked.cross", EACH - mistakes(&pullovers, f->z_each));
    result("masked.squares.all", mistakes(s, f->each));
    result("masked.cross.all", mistakes(s, f->z_each));
}

//> main
int main(int argc, char **argv)
{
    double seed = 1, rate = 2;
    options(argc, argv, (Option[]){
        {"seed", &seed, NULL, 0, 1e9, 1, "of all random numbers"},
        {"rate", &rate, NULL, 0, 1e6, 0, "of descent on cross-entropy"},
    }, 2);
    Rng r = seeded((uint64_t)seed), line = seeded((uint64_t)seed);
    Set s = measured(&r), fresh = measured(&r);
    Set q = is_dress(&s), later = is_dress(&fresh);
    Fits f;
    Outliers o = {0};
    Grid k;
    double steps[STARTS][1 + RATES];
    print_garments(&s);
    find_fits(&f, &s, &q, rate);
    print_lines(f.two, f.all, f.z_all);
//> main-blocks
    print_numbers();
    find_outliers(&o, line);
    print_outliers(&o, line);
    walk_grid(&k, &r);
    double apart = print_losses(&k);
    print_coin(0.8);
    print_bits();
    print_errors();
    Linear cross = allocate_linear(&q, binary_cross_entropy);
    Linear square = allocate_linear(&q, brier);
    learn("wrong.cross", &cross, (real[]){-4, 6}, rate, 1000);
    learn("wrong.brier", &square, (real[]){-4, 6}, rate, 1000);
    print_wrongs(&q, rate, steps);
    print_overflow();
    print_confusion("confused.squares", &s, f.each);
    print_confusion("confused.cross", &s, f.z_each);
    print_classes(f.each, f.z_each);
//> main-results
    block("results", "key value");
    print_opening_results(&q, &later, &f);
    print_number_results(&o, &k);
    result("grid.apart", apart);
    result("bits.garments", log2(GARMENTS));
    print_wrong_results(steps);
    print_plateau(&q, rate);
    print_metric_results(&s, &fresh, f.z_each, rate);
    print_mask_results(&s, &f);
    end_block();
    free_linear(&square);
    free_linear(&cross);
    free_set(&later);
    free_set(&q);
    free_set(&fresh);
    free_set(&s);
    return 0;
}
#endif
#endif
