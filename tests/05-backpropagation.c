/* Tests of chapter 05: layers against PyTorch and against chapter 1, a graph
 * and a first step by hand, gemm against three loops, nets permuted, cut into
 * pieces, and asked twice. */
#include <criterion/criterion.h>
#include "../code/05-backpropagation.c"
#include "program.h"
#include "layers.h"

/* ---- the graph ------------------------------------------------------------------ */

/* (a b + a)^2 at a = 3, b = -2: ab = -6, the sum -3, the square 9; slopes
 * 2 (-3) (b + 1) = 6 and 2 (-3) a = -18. */
Test(graph, by_hand)
{
    Node v[] = {{"a", 0, 0, {0}, 3, 7, {0}}, {"b", 0, 0, {0}, -2, 7, {0}},
                {"*", 0, 1, {0}, 0, 7, {0}}, {"+", 2, 0, {0}, 0, 7, {0}},
                {"square", 3, 0, {0}, 0, 7, {0}}};
    for (int again = 0; again < 2; again++) {
        graph_forward(5, v);
        graph_backward(5, v);
        cr_expect_eq(v[2].value, -6);
        cr_expect_eq(v[3].value, -3);
        cr_expect_eq(v[4].value, 9);
        cr_expect_eq(v[4].slope, 1);
        cr_expect_eq(v[3].slope, -6);
        cr_expect_eq(v[1].slope, -18);
        cr_expect_eq(v[0].slope, 6);
        cr_expect_eq(v[2].share[0], 12, "one way");
        cr_expect_eq(v[3].share[1], -6, "the other");
    }
}

static void all_kinds_of_nodes(Node *v /* 8 */, const double *given /* 3 */)
{
    memcpy(v, (Node[]){{"a", 0, 0, {0}, 0, 0, {0}}, {"b", 0, 0, {0}, 0, 0, {0}},
        {"c", 0, 0, {0}, 0, 0, {0}}, {"*", 0, 1, {0}, 0, 0, {0}},
        {"tanh", 3, 0, {0}, 0, 0, {0}}, {"-", 4, 2, {0}, 0, 0, {0}},
        {"+", 5, 0, {0}, 0, 0, {0}}, {"square", 6, 0, {0}, 0, 0, {0}}}, 8*sizeof *v);
    for (int i = 0; i < 3; i++)
        v[i].value = given[i];
    graph_forward(8, v);
}

Test(graph, against_differences)
{
    double given[] = {0.7, -0.4, 0.3};
    Node v[8], moved[8];
    all_kinds_of_nodes(v, given);
    cr_expect(near(v[7].value, pow(tanh(0.7*-0.4) - 0.3 + 0.7, 2), 1e-15));
    graph_backward(8, v);
    for (int i = 0; i < 3; i++) {
        double here = given[i], value[2];
        for (int k = 0; k < 2; k++) {
            given[i] = here + (k == 0 ? 1e-5 : -1e-5);
            all_kinds_of_nodes(moved, given);
            value[k] = moved[7].value;
        }
        given[i] = here;
        cr_expect(near(v[i].slope, (value[0] - value[1])/2e-5, 1e-9), "%d", i);
    }
}

Test(graph, how_many_it_takes)
{
    Node x = {"x", 0, 0, {0}, 0, 0, {0}}, t = {"tanh", 0, 0, {0}, 0, 0, {0}};
    Node m = {"-", 0, 0, {0}, 0, 0, {0}};
    cr_expect(takes(&x) == 0 && takes(&t) == 1 && takes(&m) == 2);
}

/* ---- products ------------------------------------------------------------------- */

static double element(const double *a, int turned, int rows, int columns, int i, int j)
{
    return turned ? a[j*rows + i] : a[i*columns + j];
}

