//> header
/* 05-backpropagation.c: the gradient of a net, for the price of three runs.
 *
 * Layers in a row, each with a way forward and a way back; the chain rule
 * walks them backwards and hands every one the gradient of its own weights.
 *
 *     y = x*W' + b      dx = dy*W    dW = dy'*x    db = sum of dy's rows
 *
 * Builds on 04-losses.c.
 *
 *     cc 05-backpropagation.c -lm && ./a.out
 *     ./a.out --hidden 64
 */
#ifndef BACKPROPAGATION_C
#define BACKPROPAGATION_C

#include <assert.h>

#include "04-losses.c"

//> node
/* A number on the way to a result: given, or computed from nodes before. */
typedef struct {
    const char *name;     /* +, -, *, tanh or square; else it is given */
    int a, b;             /* which nodes it is computed from */
    double at[2];         /* where a drawing has it */
    double value, slope;  /* slope: how fast the result changes with value */
    double share[2];      /* what of its slope it hands to a, and to b */
} Node;

/* From how many nodes is it computed? */
int takes(const Node *v)
{
    int two = strchr("+-*", v->name[0]) != NULL;
    return two ? 2 : !strcmp(v->name, "tanh") || !strcmp(v->name, "square");
}

//> graph-forward
/* From the first node to the last: the values. */
void graph_forward(int n, Node *v)
{
    for (int i = 0; i < n; i++) {
        double a = v[v[i].a].value, b = v[v[i].b].value;
        if (takes(&v[i]) > 0)
            switch (v[i].name[0]) {
            case '+': v[i].value = a + b; break;
            case '-': v[i].value = a - b; break;
            case '*': v[i].value = a*b; break;
            case 't': v[i].value = tanh(a); break;
            default: v[i].value = a*a;
            }
    }
}

//> local
/* How fast a node's value changes with those it is computed from. */
void local_slopes(const Node *v, double a, double b, double *local /* 2 */)
{
    local[0] = local[1] = 0;
    if (takes(v) > 0)
        switch (v->name[0]) {
        case '+': local[0] = local[1] = 1; break;
        case '-': local[0] = 1, local[1] = -1; break;
        case '*': local[0] = b, local[1] = a; break;
        case 't': local[0] = 1 - v->value*v->value; break;
        default: local[0] = 2*a;
        }
}

//> graph-backward
/* From the last node to the first: the slopes. A node that several others
 * use adds up what they hand to it. */
void graph_backward(int n, Node *v)
{
    for (int i = 0; i < n; i++)
        v[i].slope = i == n - 1;
    for (int i = n - 1; i >= 0; i--) {
        Node *a = &v[v[i].a], *b = &v[v[i].b];
        double local[2];
        local_slopes(&v[i], a->value, b->value, local);
        a->slope += v[i].share[0] = v[i].slope*local[0];
        b->slope += v[i].share[1] = v[i].slope*local[1];
    }
}

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

//> kind
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

//> layer
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
    Net *k = ((Fit *)context)->net;
    const Set *s = ((Fit *)context)->set;
    memmove(k->w, w, n*sizeof *w);
    if (g == NULL)
        return k->loss(s->rows, s->out, net_forward(k, s->rows, s->x),
                       s->target, NULL);
    real loss = backpropagate(k, s);
    memmove(g, k->g, n*sizeof *g);
    return loss;
}

//> glorot
/* Chapter 12 explains: W uniform up to sqrt(6/(in + out)), b zero. Layers
 * without a matrix are left alone. */
