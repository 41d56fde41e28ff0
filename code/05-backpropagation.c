//> header
/* 05-backpropagation.c: the gradient of a net, for the price of two runs.
 *
 * Layers in a row, each with a way forward and a way back; the chain rule
 * walks them backwards and hands every one the gradient of its own weights.
 *
 *     y = x*W' + b      dx = dy*W    dW = dy'*x    db = sum of dy's rows
 *
 * Builds on 04-losses.c.
 *
 *     cc 05-backpropagation.c -lm && ./a.out
 */
#ifndef BACKPROPAGATION_C
#define BACKPROPAGATION_C

#include <assert.h>

#include "04-losses.c"

//> dot
/* The sum of a[i]*b[i], as four sums that do not wait for one another. */
real dot(int n, const real *a, const real *b)
{
    real s[4] = {0};
    int i = 0;
    for (; i + 4 <= n; i += 4)
        for (int k = 0; k < 4; k++)
            s[k] += a[i + k]*b[i + k];
    for (; i < n; i++)
        s[0] += a[i]*b[i];
    return s[0] + s[1] + s[2] + s[3];
}

/* y += s*x */
void add_scaled(int n, real s, const real *x, real *restrict y)
{
    for (int i = 0; i < n; i++)
        y[i] += s*x[i];
}

//> gemm
/* C += op(A)*op(B): C is m x n, op(A) m x k, op(B) k x n, row after row. A
 * turned A lies as k x m, a turned B as n x k; never both. Every product of
 * matrices in the book passes here. */
void gemm(int turn_a, int turn_b, int m, int n, int k, const real *a,
          const real *b, real *c)
{
    assert(!turn_a || !turn_b);
    for (size_t i = 0; i < (size_t)m; i++) {
        real *own = c + i*n;
        for (size_t j = 0; turn_b && j < (size_t)n; j++)
            own[j] += dot(k, a + i*k, b + j*k);
        for (size_t p = 0; !turn_b && p < (size_t)k; p++)
            add_scaled(n, turn_a ? a[p*m + i] : a[i*k + p], b + p*n, own);
    }
}

//> layer
typedef struct Layer Layer;

/* What a kind of layer does. backward is given dy, the gradient of the loss
 * at y; it adds that of the weights to l->g, and fills dx unless it is
 * NULL. */
typedef struct {
    const char *name;
    void (*forward)(Layer *l, int rows, const real *x, real *y);
    void (*backward)(Layer *l, int rows, const real *x, const real *y,
                     const real *dy, real *dx);
} Kind;

/* A layer of a net. What it points to is the net's. */
struct Layer {
    const Kind *kind;
    int in, out;        /* numbers a row */
    int n, buffers;     /* how many parameters; untrained numbers it keeps */
    int notes;          /* numbers a row that forward leaves for backward */
    real *w, *g;        /* n: its windows on the parameters, the gradient */
    real *buffer;       /* buffers */
    real *note;         /* most x notes */
    real *y, *dy;       /* most x out */
    int training;       /* 1: learning; 0: only answering */
    void *context;      /* of kinds that need one; the caller's */
};

//> linear
/* y = x*W'; w holds W, out x in. */
void linear_forward(Layer *l, int rows, const real *x, real *y)
{
    memset(y, 0, (size_t)rows*l->out*sizeof *y);
    gemm(0, 1, rows, l->out, l->in, x, l->w, y);
}

/* dW = dy'*x, dx = dy*W */
void linear_backward(Layer *l, int rows, const real *x, const real *y,
                     const real *dy, real *dx)
{
    (void)y;
    gemm(1, 0, l->out, l->in, rows, dy, x, l->g);
    if (dx != NULL) {
        memset(dx, 0, (size_t)rows*l->in*sizeof *dx);
        gemm(0, 0, rows, l->in, l->out, dy, l->w, dx);
    }
}

//> dense
/* y = x*W' + b; b lies behind W. */
void dense_forward(Layer *l, int rows, const real *x, real *y)
{
    const real *b = l->w + (size_t)l->out*l->in;
    for (int i = 0; i < rows; i++)
        memcpy(y + (size_t)i*l->out, b, l->out*sizeof *y);
    gemm(0, 1, rows, l->out, l->in, x, l->w, y);
}

/* db = sum of dy's rows */
void dense_backward(Layer *l, int rows, const real *x, const real *y,
                    const real *dy, real *dx)
{
    real *db = l->g + (size_t)l->out*l->in;
    linear_backward(l, rows, x, y, dy, dx);
    for (int i = 0; i < rows; i++)
        add_scaled(l->out, 1, dy + (size_t)i*l->out, db);
}