Test(gemm, against_three_loops)
{
    double a[81], b[81], c[81], wanted[81];
    Rng r = seeded(1);
    for (int m = 0; m <= 9; m += 3)
        for (int n = 0; n <= 9; n++)
            for (int k = 0; k <= 9; k++)
                for (int mode = 0; mode < 3; mode++) {
                    int turn_a = mode == 1, turn_b = mode == 2;
                    for (int i = 0; i < 81; i++) {
                        a[i] = between(&r, -1, 1);
                        b[i] = between(&r, -1, 1);
                        c[i] = wanted[i] = between(&r, -1, 1);
                    }
                    for (int i = 0; i < m; i++)
                        for (int j = 0; j < n; j++)
                            for (int p = 0; p < k; p++)
                                wanted[i*n + j] += element(a, turn_a, m, k, i, p)
                                                   *element(b, turn_b, k, n, p, j);
                    gemm(turn_a, turn_b, m, n, k, a, b, c);
                    for (int i = 0; i < 81; i++)
                        cr_assert(near(c[i], wanted[i], 1e-14), "%d %d %d %d", m, n, k, mode);
                }
}

/* x = (1 2), W = (3 4; 5 6), b = (7 8), dy = (1 -1), all by hand. */
Test(dense, by_hand)
{
    double w[] = {3, 4, 5, 6, 7, 8}, g[] = {0, 0, 0, 0, 0, 100}, x[] = {1, 2}, y[2];
    double dy[] = {1, -1}, dx[] = {9, 9};
    Layer l = dense_layer(2, 2);
    cr_assert_eq(l.n, 6);
    l.w = w, l.g = g;
    l.kind->forward(&l, 1, x, y);
    cr_expect(y[0] == 18 && y[1] == 25);
    l.kind->backward(&l, 1, x, y, dy, dx);
    cr_expect(dx[0] == -2 && dx[1] == -2, "%g %g", dx[0], dx[1]);
    static const double wanted[] = {1, 2, -1, -2, 1, 99};    /* added */
    for (int i = 0; i < 6; i++)
        cr_expect_eq(g[i], wanted[i], "%d: %g", i, g[i]);
}

Test(linear, has_no_bias)
{
    double w[] = {3, 4}, g[] = {0, 0}, x[] = {1, 2, -1, 1}, y[2], dy[] = {1, 10};
    Layer l = linear_layer(2, 1);
    cr_assert_eq(l.n, 2);
    l.w = w, l.g = g;
    l.kind->forward(&l, 2, x, y);
    cr_expect(y[0] == 11 && y[1] == 1);
    l.kind->backward(&l, 2, x, y, dy, NULL);
    cr_expect(g[0] == 1 - 10 && g[1] == 2 + 10);
}

/* ---- against PyTorch ------------------------------------------------------------ */

static const struct { const char *name; Loss loss; } losses[] = {{"mse", mse},
    {"mae", mae}, {"softmax_ce", softmax_cross_entropy}, {"bce_logits", binary_cross_entropy}};
static const struct { const char *name; const Kind *kind; } kinds_by_name[] = {
    {"identity", NULL}, {"sigmoid", &sigmoid_kind}, {"tanh", &tanh_kind}, {"relu", &relu_kind}};

/* identity and sigmoid have no mae and no bce_logits there: 12 files. */
Test(reference, every_file)
{
    int files = 0;
    for (int a = 0; a < 4; a++)
        for (int l = 0; l < 4; l++) {
            if (a < 2 && (l == 1 || l == 3))
                continue;
            same_net(kinds_by_name[a].name, kinds_by_name[a].kind, losses[l].name,
                     losses[l].loss);
            files++;
        }
    cr_expect_eq(files, 12);
}

Test(reference, activations)
{
    for (int i = 1; i < 4; i++)
        cr_expect_eq(same_activation(kinds_by_name[i].name, kinds_by_name[i].kind), 13);
}

/* ---- against chapter 1 ------------------------------------------------------------ */

Test(check, every_activation_with_every_loss)
{
    for (int a = 1; a < 4; a++)
        for (int l = 0; l < 4; l++)
            for (uint64_t seed = 1; seed <= 5; seed++) {
                double error = check_of(kinds_by_name[a].kind, losses[l].loss, seed);
                cr_expect_lt(error, 1e-7, "%s %s: %g", kinds_by_name[a].name, losses[l].name, error);
            }
}

static void broken_backward(Layer *l, int rows, const real *x, const real *y, const real *dy,
                            real *dx)
{
    tanh_backward(l, rows, x, y, dy, dx);
    dx[0] *= 1.001;
}