void glorot(Net *k, Rng *r)
{
    for (Layer *l = k->layer; l < k->layer + k->layers; l++) {
        double limit = sqrt(6.0/(l->in + l->out));
        if (l->n < l->out*l->in)
            continue;
        memset(l->w, 0, l->n*sizeof *l->w);
        for (int i = 0; i < l->out*l->in; i++)
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

//> swap-units
/* Exchanges units a and b of layer i, dense, with a pointwise and a dense
 * layer behind it: rows of its W and b, columns of the next W. */
void swap_units(Net *k, int i, int a, int b)
{
    Layer *l = &k->layer[i], *next = l + 2;
    assert(i + 2 < k->layers && l->kind == &dense_kind
           && next->kind == &dense_kind);
    swap_reals(l->in, l->w + a*l->in, l->w + b*l->in);
    swap_reals(1, l->w + l->out*l->in + a, l->w + l->out*l->in + b);
    for (int o = 0; o < next->out; o++)
        swap_reals(1, next->w + o*next->in + a, next->w + o*next->in + b);
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
    if (i + 1 >= n || at == i || x[i] == x[i + 1])    /* both may be inf */
        return x[i];
    return x[i] + (real)(at - i)*(x[i + 1] - x[i]);
}

//> full-batch
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

/* Descent with the gradient over all rows, at most k->most; loss[t] is that
 * after t steps. Returns the last. */
double full_batch(Net *k, const Set *s, double rate, int steps,
                  double *loss /* steps + 1, or NULL */)
{
    double last = 0;
    for (int t = 0; t <= steps; t++) {
        last = backpropagate(k, s);
        if (loss != NULL)
            loss[t] = last;
        if (t < steps)
            descend(k->n, k->w, k->g, rate, NULL);
    }
    return last;
}

//> by-differences
/* The same with chapter 1's gradient. */
void by_differences(Net *k, const Set *s, double rate, int steps,
                    double *loss /* steps + 1 */)
{
    Fit f = {k, s};
    for (int t = 0; t <= steps; t++) {
        loss[t] = fit_loss(k->n, k->w, NULL, &f);
        gradient(fit_loss, k->n, k->w, 1e-5, k->g, &f);
        if (t < steps)
            descend(k->n, k->w, k->g, rate, NULL);
    }
}

//> findings
/* What the last block will hold. */
typedef struct {
    int n;
    struct { char key[64]; double value; } list[90];
} Findings;

void found(Findings *f, const char *key, const char *what, double value)
{
    assert(f->n < 90);
    snprintf(f->list[f->n].key, 64, "%s.%s", key, what);
    f->list[f->n++].value = value;
}

//> nets
/* The net with random weights. */
Net started(Net k, double seed)
{
    Rng r = seeded((uint64_t)seed);
    glorot(&k, &r);
    return k;
}

/* For exclusive or: one hidden layer. */
Net xor_net(const Kind *hidden, int width, double seed)
{
    return started(mlp(4, 3, (int[]){2, width, 2}, hidden,
                       softmax_cross_entropy), seed);
}

/* One dense layer: a linear model, for two classes. */
Net line_net(int most, int in, int out, double seed)
{
    Layer line = dense_layer(in, out);
    return started(new_net(most, 1, &line, softmax_cross_entropy), seed);
}

//> lines-net
/* Two dense layers with nothing in between. */
Net lines_net(double seed)
{
    Layer list[] = {dense_layer(2, 4), dense_layer(4, 2)};
    return started(new_net(4, 2, list, softmax_cross_entropy), seed);
}

//> print-opening
enum { XOR_STEPS = 400 };

/* Exclusive or by a line, by two layers of lines, by a net; and by the same
 * net with chapter 1's gradient. */
void print_opening(const Set *s, double seed, Findings *f)
{
    static double loss[4][XOR_STEPS + 1];
    Net net[] = {line_net(4, 2, 2, seed), lines_net(seed),
                 xor_net(&tanh_kind, 4, seed), xor_net(&tanh_kind, 4, seed)};
    for (int i = 1; i < 4; i++)
        full_batch(&net[i - 1], s, 0.5, XOR_STEPS, loss[i - 1]);
    by_differences(&net[3], s, 0.5, XOR_STEPS, loss[3]);
    block("opening", "step line lines net");
    double gap = 0;
    for (int t = 0; t <= XOR_STEPS; t++) {
        gap = fmax(gap, fabs(loss[2][t] - loss[3][t]));
        if (t%8 == 0)
            row(4, (double[]){t, loss[0][t], loss[1][t], loss[2][t]});
    }
    end_block();
//> opening-results
    found(f, "xor", "line", loss[0][XOR_STEPS]);
    found(f, "xor", "lines", loss[1][XOR_STEPS]);
    found(f, "xor", "net", loss[2][XOR_STEPS]);
    found(f, "xor", "gap", gap);
    found(f, "xor", "calls", 2.0*net[3].n);
    for (int i = 0; i < 4; i++)
        free_net(&net[i]);
}

//> expression
/* (tanh(x w1) v1 + tanh(x w2) v2 - target)^2, and where to draw it */
enum { NODES = 15 };

void write_expression(Node *v /* NODES */)
{
    memcpy(v, (Node[NODES]){
        {"x", 0, 0, {0, 0}, 2, 0, {0}},
        {"w1", 0, 0, {0, 1.6}, 0.5, 0, {0}},
        {"w2", 0, 0, {0, -1.6}, -0.25, 0, {0}},
        {"*", 0, 1, {1, 0.75}, 0, 0, {0}},
        {"*", 0, 2, {1, -0.75}, 0, 0, {0}},
        {"tanh", 3, 0, {2, 0.75}, 0, 0, {0}},
        {"tanh", 4, 0, {2, -0.75}, 0, 0, {0}},
        {"v1", 0, 0, {3, 1.75}, 1.5, 0, {0}},
        {"v2", 0, 0, {3, -1.75}, 1, 0, {0}},
        {"*", 5, 7, {3, 0.75}, 0, 0, {0}},
        {"*", 6, 8, {3, -0.75}, 0, 0, {0}},
        {"+", 9, 10, {4, 0}, 0, 0, {0}},
        {"target", 0, 0, {5, -1}, 1, 0, {0}},
        {"-", 11, 12, {5, 0}, 0, 0, {0}},
        {"square", 13, 0, {6, 0}, 0, 0, {0}},
    }, NODES*sizeof *v);
}

//> print-graph
void print_nodes(int n, const Node *v)
{
    block("nodes", "name x y value slope");
    for (int i = 0; i < n; i++) {
        printf("%s ", v[i].name);
        row(4, (double[]){v[i].at[0], v[i].at[1], v[i].value, v[i].slope});
    }
    end_block();
}

/* From where, how far, what goes forward there and what comes back. */
void print_edges(int n, const Node *v)
{
    block("edges", "x y along up value share");
    for (int i = 0; i < n; i++)
        for (int j = 0; j < takes(&v[i]); j++) {
            const Node *from = &v[j == 0 ? v[i].a : v[i].b];
            row(6, (double[]){from->at[0], from->at[1],
                v[i].at[0] - from->at[0], v[i].at[1] - from->at[1],
                from->value, v[i].share[j]});
        }
    end_block();
}

//> print-expression
void print_expression(Findings *f)
{
    Node v[NODES];
    write_expression(v);
    graph_forward(NODES, v);
    graph_backward(NODES, v);
    print_nodes(NODES, v);
    print_edges(NODES, v);
    found(f, "slope", "x", v[0].slope);
    found(f, "slope", "upper", v[3].share[0]);
    found(f, "slope", "lower", v[4].share[0]);
    found(f, "value", "miss", v[NODES - 2].value);
    found(f, "value", "loss", v[NODES - 1].value);
}

//> count
/* A dense layer that counts the multiplications it asks gemm for. */
void counting_forward(Layer *l, int rows, const real *x, real *y)
{
    *(double *)l->context += (double)rows*l->out*l->in;
    dense_forward(l, rows, x, y);
}

void counting_backward(Layer *l, int rows, const real *x, const real *y,
                       const real *dy, real *dx)
{
    *(double *)l->context += (dx != NULL ? 2.0 : 1.0)*rows*l->out*l->in;
    dense_backward(l, rows, x, y, dy, dx);
}

static const Kind counting_kind = {"dense", counting_forward,
                                   counting_backward};

//> print-cost
/* Multiplications for one row: its loss; loss and gradient; and how many
 * times as many the gradient takes by central differences. */
void print_cost(const char *name, const char *key, int n,
                const int *sizes, Findings *f)
{
    double count = 0, loss, both;
    Net k = mlp(1, n, sizes, &relu_kind, softmax_cross_entropy);
    for (int i = 0; i < k.layers; i += 2) {
        k.layer[i].kind = &counting_kind;
        k.layer[i].context = &count;
    }
    Set s = allocate_set(1, sizes[0], sizes[n - 1], 0);
    Fit fit = {&k, &s};
    fit_loss(k.n, k.w, NULL, &fit);
    loss = count;
    count = 0;
    backpropagate(&k, &s);
    both = count;
    count = 0;
    gradient(fit_loss, k.n, k.w, 1e-5, k.g, &fit);
    printf("%s ", name);
    row(5, (double[]){k.n, loss, both, both/loss, count/both});
//> cost-results
    found(f, key, "n", k.n);
    found(f, key, "ratio", both/loss);
    found(f, key, "gain", count/both);
    free_set(&s);
    free_net(&k);
}

void print_costs(Findings *f)
{
    block("costs", "net n loss both ratio gain");
    print_cost("2-4-2", "cost.xor", 3, (int[]){2, 4, 2}, f);
    print_cost("2-16-16-2", "cost.arms", 4, (int[]){2, 16, 16, 2}, f);
    print_cost("196-32-10", "cost.garments", 3, (int[]){196, 32, 10}, f);
    end_block();
}

//> faulty-slopes
/* tanh with no slope at all */
void forgotten_backward(Layer *l, int rows, const real *x, const real *y,
                        const real *dy, real *dx)
{
    (void)x, (void)y;
    memcpy(dx, dy, (size_t)rows*l->out*sizeof *dx);
}

static const Kind forgotten_kind = {"forgotten", tanh_forward,
                                    forgotten_backward};
static const Kind mistaken_kind = {"sigmoid", tanh_forward,
                                   sigmoid_backward};

/* A slope that forgets to divide by the rows, as the loss does. */
real undivided(int rows, int out, const real *y, const real *target,
               real *dy)
{
    real loss = softmax_cross_entropy(rows, out, y, target, dy);
    for (int i = 0; dy != NULL && i < rows*out; i++)
        dy[i] *= rows;
    return loss;
}

//> faults
enum { FAULTS = 4, FAULT_STEPS = 200, STARTS = 21 };
static const struct { const char *name; const Kind *hidden; Loss loss; }
faults[FAULTS] = {
    {"right", &tanh_kind, softmax_cross_entropy},
    {"undivided", &tanh_kind, undivided},
    {"sigmoid", &mistaken_kind, softmax_cross_entropy},
    {"forgotten", &forgotten_kind, softmax_cross_entropy},
};

/* Chapter 1's check of a net where it stands. */
Check check_net(Net *k, const Set *s)
{
    Fit f = {k, s};
    return check_gradient(fit_loss, k->n, k->w, 1e-5, &f);
}

//> try-faults
/* What the check says before the first step, and the losses of the run;
 * medians over the starts, in the end. */
void try_fault(int i, const Set *s, double seed,
               double loss[STARTS][FAULT_STEPS + 1], Findings *f)
{
    double error[STARTS], last[STARTS];
    for (int j = 0; j < STARTS; j++) {
        Net k = xor_net(faults[i].hidden, 4, seed + j);
        k.loss = faults[i].loss;
        error[j] = check_net(&k, s).error;
        last[j] = full_batch(&k, s, 0.5, FAULT_STEPS, loss[j]);
        free_net(&k);
    }
    double middle = quantile(STARTS, error, 0.5);
    double end = quantile(STARTS, last, 0.5);
    printf("%s ", faults[i].name);
    row(2, (double[]){middle, end});
    found(f, faults[i].name, "error", middle);
    found(f, faults[i].name, "loss", end);
}

//> print-faults
void print_faults(const Set *s, double seed, Findings *f)
{
    static double loss[FAULTS][STARTS][FAULT_STEPS + 1];
    block("faults", "fault error loss");
    for (int i = 0; i < FAULTS; i++)
        try_fault(i, s, seed, loss[i], f);
    end_block();
    block("trials", "step right undivided sigmoid forgotten");
    for (int t = 0; t <= FAULT_STEPS; t += 4) {
        double at[STARTS], median[1 + FAULTS] = {t};
        for (int i = 0; i < FAULTS; i++) {
            for (int j = 0; j < STARTS; j++)
                at[j] = loss[i][j][t];
            median[1 + i] = quantile(STARTS, at, 0.5);
        }
        row(1 + FAULTS, median);
    }
    end_block();
}

//> print-kinks
/* Exclusive or has a row of zeros, and b is zero: all units of a new net
 * are on their kink there. A little b takes them off it. */
void print_kinks(const Set *s, double seed, Findings *f)
{
    Net k = xor_net(&relu_kind, 4, seed);
    found(f, "kink", "error", check_net(&k, s).error);
    for (int i = 0; i < 4; i++)
        k.w[8 + i] = 0.01;
    found(f, "kink", "off", check_net(&k, s).error);
    free_net(&k);
}

//> print-region
/* By how much the net's second answer is the larger, over the square from
 * -1.2 to 1.2: the border of its regions is where that is zero. */
void print_region(const char *name, Net *k)
{
    block(name, "x y more");
    for (int i = 0; i <= 40; i++) {
        for (int j = 0; j <= 40; j++) {
            double x[] = {0.06*j - 1.2, 0.06*i - 1.2};
            const real *y = net_forward(k, 1, x);
            row(3, (double[]){x[0], x[1], y[1] - y[0]});
        }
        putchar('\n');
    }
    putchar('\n');
}

//> print-arms
enum { ARM_STEPS = 1600, PANELS = 4 };

/* Descent on the spirals, looked at now and then. */
void print_descent(Net *k, const Set *s, double *loss /* ARM_STEPS + 1 */)
{
    static const int at[PANELS] = {100, 400, 600, ARM_STEPS};
    for (int i = 0; i < PANELS; i++) {
        int from = i > 0 ? at[i - 1] : 0;
        char name[32];
        full_batch(k, s, 0.5, at[i] - from, loss + from);
        snprintf(name, sizeof name, "region.%d", at[i]);
        print_region(name, k);
    }
}

//> print-spirals
/* Two hidden layers on the spirals, and a line. */
void print_spirals(double seed, Findings *f)
{
    static double loss[2][ARM_STEPS + 1];
    Rng r = seeded((uint64_t)seed);
    Set s = spirals(&r, 200, 0.02);
    Net line = line_net(s.rows, 2, 2, seed);
    Net k = started(mlp(s.rows, 4, (int[]){2, 16, 16, 2}, &relu_kind,
                        softmax_cross_entropy), seed);
    block("arms", "x y label");
    for (int i = 0; i < s.rows; i++)
        row(3, (double[]){s.x[2*i], s.x[2*i + 1], s.label[i]});
    end_block();
    found(f, "arms", "check", check_net(&k, &s).error);
    full_batch(&line, &s, 0.5, ARM_STEPS, loss[0]);
    print_region("region.line", &line);
    print_descent(&k, &s, loss[1]);
//> print-arm-losses
    block("spirals", "step line net");
    for (int t = 0; t <= ARM_STEPS; t += 16)
        row(3, (double[]){t, loss[0][t], loss[1][t]});
    end_block();
    double right[2], rises = 0;
    for (int t = 0; t < ARM_STEPS; t++)
        rises += loss[1][t + 1] > loss[1][t];
    found(f, "arms", "rises", rises);
    found(f, "arms", "early", loss[1][200]);
    found(f, "arms", "line", evaluate(&line, &s, &right[0]));
    found(f, "arms", "net", evaluate(&k, &s, &right[1]));
    found(f, "arms", "line.right", 100*right[0]);
    found(f, "arms", "net.right", 100*right[1]);
    free_net(&line);
    free_net(&k);
    free_set(&s);
}

//> between-nets
/* Sets k's weights to a + x (b - a) + y (c - a); returns the loss there. */
double between_nets(Net *k, const Set *s, const Net *a, const Net *b,
                    const Net *c, double x, double y)
{
    for (int i = 0; i < k->n; i++)
        k->w[i] = a->w[i] + x*(b->w[i] - a->w[i]) + y*(c->w[i] - a->w[i]);
    return evaluate(k, s, NULL);
}

//> print-plane
/* The losses on the way from a to b and to c, and in their plane. */
void print_plane(Net *k, const Set *s, const Net *a, const Net *b,
                 const Net *c)
{
    block("segment", "share twin other");
    for (int i = -10; i <= 50; i++)
        row(3, (double[]){i/40.0, between_nets(k, s, a, b, c, i/40.0, 0),
                          between_nets(k, s, a, b, c, 0, i/40.0)});
    end_block();
    puts("# plane\nx y loss");
    for (int i = -6; i <= 21; i++) {
        for (int j = -6; j <= 21; j++)
            row(3, (double[]){j/15.0, i/15.0,
                between_nets(k, s, a, b, c, j/15.0, i/15.0)});
        putchar('\n');
    }
    putchar('\n');
}

//> print-solutions
enum { SOLVED = 1000 };

/* Two solutions, the first also with its units in another order. */
void print_solutions(const Set *s, double seed, Findings *f)
{
    static double loss[2][SOLVED + 1];
    Net k = xor_net(&tanh_kind, 4, seed), a = xor_net(&tanh_kind, 4, seed);
    Net b = xor_net(&tanh_kind, 4, seed);
    Net c = xor_net(&tanh_kind, 4, seed + 1);
    full_batch(&a, s, 0.5, SOLVED, loss[0]);
    full_batch(&c, s, 0.5, SOLVED, loss[1]);
    block("solutions", "step first second");
    for (int t = 0; t <= SOLVED; t += 20)
        row(3, (double[]){t, loss[0][t], loss[1][t]});
    end_block();
    memcpy(b.w, a.w, a.n*sizeof *a.w);
    swap_units(&b, 0, 0, 1);
    swap_units(&b, 0, 2, 3);
    print_plane(&k, s, &a, &b, &c);
//> solution-results
    double own = evaluate(&a, s, NULL), twin = evaluate(&b, s, NULL);
    found(f, "solved", "gap", fabs(own - twin)/own);
    found(f, "solved", "hill", between_nets(&k, s, &a, &b, &c, 0.5, 0));
    free_net(&a);
    free_net(&b);
    free_net(&c);
    free_net(&k);
}

//> print-twins
/* Four units that start alike, then random ones: what is the difference
 * between the first two units after 400 steps? */
void print_twins(const Set *s, double seed, Findings *f)
{
    Net k = xor_net(&tanh_kind, 4, seed);
    for (int u = 1; u < 4; u++) {
        memcpy(k.w + 2*u, k.w, 2*sizeof *k.w);
        for (int o = 0; o < 2; o++)
            k.w[12 + 4*o + u] = k.w[12 + 4*o];
    }
    found(f, "twins", "loss", full_batch(&k, s, 0.5, XOR_STEPS, NULL));
    found(f, "twins", "gap", fabs(k.w[0] - k.w[2]) + fabs(k.w[1] - k.w[3])
                             + fabs(k.w[8] - k.w[9]));
    free_net(&k);
}

//> many-starts
enum { MANY = 200, WIDTHS = 5, MANY_STEPS = 600, SHOWN = 8 };
static const int widths[WIDTHS] = {2, 3, 4, 8, 16};

/* The losses that 200 starts end with; returns how many are above 0.1, and
 * how many of those still are after nine times as many steps more. */
int many_starts(const Set *s, const Kind *hidden, int width, double seed,
                double *last /* MANY */, int *still)
{
    int stuck = 0;
    for (int j = 0; j < MANY; j++) {
        Net k = xor_net(hidden, width, seed + j);
        last[j] = full_batch(&k, s, 0.5, MANY_STEPS, NULL);
        stuck += last[j] > 0.1;
        if (still != NULL && last[j] > 0.1)
            *still += full_batch(&k, s, 0.5, 9*MANY_STEPS, NULL) > 0.1;
        free_net(&k);
    }
    return stuck;
}

//> print-widths
/* For each kind and width: quantiles of the last loss, share stuck. */
void print_widths(const Set *s, const Kind *hidden, double seed,
                  double last[WIDTHS][MANY], Findings *f)
{
    int still = 0;
    for (int i = 0; i < WIDTHS; i++) {
        char key[32];
        int stuck = many_starts(s, hidden, widths[i], seed, last[i],
                                widths[i] == 3 ? &still : NULL);
        printf("%s ", hidden->name);
        row(5, (double[]){widths[i], quantile(MANY, last[i], 0.1),
            quantile(MANY, last[i], 0.5), quantile(MANY, last[i], 0.9),
            100.0*stuck/MANY});
        snprintf(key, sizeof key, "%s.%d", hidden->name, widths[i]);
        found(f, key, "stuck", stuck);
    }
    found(f, hidden->name, "still", still);
}

//> print-stairs
/* The last losses of every width in order. */
void print_stairs(double last[WIDTHS][MANY])
{
    block("stairs", "share two three four eight sixteen");
    for (int j = 0; j < MANY; j += 4)
        row(1 + WIDTHS, (double[]){100.0*j/MANY, last[0][j], last[1][j],
            last[2][j], last[3][j], last[4][j]});
    end_block();
}

//> print-histories
/* Eight histories. */
void print_histories(const Set *s, double seed)
{
    static double loss[SHOWN][MANY_STEPS + 1];
    for (int j = 0; j < SHOWN; j++) {
        Net k = xor_net(&relu_kind, 3, seed + j);
        full_batch(&k, s, 0.5, MANY_STEPS, loss[j]);
        free_net(&k);
    }
    block("histories", "step a b c d e f g h");
    for (int t = 0; t <= 300; t += 10) {
        double at[1 + SHOWN] = {t};
        for (int j = 0; j < SHOWN; j++)
            at[1 + j] = loss[j][t];
        row(1 + SHOWN, at);
    }
    end_block();
}

//> print-seeds
int count_near(const double *last /* MANY */, double loss)
{
    int n = 0;
    for (int j = 0; j < MANY; j++)
        n += fabs(last[j] - loss) < 0.005;
    return n;
}

void print_seeds(const Set *s, double seed, Findings *f)
{
    static double last[2][WIDTHS][MANY];
    block("widths", "kind width low median high stuck");
    print_widths(s, &tanh_kind, seed, last[0], f);
    print_widths(s, &relu_kind, seed, last[1], f);
    end_block();
    print_stairs(last[1]);
    print_histories(s, seed);
    double all = log(2), third = (3*log(3) - 2*log(2))/4;
    found(f, "stair", "half", all/2);
    found(f, "stair", "third", third);
    found(f, "stair", "all", all);
    found(f, "three", "half", count_near(last[1][1], all/2));
    found(f, "three", "third", count_near(last[1][1], third));
    found(f, "three", "all", count_near(last[1][1], all));
}

//> pooled
/* The pictures of s with every 2 x 2 pixels made one, their mean. */
Set pooled(const Set *s)
{
    enum { HALF = SIDE/2 };
    Set p = allocate_set(s->rows, HALF*HALF, s->out, 1);
    for (int i = 0; i < s->rows; i++) {
        set_label(&p, i, s->label[i]);
        for (int j = 0; j < PIXELS; j++) {
            int at = j/SIDE/2*HALF + j%SIDE/2;
            p.x[(size_t)i*p.in + at] += s->x[(size_t)i*PIXELS + j]/4;
        }
    }
    return p;
}

//> by-slices
enum { SLICE = 50, EPOCHS = 24 };

/* Once through the rows, a step for each slice: chapter 6 explains. */
void by_slices(Net *k, const Set *s, double rate)
{
    for (int a = 0; a + SLICE <= s->rows; a += SLICE) {
        Set slice = window(s, a, a + SLICE);
        backpropagate(k, &slice);
        descend(k->n, k->w, k->g, rate, NULL);
    }
}

//> print-wardrobe
/* A line and a net learn the garments, slice by slice. */
void print_wardrobe(const char *source, int hidden, double seed, Findings *f)
{
    Rng r = seeded((uint64_t)seed);
    Set images = pictures(source, "train", &r, 7000), all = pooled(&images);
    int cut = all.rows*6/7;
    Set train = window(&all, 0, cut), held = window(&all, cut, all.rows);
    Net net[] = {line_net(100, all.in, GARMENTS, seed),
                 started(mlp(100, 3, (int[]){all.in, hidden, GARMENTS},
                             &relu_kind, softmax_cross_entropy), seed)};
    double loss[4], right[4];
    block("wardrobe", "epoch line line-held net net-held "
          "line-right line-held-right net-right net-held-right");
    for (int e = 0; e <= EPOCHS; e++) {
        for (int i = 0; i < 2; i++) {
            if (e > 0)
                by_slices(&net[i], &train, 0.4);
            loss[2*i] = evaluate(&net[i], &train, &right[2*i]);
            loss[2*i + 1] = evaluate(&net[i], &held, &right[2*i + 1]);
        }
        row(9, (double[]){e, loss[0], loss[1], loss[2], loss[3], 100*right[0],
            100*right[1], 100*right[2], 100*right[3]});
    }
    end_block();
//> wardrobe-results
    found(f, "wardrobe", "line", 100*right[0]);
    found(f, "wardrobe", "line.held", 100*right[1]);
    found(f, "wardrobe", "net", 100*right[2]);
    found(f, "wardrobe", "net.held", 100*right[3]);
    found(f, "wardrobe", "n", net[1].n);
    free_net(&net[0]);
    free_net(&net[1]);
    free_set(&all);
    free_set(&images);
}

//> main
int main(int argc, char **argv)
{
    double seed = 1, hidden = 32;
    const char *source = "wardrobe";
    options(argc, argv, (Option[]){
        {"seed", &seed, NULL, 0, 1e9, 1, "of all random numbers"},
        {"hidden", &hidden, NULL, 1, 1024, 1, "units for the garments"},
        {"data", NULL, &source, 0, 0, 0, "garments: a folder of IDX files"},
    }, 3);
    Findings f = {0};
    Set s = exclusive_or();
    print_opening(&s, seed, &f);
    print_expression(&f);
    print_costs(&f);
    print_faults(&s, seed, &f);
    print_kinks(&s, seed, &f);
    print_spirals(seed, &f);
    print_solutions(&s, seed, &f);
    print_twins(&s, seed, &f);
    print_seeds(&s, seed, &f);
    print_wardrobe(source, (int)hidden, seed, &f);
//> main-results
    block("results", "key value");
    for (int i = 0; i < f.n; i++)
        result(f.list[i].key, f.list[i].value);
    end_block();
    free_set(&s);
    return 0;
}
#endif
#endif