//> layers
const Kind linear_kind = {"linear", linear_forward, linear_backward};
const Kind dense_kind = {"dense", dense_forward, dense_backward};

Layer linear_layer(int in, int out)
{
    return (Layer){&linear_kind, in, out, .n = out*in};
}

Layer dense_layer(int in, int out)
{
    return (Layer){&dense_kind, in, out, .n = out*in + out};
}

//> activations
/* y = f(x), one number at a time; the slope is written with y where y is
 * enough to know it. */
void sigmoid_forward(Layer *l, int rows, const real *x, real *y)
{
    for (int i = 0; i < rows*l->out; i++)
        y[i] = sigmoid(x[i]);
}

void sigmoid_backward(Layer *l, int rows, const real *x, const real *y,
                      const real *dy, real *dx)
{
    (void)x;
    for (int i = 0; dx != NULL && i < rows*l->out; i++)
        dx[i] = dy[i]*y[i]*(1 - y[i]);
}

//> tanh
void tanh_forward(Layer *l, int rows, const real *x, real *y)
{
    for (int i = 0; i < rows*l->out; i++)
        y[i] = tanh(x[i]);
}

void tanh_backward(Layer *l, int rows, const real *x, const real *y,
                   const real *dy, real *dx)
{
    (void)x;
    for (int i = 0; dx != NULL && i < rows*l->out; i++)
        dx[i] = dy[i]*(1 - y[i]*y[i]);
}

//> relu
/* max(0, x); its slope at 0 is taken as 0 */
void relu_forward(Layer *l, int rows, const real *x, real *y)
{
    for (int i = 0; i < rows*l->out; i++)
        y[i] = x[i] > 0 ? x[i] : 0;
}

void relu_backward(Layer *l, int rows, const real *x, const real *y,
                   const real *dy, real *dx)
{
    (void)y;
    for (int i = 0; dx != NULL && i < rows*l->out; i++)
        dx[i] = x[i] > 0 ? dy[i] : 0;
}

//> kinds
const Kind sigmoid_kind = {"sigmoid", sigmoid_forward,
                           sigmoid_backward};
const Kind tanh_kind = {"tanh", tanh_forward, tanh_backward};
const Kind relu_kind = {"relu", relu_forward, relu_backward};

/* A layer of that kind, with a number out for every number in. */
Layer pointwise_layer(const Kind *kind, int size)
{
    return (Layer){kind, .in = size, .out = size};
}

//> net
/* Layers in a row. Its state is one array: n parameters, then buffers. */
typedef struct {
    int layers, most;      /* most: rows at a time */
    Layer *layer;
    int n, buffers;
    real *w, *g;           /* n + buffers; n */
    Loss loss;
} Net;

//> new-net
/* A net of copies of these layers, weights 0; free_net frees it. */
Net new_net(int most, int layers, const Layer *list, Loss loss)
{
    Net k = {layers, most, allocate(layers, sizeof(Layer)), .loss = loss};
    memcpy(k.layer, list, layers*sizeof *list);
    for (int i = 0; i < layers; i++) {
        assert(i == 0 || list[i].in == list[i - 1].out);
        k.n += list[i].n;
        k.buffers += list[i].buffers;
    }
    k.w = allocate((size_t)k.n + k.buffers, sizeof *k.w);
    k.g = allocate(k.n, sizeof *k.g);
    real *w = k.w, *g = k.g, *buffer = k.w + k.n;
    for (Layer *l = k.layer; l < k.layer + layers; l++) {
        l->w = w, w += l->n;
        l->g = g, g += l->n;
        l->buffer = buffer, buffer += l->buffers;
        l->note = allocate((size_t)most*l->notes, sizeof *l->note);
        l->y = allocate((size_t)most*l->out, sizeof *l->y);
        l->dy = allocate((size_t)most*l->out, sizeof *l->dy);
    }
    return k;
}

//> free-net
void free_net(Net *k)
{
    for (int i = 0; i < k->layers; i++) {
        free(k->layer[i].note);
        free(k->layer[i].y);
        free(k->layer[i].dy);
    }
    free(k->layer);
    free(k->w);
    free(k->g);
    *k = (Net){0};
}

/* 1 while the net learns, 0 while it only answers. */
void set_training(Net *k, int training)
{
    for (int i = 0; i < k->layers; i++)
        k->layer[i].training = training;
}

