/* What the gradient of a net costs beside its loss, and beside differences. */
#include "bench.h"
#include "../../code/05-backpropagation.c"

typedef struct { Fit fit; Net net; Set rows; real *w, *g; volatile real sink; } Problem;

static void only_answers(void *p)
{
    Problem *q = p;
    q->sink = net_forward(&q->net, q->rows.rows, q->rows.x)[0];
}

static void by_backpropagation(void *p)
{
    Problem *q = p;
    q->sink = backpropagate(&q->net, &q->rows);
}

static void by_differences(void *p)
{
    Problem *q = p;
    gradient(fit_loss, q->net.n, q->w, 1e-5, q->g, &q->fit);
}

static Problem problem(int rows, int width)
{
    Rng r = seeded(1);
    Problem p = {.rows = spirals(&r, rows, 0.02)};
    p.net = mlp(rows, 4, (int[]){2, width, width, 2}, &tanh_kind, softmax_cross_entropy);
    glorot(&p.net, &r);
    p.w = allocate(p.net.n, sizeof *p.w);
    p.g = allocate(p.net.n, sizeof *p.g);
    memcpy(p.w, p.net.w, p.net.n*sizeof *p.w);
    return p;
}

int main(void)
{
    char name[64];
    for (int width = 4; width <= 64; width *= 4) {
        Problem p = problem(32, width);
        p.fit = (Fit){&p.net, &p.rows};
        snprintf(name, sizeof name, "%d weights: forward and back/forward", p.net.n);
        ratio(name, by_backpropagation, only_answers, &p);
    }
    for (int width = 4; width <= 16; width *= 2) {
        Problem p = problem(32, width);
        p.fit = (Fit){&p.net, &p.rows};
        snprintf(name, sizeof name, "%d weights: differences/backpropagation", p.net.n);
        ratio(name, by_differences, by_backpropagation, &p);
    }
    return 0;
}