Test(check, catches_one_part_in_a_thousand)
{
    static const Kind broken = {"broken", tanh_forward, broken_backward};
    double error = check_of(&broken, mse, 1);
    cr_expect_gt(error, 1e-6, "%g", error);
}

/* ---- nets ------------------------------------------------------------------------- */

/* w = 0 on exclusive or: every probability is 1/2, the loss log 2, and the
 * slopes of one row cancel those of another; so the first step stays. */
Test(net, first_step_on_exclusive_or)
{
    Set s = exclusive_or();
    Layer line = dense_layer(2, 2);
    Net k = new_net(4, 1, &line, softmax_cross_entropy);
    cr_expect(near(backpropagate(&k, &s), log(2), 1e-15));
    for (int i = 0; i < k.n; i++)
        cr_expect_eq(k.g[i], 0);
    Set one = window(&s, 1, 2);    /* x = (0, 1), label 1 */
    backpropagate(&k, &one);
    static const double wanted[] = {0, 0.5, 0, -0.5, 0.5, -0.5};
    for (int i = 0; i < k.n; i++)
        cr_expect(near(k.g[i], wanted[i], 1e-15), "%d: %g", i, k.g[i]);
    free_net(&k);
    free_set(&s);
}

Test(net, asked_twice)
{
    Rng r = seeded(4);
    Set s = random_rows(&r, 5, 3, 2);
    Net k = mlp(5, 3, (int[]){3, 4, 2}, &tanh_kind, mse);
    double g[64];
    glorot(&k, &r);
    double loss = backpropagate(&k, &s);
    memcpy(g, k.g, k.n*sizeof *g);
    cr_expect_eq(backpropagate(&k, &s), loss);
    cr_expect_arr_eq(k.g, g, k.n*sizeof *g);
    Fit f = {&k, &s};
    memset(k.g, 0, k.n*sizeof *k.g);
    cr_expect_eq(fit_loss(k.n, k.w, NULL, &f), loss);
    cr_expect_eq(k.g[0], 0, "without g there is no way back");
    cr_expect_eq(fit_loss(k.n, k.w, g, &f), loss);
    cr_expect_arr_eq(k.g, g, k.n*sizeof *g);
    free_net(&k);
    free_set(&s);
}

/* Fewer rows than the net has room for: the others do not count. */
Test(net, room_for_more)
{
    Rng r = seeded(5);
    Set s = random_rows(&r, 12, 3, 2), part = window(&s, 0, 5);
    Net k = mlp(12, 3, (int[]){3, 4, 2}, &relu_kind, softmax_cross_entropy);
    Net small = mlp(5, 3, (int[]){3, 4, 2}, &relu_kind, softmax_cross_entropy);
    glorot(&k, &r);
    memcpy(small.w, k.w, k.n*sizeof *k.w);
    backpropagate(&k, &s);
    cr_expect_eq(backpropagate(&k, &part), backpropagate(&small, &part));
    cr_expect_arr_eq(k.g, small.g, k.n*sizeof *k.g);
    free_net(&small);
    free_net(&k);
    free_set(&s);
}

Test(net, windows_lie_side_by_side)
{
    Layer list[] = {dense_layer(3, 4), pointwise_layer(&tanh_kind, 4), dense_layer(4, 2)};
    list[1].buffers = 5;
    list[1].notes = 2;
    Net k = new_net(6, 3, list, mse);
    cr_expect_eq(k.n, 16 + 10);
    cr_expect_eq(k.buffers, 5);
    cr_expect(k.layer[0].w == k.w && k.layer[2].w == k.w + 16 && k.layer[2].g == k.g + 16);
    cr_expect_eq(k.layer[1].buffer, k.w + k.n);
    k.layer[1].note[6*2 - 1] = 1;    /* the sanitizer would object */
    k.layer[2].y[6*2 - 1] = k.layer[2].dy[6*2 - 1] = 1;
    k.w[k.n + k.buffers - 1] = 1;
    set_training(&k, 1);
    cr_expect(k.layer[0].training == 1 && k.layer[2].training == 1);
    free_net(&k);
    cr_expect(k.layer == NULL && k.w == NULL && k.n == 0);
}

