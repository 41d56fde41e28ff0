/* What an activation costs, forward and back, beside its dense layer. */
#include "bench.h"
#include "../../code/11-activations.c"

typedef struct { Net net; int at; Set rows; } Problem;

static void both_ways(Problem *p, int at)
{
    Layer *l = &p->net.layer[at];
    const Layer *below = l - 1;
    l->kind->forward(l, p->rows.rows, below->y, l->y);
    l->kind->backward(l, p->rows.rows, below->y, l->y, l->dy, below->dy);
}

static void activation(void *p) { both_ways(p, 1); }
static void dense(void *p) { both_ways(p, 2); }

int main(void)
{
    Rng r = seeded(1);
    for (int width = 16; width <= 256; width *= 16)
        for (int k = 0; k < ACTIVATIONS; k++) {
            char name[64];
            Problem p = {deep_net(32, width, 2, width, width, every_activation[k], mse), 0,
                         allocate_set(32, width, width, 0)};
            normal_weights(&p.net, &r, 1);
            for (int i = 0; i < 32*width; i++)
                p.rows.x[i] = normal(&r);
            backpropagate(&p.net, &p.rows);
            snprintf(name, sizeof name, "%d units: %s/dense", width, every_activation[k]->name);
            ratio(name, activation, dense, &p);
            free_net(&p.net);
            free_set(&p.rows);
        }
    return 0;
}