//> forward
/* The net's answers to `rows` rows, at most k->most; they are the net's. */
const real *net_forward(Net *k, int rows, const real *x)
{
    assert(rows <= k->most);
    for (int i = 0; i < k->layers; i++) {
        Layer *l = &k->layer[i];
        l->kind->forward(l, rows, x, l->y);
        x = l->y;
    }
    return x;
}

//> backward
/* After net_forward, and with the last layer's dy filled: the gradient. */
void net_backward(Net *k, int rows, const real *x)
{
    memset(k->g, 0, k->n*sizeof *k->g);
    for (int i = k->layers - 1; i >= 0; i--) {
        Layer *l = &k->layer[i], *before = i > 0 ? l - 1 : NULL;
        l->kind->backward(l, rows, before != NULL ? before->y : x, l->y,
                          l->dy, before != NULL ? before->dy : NULL);
    }
}

//> backpropagate
/* The mean loss over the rows of s, at most k->most; its gradient in k->g. */
real backpropagate(Net *k, const Set *s)
{
    Layer *last = &k->layer[k->layers - 1];
    const real *y = net_forward(k, s->rows, s->x);
    real loss = k->loss(s->rows, s->out, y, s->target, last->dy);
    net_backward(k, s->rows, s->x);
    return loss;
}

//> evaluate
/* The mean loss over any number of rows, the net only answering; and, unless
 * it is NULL, the share of the rows whose label is right. */
real evaluate(Net *k, const Set *s, double *right)
{
    real sum = 0;
    double hits = 0;
    int training = k->layer[0].training;
    set_training(k, 0);
    for (int a = 0; a < s->rows; a += k->most) {
        int b = a + k->most < s->rows ? a + k->most : s->rows;
        Set part = window(s, a, b);
        const real *y = net_forward(k, b - a, part.x);
        sum += k->loss(b - a, s->out, y, part.target, NULL)*(b - a);
        if (right != NULL)
            hits += accuracy(b - a, s->out, y, part.label)*(b - a);
    }
    set_training(k, training);
    if (right != NULL)
        *right = hits/s->rows;
    return sum/s->rows;
}

//> objective
/* A net and rows as an Objective of chapter 1, for checks and descents. */
typedef struct {
    Net *net;
    const Set *set;
} Fit;

real fit_loss(int n, const real *w, real *g, void *context)
{
    Fit *f = context;
    memmove(f->net->w, w, n*sizeof *w);
    real loss = backpropagate(f->net, f->set);
    if (g != NULL)
        memmove(g, f->net->g, n*sizeof *g);
    return loss;
}

//> glorot
/* Chapter 12 explains: W uniform up to sqrt(6/(in + out)), b zero. */
void glorot(Net *k, Rng *r)
{
    for (Layer *l = k->layer; l < k->layer + k->layers; l++) {
        double limit = sqrt(6.0/(l->in + l->out));
        memset(l->w, 0, l->n*sizeof *l->w);
        for (int i = 0; l->n > 0 && i < l->out*l->in; i++)
            l->w[i] = (real)between(r, -limit, limit);
    }
}

//> mlp
enum { MOST_LAYERS = 64 };

/* A multilayer perceptron: sizes[0] in, a hidden layer of that kind for each
 * size between, the last size out. */
Net mlp(int most, int n, const int *sizes /* n */, const Kind *hidden,
        Loss loss)
{
    Layer list[MOST_LAYERS];
    int layers = 0;
    assert(2 <= n && 2*n <= MOST_LAYERS);
    for (int i = 1; i < n; i++) {
        list[layers++] = dense_layer(sizes[i - 1], sizes[i]);
        if (i < n - 1)
            list[layers++] = pointwise_layer(hidden, sizes[i]);
    }
    return new_net(most, layers, list, loss);
}

//> quantile
static int compare_reals(const void *a, const void *b)
{
    real x = *(const real *)a, y = *(const real *)b;
    return (x > y) - (x < y);
}

/* The q quantile of n numbers, 0 <= q <= 1, between neighbours where it must
 * be; sorts them. Not a number counts as the largest. */
real quantile(int n, real *x, double q)
{
    for (int i = 0; i < n; i++)
        x[i] = isnan(x[i]) ? (real)HUGE_VAL : x[i];
    qsort(x, n, sizeof *x, compare_reals);
    double at = q*(n - 1);
    int i = (int)at;
    if (i + 1 >= n || at == i)
        return x[i];
    return x[i] + (real)(at - i)*(x[i + 1] - x[i]);
}

//> main
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

int main(void)
{
    return 0;
}
#endif
#endif