Test(net, mlp_puts_no_activation_last)
{
    Net k = mlp(2, 4, (int[]){3, 5, 4, 2}, &relu_kind, mse);
    cr_expect_eq(k.layers, 5);
    cr_expect(k.layer[1].kind == &relu_kind && k.layer[3].kind == &relu_kind);
    cr_expect(k.layer[4].kind == &dense_kind && k.layer[4].out == 2);
    cr_expect_eq(k.n, 3*5 + 5 + 5*4 + 4 + 4*2 + 2);
    free_net(&k);
    Net line = mlp(2, 2, (int[]){3, 2}, &relu_kind, mse);
    cr_expect_eq(line.layers, 1);
    free_net(&line);
}

/* W2 (W1 x + b1) + b2 is W x + b with W = W2 W1 and b = W2 b1 + b2. */
Test(net, two_linear_layers_are_one)
{
    Rng r = seeded(6);
    Set s = random_rows(&r, 9, 3, 2);
    Layer list[] = {dense_layer(3, 4), dense_layer(4, 2)}, line = dense_layer(3, 2);
    Net two = new_net(9, 2, list, mse), one = new_net(9, 1, &line, mse);
    for (int i = 0; i < two.n; i++)
        two.w[i] = normal(&r);
    const double *W2 = two.layer[1].w, *b1 = two.w + 12, *b2 = W2 + 8;
    gemm(0, 0, 2, 3, 4, W2, two.w, one.w);
    for (int o = 0; o < 2; o++)
        one.w[6 + o] = b2[o] + dot(4, W2 + 4*o, b1);
    const double *a = net_forward(&two, 9, s.x), *b = net_forward(&one, 9, s.x);
    for (int i = 0; i < 18; i++)
        cr_expect(near(a[i], b[i], 1e-13));
    free_net(&one);
    free_net(&two);
    free_set(&s);
}

Test(net, swapped_units_answer_alike)
{
    Rng r = seeded(7);
    Set s = random_rows(&r, 6, 3, 2);
    Net k = mlp(6, 4, (int[]){3, 5, 4, 2}, &tanh_kind, mse);
    double before[12], w[64];
    glorot(&k, &r);
    for (int i = 0; i < k.n; i++)
        k.w[i] += 0.1*normal(&r);
    memcpy(w, k.w, k.n*sizeof *w);
    memcpy(before, net_forward(&k, 6, s.x), sizeof before);
    swap_units(&k, 0, 0, 3);
    swap_units(&k, 2, 1, 2);
    cr_expect_neq(k.w[0], w[0]);
    const double *y = net_forward(&k, 6, s.x);
    for (int i = 0; i < 12; i++)
        cr_expect(near(y[i], before[i], 1e-13));
    swap_units(&k, 2, 1, 2);
    swap_units(&k, 0, 3, 0);
    cr_expect_arr_eq(k.w, w, k.n*sizeof *w);
    free_net(&k);
    free_set(&s);
}

Test(glorot, stays_within_its_limit)
{
    Layer list[] = {dense_layer(30, 50), pointwise_layer(&relu_kind, 50), linear_layer(50, 4)};
    list[1].n = 100;    /* a layer with parameters of its own, and no matrix */
    Net k = new_net(1, 3, list, mse);
    Rng r = seeded(8);
    for (int i = 0; i < k.n; i++)
        k.w[i] = 7;
    glorot(&k, &r);
    double limit = sqrt(6.0/80), most = 0, sum = 0;
    for (int i = 0; i < 1500; i++) {
        most = fmax(most, fabs(k.w[i]));
        sum += k.w[i];
    }
    cr_expect(most <= limit && most > 0.98*limit);
    cr_expect_lt(fabs(sum/1500), 4*limit/sqrt(3.0*1500));
    for (int i = 1500; i < 1550; i++)
        cr_expect_eq(k.w[i], 0);
    for (int i = 1550; i < 1650; i++)
        cr_expect_eq(k.w[i], 7, "left alone");
    for (int i = 1650; i < k.n; i++)
        cr_expect_leq(fabs(k.w[i]), sqrt(6.0/54));
    free_net(&k);
}

