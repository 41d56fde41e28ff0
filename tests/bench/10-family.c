/* What a step of each rule costs beside one of plain descent. */
#include "bench.h"
#include "../../code/10-family.c"

typedef struct { Optimiser plain, other; real *w, *g; } Problem;

static void step_plain(void *p)
{
    Problem *q = p;
    update(q->plain.n, q->w, q->g, 1e-9, &q->plain);
}

static void step_other(void *p)
{
    Problem *q = p;
    update(q->other.n, q->w, q->g, 1e-9, &q->other);
}

int main(void)
{
    enum { N = 100000 };
    static const Method *const list[] = {&momentum_method, &nesterov_method,
        &adagrad_method, &rmsprop_method, &adadelta_method, &adam_method,
        &adamw_method, &amsgrad_method, &adamax_method, &nadam_method, &radam_method};
    Problem p = {.w = allocate(N, sizeof(real)), .g = allocate(N, sizeof(real))};
    Rng r = seeded(1);
    for (int i = 0; i < N; i++)
        p.g[i] = normal(&r);
    p.plain = new_optimiser(&sgd_method, N);
    for (size_t k = 0; k < sizeof list/sizeof *list; k++) {
        char name[64];
        p.other = new_optimiser(list[k], N);
        snprintf(name, sizeof name, "a step of %s/of sgd", list[k]->name);
        ratio(name, step_other, step_plain, &p);
        free_optimiser(&p.other);
    }
    return 0;
}
