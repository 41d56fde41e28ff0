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
/* A classifier of these sizes with random weights; a linear model, if there
 * are two. */
Net classifier(int most, int n, const int *sizes /* n */,
               const Kind *hidden, double seed)
{
    Net k = mlp(most, n, sizes, hidden, softmax_cross_entropy);
    Rng r = seeded((uint64_t)seed);
    glorot(&k, &r);
    return k;
}

/* For exclusive or. */
Net xor_net(const Kind *hidden, int width, double seed)
{
    return classifier(4, 3, (int[]){2, width, 2}, hidden, seed);
}

//> print-opening
enum { XOR_STEPS = 400 };

/* Exclusive or by a line, by two layers of lines, and by a net. */
void print_opening(const Set *s, double seed, Findings *f)
{
    static double loss[3][XOR_STEPS + 1];
    static const char *name[] = {"line", "lines", "net"};
    Layer list[] = {dense_layer(2, 4), dense_layer(4, 2)};
    Net net[] = {classifier(4, 2, (int[]){2, 2}, NULL, seed),
                 new_net(4, 2, list, softmax_cross_entropy),
                 xor_net(&tanh_kind, 4, seed)};
    Rng r = seeded((uint64_t)seed);
    glorot(&net[1], &r);
    for (int i = 0; i < 3; i++) {
        found(f, "xor", name[i],
              full_batch(&net[i], s, 0.5, XOR_STEPS, loss[i]));
        free_net(&net[i]);
    }
    block("opening", "step line lines net");
    for (int t = 0; t <= XOR_STEPS; t += 8)
        row(4, (double[]){t, loss[0][t], loss[1][t], loss[2][t]});
    end_block();
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
/* Nodes; edges: from where, how far, what goes forward, what comes back. */
void print_graph(Findings *f)
{
    Node v[NODES];
    write_expression(v);
    graph_forward(NODES, v);
    graph_backward(NODES, v);
    block("nodes", "name x y value");
    for (int i = 0; i < NODES; i++) {
        printf("%s ", v[i].name);
        row(3, (double[]){v[i].at[0], v[i].at[1], v[i].value});
    }
    end_block();
    block("edges", "x y along up value share");
    for (int i = 0; i < NODES; i++)
        for (int j = 0; j < takes(&v[i]); j++) {
            const Node *u = &v[j == 0 ? v[i].a : v[i].b];
            row(6, (double[]){u->at[0], u->at[1], v[i].at[0] - u->at[0],
                v[i].at[1] - u->at[1], u->value, v[i].share[j]});
        }
    end_block();
//> graph-results
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
void print_cost(const char *name, int n, const int *sizes /* n */,
                Findings *f)
{
    double count = 0, after[3];
    Net k = mlp(1, n, sizes, &relu_kind, softmax_cross_entropy);
    Set s = allocate_set(1, sizes[0], sizes[n - 1], 0);
    Fit fit = {&k, &s};
    for (int i = 0; i < k.layers; i += 2) {
        k.layer[i].kind = &counting_kind;
        k.layer[i].context = &count;
    }
    fit_loss(k.n, k.w, NULL, &fit);
    after[0] = count, count = 0;
    backpropagate(&k, &s);
    after[1] = count, count = 0;
    gradient(fit_loss, k.n, k.w, 1e-5, k.g, &fit);
    after[2] = count;
    printf("%s ", name);
    row(5, (double[]){k.n, after[0], after[1], after[1]/after[0],
        after[2]/after[1]});
//> cost-results
    found(f, "parameters", name, k.n);
    found(f, "ratio", name, after[1]/after[0]);
    found(f, "gain", name, after[2]/after[1]);
    free_set(&s);
    free_net(&k);
}

void print_costs(Findings *f)
{
    block("costs", "net n loss both ratio gain");
    print_cost("xor", 3, (int[]){2, 4, 2}, f);
    print_cost("spirals", 4, (int[]){2, 16, 16, 2}, f);
    print_cost("garments", 3, (int[]){196, 32, 10}, f);
    end_block();
}

//> faulty-slopes
/* The sigmoid's slope for tanh. */
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
enum { FAULTS = 3, FAULT_STEPS = 200, STARTS = 21 };
static const struct { const char *name; const Kind *hidden; Loss loss; }
faults[FAULTS] = {
    {"right", &tanh_kind, softmax_cross_entropy},
    {"undivided", &tanh_kind, undivided},
    {"sigmoid", &mistaken_kind, softmax_cross_entropy},
};

/* Chapter 1's check of a net where it stands. */
Check check_net(Net *k, const Set *s)
{
    Fit f = {k, s};
    return check_gradient(fit_loss, k->n, k->w, 1e-5, &f);
}

//> try-fault
/* Medians over the starts: the losses on the way, and, returned, what the
 * check says before the first step. */
double try_fault(int i, const Set *s, double rate, double seed,
                 double *median /* FAULT_STEPS + 1 */)
{
    static double loss[FAULT_STEPS + 1][STARTS];
    double error[STARTS], own[FAULT_STEPS + 1];
    for (int j = 0; j < STARTS; j++) {
        Net k = xor_net(faults[i].hidden, 4, seed + j);
        k.loss = faults[i].loss;
        error[j] = check_net(&k, s).error;
        full_batch(&k, s, rate, FAULT_STEPS, own);
        for (int t = 0; t <= FAULT_STEPS; t++)
            loss[t][j] = own[t];
        free_net(&k);
    }
    for (int t = 0; t <= FAULT_STEPS; t++)
        median[t] = quantile(STARTS, loss[t], 0.5);
    return quantile(STARTS, error, 0.5);
}

//> print-faults
void print_faults(const Set *s, double seed, Findings *f)
{
    static double slow[FAULTS][FAULT_STEPS + 1], fast[FAULT_STEPS + 1];
    block("faults", "fault error slow fast");
    for (int i = 0; i < FAULTS; i++) {
        double error = try_fault(i, s, 0.5, seed, slow[i]);
        try_fault(i, s, 2, seed, fast);
        printf("%s ", faults[i].name);
        row(3, (double[]){error, slow[i][FAULT_STEPS], fast[FAULT_STEPS]});
        found(f, faults[i].name, "error", error);
        found(f, faults[i].name, "slow", slow[i][FAULT_STEPS]);
        found(f, faults[i].name, "fast", fast[FAULT_STEPS]);
    }
    end_block();
    block("trials", "step right undivided sigmoid");
    for (int t = 0; t <= FAULT_STEPS; t += 4)
        row(4, (double[]){t, slow[0][t], slow[1][t], slow[2][t]});
    end_block();
//> kinks
    /* a row of zeros and b = 0: every unit of a new net is on its kink */
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

//> print-spirals
enum { ARM_STEPS = 1600, PANELS = 4 };

/* A line and two hidden layers on the spirals, looked at now and then. */
void print_spirals(double seed, Findings *f)
{
    static const int at[PANELS] = {100, 400, 600, ARM_STEPS};
    static double loss[2][ARM_STEPS + 1];
    Rng r = seeded((uint64_t)seed);
    Set s = spirals(&r, 200, 0.02);
    Net line = classifier(s.rows, 2, (int[]){2, 2}, NULL, seed);
    Net k = classifier(s.rows, 4, (int[]){2, 16, 16, 2}, &relu_kind, seed);
    full_batch(&line, &s, 0.5, ARM_STEPS, loss[0]);
    print_region("region.line", &line);
    for (int i = 0; i < PANELS; i++) {
        int from = i > 0 ? at[i - 1] : 0;
        char name[32];
        full_batch(&k, &s, 0.5, at[i] - from, loss[1] + from);
        snprintf(name, sizeof name, "region.%d", at[i]);
        print_region(name, &k);
    }
    block("arms", "x y label");
    for (int i = 0; i < s.rows; i++)
        row(3, (double[]){s.x[2*i], s.x[2*i + 1], s.label[i]});
    end_block();
//> print-arm-losses
    block("turns", "x y");
    for (double t = 0; t <= 1; t += 1.0/64)
        row(2, (double[]){(0.1 + 0.9*t)*cos(3*PI*t),
                          (0.1 + 0.9*t)*sin(3*PI*t)});
    end_block();
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

//> print-solutions
enum { SOLVED = 1000 };

/* k at a + x (b - a): the loss there. */
double between_nets(Net *k, const Set *s, double x, const Net *a,
                    const Net *b)
{
    for (int i = 0; i < k->n; i++)
        k->w[i] = a->w[i] + x*(b->w[i] - a->w[i]);
    return evaluate(k, s, NULL);
}

/* A solution, the same with its units in another order, and one from another
 * start: their losses, and those on the straight way to them. */
void print_solutions(const Set *s, double seed, Findings *f)
{
    static double loss[3][SOLVED + 1];
    Net net[4];
    for (int i = 0; i < 4; i++)
        net[i] = xor_net(&tanh_kind, 4, seed + (i == 2));
    for (int i = 0; i < 3; i++)
        full_batch(&net[i], s, 0.5, SOLVED, loss[i]);
    swap_units(&net[1], 0, 0, 1);
    swap_units(&net[1], 0, 2, 3);
//> solution-results
    double own = loss[0][SOLVED], twin = evaluate(&net[1], s, NULL);
    found(f, "solved", "gap", fabs(own - twin)/own);
    found(f, "solved", "hill",
          between_nets(&net[3], s, 0.5, &net[0], &net[1]));
    block("solutions", "step first second");
    for (int t = 0; t <= SOLVED; t += 20)
        row(3, (double[]){t, loss[0][t], loss[2][t]});
    end_block();
    block("segment", "share twin other");
    for (double x = -0.25; x <= 1.25; x += 1.0/32)
        row(3, (double[]){x, between_nets(&net[3], s, x, &net[0], &net[1]),
            between_nets(&net[3], s, x, &net[0], &net[2])});
    end_block();
    for (int i = 0; i < 4; i++)
        free_net(&net[i]);
}

//> trap
enum { MANY = 200, WIDTHS = 5, MANY_STEPS = 600, SHOWN = 8, LINEAR = 5 };
static const double stuck_above = 0.1;

/* For how many rows are all hidden units off? Or LINEAR, if for none, and
 * every unit is on for all rows or for no row. */
int trap(Net *k, const Set *s)
{
    int silent = 0, bends = 0, hidden = k->layer[1].out;
    net_forward(k, s->rows, s->x);
    for (int i = 0; i < s->rows; i++) {
        const real *y = k->layer[1].y + i*hidden;
        int on = 0;
        for (int u = 0; u < hidden; u++) {
            on += y[u] > 0;
            bends += (y[u] > 0) != (k->layer[1].y[u] > 0);
        }
        silent += on == 0;
    }
    return silent == 0 && bends == 0 ? LINEAR : silent;
}

//> note-trap
/* The stuck runs: how many there are in each trap, how many of them have the
 * loss that belongs to it, and how many are no better after twice as many
 * steps more; and the losses of some runs, stuck or not. */
typedef struct {
    double in[LINEAR + 1], agree, still;
    double history[SHOWN][MANY_STEPS + 1];
} Traps;

void note_trap(Traps *t, Net *k, const Set *s, double last)
{
    const double third = (3*log(3) - 2*log(2))/4;
    const double level[] = {0, 0, log(2)/2, third, log(2), log(2)};
    int i = trap(k, s);
    t->in[i]++;
    t->agree += fabs(last - level[i]) < 0.005;
    t->still += full_batch(k, s, 0.5, 2*MANY_STEPS, NULL) > last - 0.005;
}

//> print-widths
/* The last losses of 200 starts for each width, in order; their quantiles,
 * and how many are stuck. Histories are of three units. */
void print_widths(const Set *s, const Kind *hidden, double seed,
                  double last[WIDTHS][MANY], Traps *t, Findings *f)
{
    static const int widths[WIDTHS] = {2, 3, 4, 8, 16};
    for (int i = 0; i < WIDTHS; i++) {
        char key[32];
        int stuck = 0;
        for (int j = 0; j < MANY; j++) {
            Net k = xor_net(hidden, widths[i], seed + j);
            last[i][j] = full_batch(&k, s, 0.5, MANY_STEPS,
                i == 1 && j < SHOWN ? t->history[j] : NULL);
            stuck += last[i][j] > stuck_above;
            if (hidden == &relu_kind && last[i][j] > stuck_above)
                note_trap(t, &k, s, last[i][j]);
            free_net(&k);
        }
//> widths-results
        snprintf(key, sizeof key, "%s.%d", hidden->name, widths[i]);
        found(f, key, "stuck", stuck);
        printf("%s ", hidden->name);
        row(5, (double[]){widths[i], quantile(MANY, last[i], 0.1),
            quantile(MANY, last[i], 0.5), quantile(MANY, last[i], 0.9),
            100.0*stuck/MANY});
    }
}

//> print-starts
void print_starts(const Set *s, double seed, Findings *f)
{
    static double last[2][WIDTHS][MANY];
    static Traps traps;
    static const char *name[] = {"none", "one", "two", "three", "four",
                                 "linear"};
    block("widths", "kind width low median high stuck");
    print_widths(s, &tanh_kind, seed, last[0], &traps, f);
    print_widths(s, &relu_kind, seed, last[1], &traps, f);
    end_block();
    block("stairs", "share two three four eight sixteen");
    for (int j = 0; j < MANY; j += 4)
        row(1 + WIDTHS, (double[]){100.0*j/MANY, last[1][0][j],
            last[1][1][j], last[1][2][j], last[1][3][j], last[1][4][j]});
    end_block();
    block("histories", "step a b c d e f g h");
    for (int t = 0; t <= 300; t += 10) {
        double at[1 + SHOWN] = {t};
        for (int j = 0; j < SHOWN; j++)
            at[1 + j] = traps.history[j][t];
        row(1 + SHOWN, at);
    }
    end_block();
//> trap-results
    for (int t = 0; t <= LINEAR; t++)
        found(f, "trap", name[t], traps.in[t]);
    found(f, "trap", "agree", traps.agree);
    found(f, "trap", "still", traps.still);
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
enum { SLICE = 50, EPOCHS = 20, TRIAL = 4 };

/* Once through the rows, a step for each slice: chapter 6 explains. */
void by_slices(Net *k, const Set *s, double rate)
{
    for (int a = 0; a + SLICE <= s->rows; a += SLICE) {
        Set slice = window(s, a, a + SLICE);
        backpropagate(k, &slice);
        descend(k->n, k->w, k->g, rate, NULL);
    }
}

//> best-rate
/* The rate that leaves the least loss on the rows after four times through
 * them, from where k stands and where it is left. */
double best_rate(Net *k, const Set *s)
{
    double best = 0, least = HUGE_VAL;
    real *start = allocate(k->n, sizeof *start);
    memcpy(start, k->w, k->n*sizeof *start);
    for (double rate = 0.2; rate < 4; rate *= 2) {
        for (int e = 0; e < TRIAL; e++)
            by_slices(k, s, rate);
        double loss = evaluate(k, s, NULL);
        if (loss < least)
            least = loss, best = rate;
        memcpy(k->w, start, k->n*sizeof *start);
    }
    free(start);
    return best;
}

//> print-wardrobe
/* A line and a net learn the garments, slice by slice. */
void print_wardrobe(const char *source, int hidden, double seed, Findings *f)
{
    static const char *name[] = {"line", "net"};
    Rng r = seeded((uint64_t)seed);
    Set images = pictures(source, "train", &r, 7000), all = pooled(&images);
    int cut = all.rows*6/7, in = all.in;
    Set set[] = {window(&all, 0, cut), window(&all, cut, all.rows)};
    Net net[] = {
        classifier(100, 2, (int[]){in, GARMENTS}, NULL, seed),
        classifier(100, 3, (int[]){in, hidden, GARMENTS}, &relu_kind, seed)};
    double rate[2], loss[4], right[4];
    for (int i = 0; i < 2; i++)
        rate[i] = best_rate(&net[i], &set[0]);
//> wardrobe-epochs
    block("wardrobe", "epoch line line-held net net-held "
          "line-right line-held-right net-right net-held-right");
    for (int e = 0; e <= EPOCHS; e++) {
        for (int i = 0; i < 4; i++) {
            if (e > 0 && i%2 == 0)
                by_slices(&net[i/2], &set[0], rate[i/2]);
            loss[i] = evaluate(&net[i/2], &set[i%2], &right[i]);
        }
        row(9, (double[]){e, loss[0], loss[1], loss[2], loss[3], 100*right[0],
            100*right[1], 100*right[2], 100*right[3]});
    }
    end_block();
    for (int i = 0; i < 2; i++) {
        found(f, "wardrobe.rate", name[i], rate[i]);
        found(f, "wardrobe.seen", name[i], 100*right[2*i]);
        found(f, "wardrobe.held", name[i], 100*right[2*i + 1]);
        found(f, "wardrobe.n", name[i], net[i].n);
        free_net(&net[i]);
    }
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
    print_graph(&f);
    print_costs(&f);
    print_faults(&s, seed, &f);
    print_spirals(seed, &f);
    print_solutions(&s, seed, &f);
    print_starts(&s, seed, &f);
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