/* In pieces of 4, 4 and 3 rows, or all at once. */
static void in_pieces(uint64_t seed)
{
    Rng r = seeded(seed);
    Set s = random_rows(&r, 11, 3, 2);
    Net k = mlp(4, 3, (int[]){3, 4, 2}, &tanh_kind, softmax_cross_entropy);
    Net whole = mlp(11, 3, (int[]){3, 4, 2}, &tanh_kind, softmax_cross_entropy);
    glorot(&k, &r);
    memcpy(whole.w, k.w, k.n*sizeof *k.w);
    set_training(&k, 1);
    double right, all;
    cr_expect(near(evaluate(&k, &s, &right), evaluate(&whole, &s, &all), 1e-14));
    cr_expect(near(evaluate(&k, &s, NULL), backpropagate(&whole, &s), 1e-14));
    cr_expect(near(right, all, 1e-14));
    cr_expect(near(all, accuracy(11, 2, net_forward(&whole, 11, s.x), s.label), 1e-14));
    cr_expect_eq(k.layer[0].training, 1, "as it was");
    cr_expect_eq(whole.layer[0].training, 0);
    free_net(&whole);
    free_net(&k);
    free_set(&s);
}

/* A label of another piece is right now and then, so not one seed only. */
Test(evaluate, in_pieces)
{
    for (uint64_t seed = 1; seed <= 9; seed++)
        in_pieces(seed);
}

/* ---- quantiles -------------------------------------------------------------------- */

Test(quantile, by_hand)
{
    double x[] = {4, 1, 3, 2, 5}, y[] = {2, 1}, one[] = {7};
    double n[] = {1, NAN, 2, NAN, 3};
    cr_expect_eq(quantile(5, x, 0.5), 3);
    cr_expect_eq(quantile(5, x, 0), 1);
    cr_expect_eq(quantile(5, x, 1), 5);
    cr_expect(near(quantile(5, x, 0.1), 1.4, 1e-15));
    cr_expect_eq(quantile(2, y, 0.5), 1.5);
    cr_expect_eq(quantile(1, one, 0.9), 7);
    cr_expect_eq(quantile(5, n, 0.5), 3);
    cr_expect_eq(quantile(5, n, 0.9), HUGE_VAL);
}

/* ---- the program ------------------------------------------------------------------ */

Test(program, refuses)
{
    program_refuses("05-backpropagation", "--sead 1", "--sead");
    program_refuses("05-backpropagation", "--seed x", "--seed");
    program_refuses("05-backpropagation", "--seed 1.5", "whole");
    program_refuses("05-backpropagation", "--hidden 0", "range");
    program_refuses("05-backpropagation", "--hidden", "needs");
}

Test(program, says_what_the_page_says, .timeout = 60)
{
    char *output = allocate(OUTPUT, 1);
    cr_assert_eq(run_program("05-backpropagation", "", output), 0);
    cr_expect(near(find_result(output, "xor.line"), log(2), 1e-9));
    cr_expect_lt(find_result(output, "right.error"), 1e-8);
    cr_expect(near(find_result(output, "undivided.error"), 0.75, 1e-6));
    cr_expect(near(find_result(output, "undivided.slow"), find_result(output, "right.fast"), 1e-12));
    cr_expect_eq(find_result(output, "trap.agree"), 358);
    /* (tanh(1) 1.5 - tanh(0.5) - 1)^2 and its slope in x */
    double miss = 1.5*tanh(1) - tanh(0.5) - 1;
    cr_expect(near(find_result(output, "value.loss"), miss*miss, 1e-12));
    cr_expect(near(find_result(output, "slope.x"), 2*miss*(1.5*(1 - pow(tanh(1), 2))*0.5
                   - 0.25*(1 - pow(tanh(0.5), 2))), 1e-12));
    /* 2-4-2: 16 products forward; back 16 for dW, 8 for dx of the second */
    cr_expect_eq(find_result(output, "ratio.xor"), (16 + 16 + 8)/16.0);
    cr_expect_eq(find_result(output, "gain.xor"), 2*22*16/40.0);
    free(output);
}

Test(program, options_count, .timeout = 60)
{
    char *output = allocate(OUTPUT, 1);
    cr_assert_eq(run_program("05-backpropagation", "--seed 2 --hidden 4", output), 0);
    cr_expect_eq(find_result(output, "wardrobe.n.net"), 196*4 + 4 + 4*10 + 10);
    cr_expect(near(find_result(output, "xor.line"), log(2), 1e-9));
    free(output);
}
