/* layers.h: what the tests of layers share: PyTorch's numbers for them, and
 * chapter 1's check of a net's gradient. Include it after program.h. */

#include "tensor.h"

static inline void same(const char *name, const char *tensor, int layer, const double *own)
{
    double wanted[64];
    char full[32];
    snprintf(full, sizeof full, layer > 0 ? "%s%d" : "%s", tensor, layer);
    int n = read_tensor(name, full, wanted, 64);
    for (int i = 0; i < n; i++)
        cr_expect(near(own[i], wanted[i], 1e-12), "%s %s[%d]: %g, not %g", name, full, i,
                  own[i], wanted[i]);
}

enum { ROWS = 8 };    /* of the reference net */

/* The net 5-7-6-3 of the reference with its weights, and its rows. */
static inline Net reference_net(const Kind *kind, Loss loss)
{
    Net k = mlp(ROWS, 4, (int[]){5, 7, 6, 3}, kind != NULL ? kind : &tanh_kind, loss);
    if (kind == NULL) {
        Layer list[] = {dense_layer(5, 7), dense_layer(7, 6), dense_layer(6, 3)};
        free_net(&k);
        k = new_net(ROWS, 3, list, loss);
    }
    int n = 0;
    for (int i = 1; i <= 3; i++) {
        char name[2][8];
        snprintf(name[0], 8, "W%d", i);
        snprintf(name[1], 8, "b%d", i);
        for (int j = 0; j < 2; j++)
            n += read_tensor("mlp-a-input", name[j], k.w + n, k.n - n);
    }
    cr_assert_eq(n, k.n);
    return k;
}

static inline Set reference_rows(const char *loss)
{
    Set s = allocate_set(ROWS, 5, 3, strcmp(loss, "softmax_ce") == 0);
    double label[ROWS];
    read_tensor("mlp-a-input", "x", s.x, ROWS*5);
    read_tensor("mlp-a-input", "label", label, ROWS);
    for (int i = 0; i < ROWS && s.label != NULL; i++)
        set_label(&s, i, (int)label[i]);
    if (s.label == NULL)
        read_tensor("mlp-a-input", strcmp(loss, "bce_logits") == 0 ? "target_bce"
                    : "target_mse_mae", s.target, ROWS*3);
    return s;
}

/* Every number of mlp-a-ACTIVATION-LOSS.txt; kind NULL: no activation. */
static inline void same_net(const char *activation, const Kind *kind, const char *by,
                            Loss loss_by)
{
    char name[64];
    snprintf(name, sizeof name, "mlp-a-%s-%s", activation, by);
    Net k = reference_net(kind, loss_by);
    Set s = reference_rows(by);
    double loss = backpropagate(&k, &s), dx[ROWS*5];
    int step = kind != NULL ? 2 : 1;
    same(name, "loss", 0, &loss);
    for (int i = 1; i <= 3; i++) {
        Layer *dense = &k.layer[(i - 1)*step];
        same(name, i < 3 ? "z" : "output", i < 3 ? i : 0, dense->y);
        same(name, "dz", i, dense->dy);
        same(name, "dW", i, dense->g);
        same(name, "db", i, dense->g + dense->in*dense->out);
        if (i < 3)
            same(name, "a", i, dense[step - 1].y);
    }
    k.layer[0].kind->backward(&k.layer[0], ROWS, s.x, k.layer[0].y, k.layer[0].dy, dx);
    same(name, "dx", 0, dx);
    free_set(&s);
    free_net(&k);
}

/* An activation beside PyTorch's values and slopes; returns how many. */
static inline int same_activation(const char *activation, const Kind *kind)
{
    FILE *file = fopen("tests/reference/layers/activation-open.tsv", "r");
    cr_assert_not_null(file);
    char line[256], name[32];
    int count = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        double z, a, slope, y, dy = 3, dx;
        if (sscanf(line, "%31s %lf %lf %lf", name, &z, &a, &slope) != 4
            || strcmp(name, activation) != 0)
            continue;
        Layer l = pointwise_layer(kind, 1);
        l.kind->forward(&l, 1, &z, &y);
        l.kind->backward(&l, 1, &z, &y, &dy, &dx);
        cr_expect(near(y, a, 1e-14), "%s(%g)", name, z);
        cr_expect(near(dx, 3*slope, 1e-14), "%s'(%g): %g", name, z, dx/3);
        l.kind->backward(&l, 1, &z, &y, &dy, NULL);
        count++;
    }
    fclose(file);
    return count;
}

static inline Set random_rows(Rng *r, int rows, int in, int out)
{
    Set s = allocate_set(rows, in, out, 1);
    for (int i = 0; i < rows*in; i++)
        s.x[i] = normal(r);
    for (int i = 0; i < rows; i++)
        set_label(&s, i, below(r, out));
    return s;
}

static inline double check_of(const Kind *kind, Loss loss, uint64_t seed)
{
    Rng r = seeded(seed);
    Set s = random_rows(&r, 7, 3, 3);
    Net k = mlp(9, 4, (int[]){3, 6, 5, 3}, kind, loss);
    for (int i = 0; i < k.n; i++)
        k.w[i] = between(&r, -1, 1);
    Fit f = {&k, &s};
    double error = check_gradient(fit_loss, k.n, k.w, 1e-6, &f).error;
    free_net(&k);
    free_set(&s);
    return error;
}
