/* Tests of chapter 13: batch normalisation against PyTorch, by hand, and the
 * exact facts the chapter states. */
#include <criterion/criterion.h>
#include "../code/13-batchnorm.c"
#include "program.h"
#include "layers.h"

Test(reference, every_number)
{
    Layer list = batch_norm_layer(4);
    Net k = new_net(8, 1, &list, mse);
    Layer *l = &k.layer[0];
    double x[32], dy[32], dx[32];
    reset_norms(&k);
    read_tensor("batchnorm-a", "gamma", l->w, 4);
    read_tensor("batchnorm-a", "beta", l->w + 4, 4);
    set_training(&k, 1);
    for (int i = 1; i <= 3; i++) {
        char name[8];
        snprintf(name, sizeof name, "x%d", i);
        read_tensor("batchnorm-a", name, x, 32);
        snprintf(name, sizeof name, "dy%d", i);
        read_tensor("batchnorm-a", name, dy, 32);
        memset(k.g, 0, 8*sizeof *k.g);
        l->kind->forward(l, 8, x, l->y);
        l->kind->backward(l, 8, x, l->y, dy, dx);
        same("batchnorm-a", "y", i, l->y);
        same("batchnorm-a", "dx", i, dx);
        same("batchnorm-a", "dgamma", i, l->g);
        same("batchnorm-a", "dbeta", i, l->g + 4);
        same("batchnorm-a", "running_mean", i, l->buffer);
        same("batchnorm-a", "running_var", i, l->buffer + 4);
    }
    set_training(&k, 0);
    read_tensor("batchnorm-a", "eval_x", x, 32);
    read_tensor("batchnorm-a", "eval_dy", dy, 32);
    memset(k.g, 0, 8*sizeof *k.g);
    l->kind->forward(l, 4, x, l->y);
    l->kind->backward(l, 4, x, l->y, dy, dx);
    same("batchnorm-a", "eval_y", 0, l->y);
    same("batchnorm-a", "eval_dx", 0, dx);
    same("batchnorm-a", "eval_dgamma", 0, l->g);
    same("batchnorm-a", "eval_dbeta", 0, l->g + 4);
    free_net(&k);
}

/* ---- by hand ------------------------------------------------------------- */

/* A net that is one layer of n columns, learning. */
static Net lone(int most, int n)
{
    Layer list = batch_norm_layer(n);
    Net k = new_net(most, 1, &list, mse);
    reset_norms(&k);
    set_training(&k, 1);
    return k;
}

Test(moments, are_the_biased_ones)
{
    double x[] = {1, 10, 3, 10, 8, 10}, mean, variance;
    column_moments(3, 2, 0, x, &mean, &variance);
    cr_expect(near(mean, 4, 1e-15) && near(variance, 26/3.0, 1e-14));
    column_moments(3, 2, 1, x, &mean, &variance);
    cr_expect(mean == 10 && variance == 0);
}

/* 1, 3, 8: mean 4, variance 26/3, unbiased 13. */
Test(forward, first_batch)
{
    Net k = lone(3, 1);
    Layer *l = k.layer;
    double x[] = {1, 3, 8}, y[3], scale = 1/sqrt(26/3.0 + 1e-5);
    l->w[0] = 2, l->w[1] = 5;
    l->kind->forward(l, 3, x, y);
    for (int i = 0; i < 3; i++)
        cr_expect(near(y[i], 2*(x[i] - 4)*scale + 5, 1e-14));
    cr_expect(near(l->buffer[0], 0.4, 1e-15));
    cr_expect(near(l->buffer[1], 0.9 + 1.3, 1e-15));
    set_training(&k, 0);
    l->kind->forward(l, 1, x, y);
    cr_expect(near(y[0], 2*(1 - 0.4)/sqrt(2.2 + 1e-5) + 5, 1e-14));
    cr_expect(near(l->buffer[0], 0.4, 1e-15), "an answer teaches nothing");
    free_net(&k);
}

/* After t equal batches 0.9^t of the start is left. */
Test(forward, running_statistics_forget_the_start)
{
    Net k = lone(4, 1);
    double x[] = {5, 7, 5, 7}, y[4];
    for (int t = 1; t <= 30; t++) {
        k.layer->kind->forward(k.layer, 4, x, y);
        double left = pow(0.9, t);
        cr_expect(near(k.layer->buffer[0], 6*(1 - left), 1e-13));
        cr_expect(near(k.layer->buffer[1], left + 4/3.0*(1 - left), 1e-13));
    }
    free_net(&k);
}

Test(forward, a_single_row_is_the_shift_and_moves_nothing)
{
    Net k = lone(2, 2);
    Layer *l = k.layer;
    double x[] = {100, -3}, y[2], dy[] = {2, 3}, dx[] = {9, 9};
    l->w[2] = 0.5;
    l->kind->forward(l, 1, x, y);
    cr_expect(y[0] == 0.5 && y[1] == 0);
    cr_expect(l->buffer[0] == 0 && l->buffer[1] == 0);
    cr_expect(l->buffer[2] == 1 && l->buffer[3] == 1);
    l->kind->backward(l, 1, x, y, dy, dx);
    cr_expect(dx[0] == 0 && dx[1] == 0);
    cr_expect(l->g[0] == 0 && l->g[1] == 0 && l->g[2] == 2 && l->g[3] == 3);
    free_net(&k);
}

Test(forward, a_constant_column_is_the_shift)
{
    Net k = lone(3, 1);
    double x[] = {4, 4, 4}, y[3];
    k.layer->kind->forward(k.layer, 3, x, y);
    cr_expect(y[0] == 0 && y[1] == 0 && y[2] == 0);
    free_net(&k);
}

/* Two rows say only which is the larger. */
Test(forward, two_rows_are_one_and_minus_one)
{
    Net k = lone(2, 2);
    double x[] = {3, 5, 900, 4}, y[4], dy[] = {1, -2, 3, 7}, dx[4];
    k.layer->kind->forward(k.layer, 2, x, y);
    cr_expect(near(y[0], -1, 1e-4) && near(y[2], 1, 1e-4));
    cr_expect(near(y[1], 1, 1e-4) && near(y[3], -1, 1e-4));
    k.layer->kind->backward(k.layer, 2, x, y, dy, dx);
    for (int i = 0; i < 4; i++)
        cr_expect(near(dx[i], 0, 1e-3), "%g", dx[i]);
    free_net(&k);
}

Test(reset, touches_norms_only)
{
    Net k = normed_net(2, 3, 2, 4, 2, &tanh_kind, BEFORE, mse);
    Rng r = seeded(1);
    initialise(&k, &r, &he_normal);
    double w = k.w[0];
    for (int i = 0; i < k.buffers; i++)
        k.w[k.n + i] = 7;
    reset_norms(&k);
    cr_expect_eq(k.w[0], w);
    Layer *l = &k.layer[1];
    for (int i = 0; i < 4; i++) {
        cr_expect(l->w[i] == 1 && l->w[4 + i] == 0);
        cr_expect(l->buffer[i] == 0 && l->buffer[4 + i] == 1);
    }
    free_net(&k);
}

/* ---- backward ------------------------------------------------------------ */

static double net_error(Place where, const Kind *hidden, uint64_t seed)
{
    Rng r = seeded(seed);
    Set s = random_rows(&r, 7, 3, 3);
    Net k = normed_net(9, 3, 2, 5, 3, hidden, where, softmax_cross_entropy);
    for (int i = 0; i < k.n; i++)
        k.w[i] = between(&r, -1, 1);
    set_training(&k, 1);
    Fit f = {&k, &s};
    double error = check_gradient(fit_loss, k.n, k.w, 1e-5, &f).error;
    free_net(&k);
    free_set(&s);
    return error;
}

Test(backward, agrees_with_differences)
{
    for (uint64_t seed = 1; seed <= 5; seed++)
        for (int place = NOWHERE; place <= AFTER; place++)
            cr_expect_lt(net_error((Place)place, &tanh_kind, seed), 1e-6,
                         "place %d", place);
}

Test(backward, compact_is_the_graph)
{
    Rng r = seeded(2);
    for (int rows = 2; rows <= 17; rows += 3) {
        Net k = lone(rows, 1);
        double x[17], dy[17], y[17], dx[17], by_graph[17];
        for (int i = 0; i < rows; i++) {
            x[i] = 3 + normal(&r);
            dy[i] = normal(&r);
        }
        k.layer->kind->forward(k.layer, rows, x, y);
        k.layer->kind->backward(k.layer, rows, x, y, dy, dx);
        norm_slopes(rows, x, dy, by_graph);
        for (int i = 0; i < rows; i++)
            cr_expect(near(dx[i], by_graph[i], 1e-12), "%d rows", rows);
        free_net(&k);
    }
}

Test(backward, leaves_dx_alone_if_there_is_none)
{
    Net k = lone(3, 1);
    double x[] = {1, 2, 4}, dy[] = {1, 0, -1}, y[3];
    k.layer->kind->forward(k.layer, 3, x, y);
    k.layer->kind->backward(k.layer, 3, x, y, dy, NULL);
    cr_expect(near(k.layer->g[0], y[0] - y[2], 1e-14));
    free_net(&k);
}

/* Of a random gradient's square the share (B - 2)/B gets through, apart from
 * the scale; what does has no mean, and nothing along h. */
Test(backward, projects_out_two_directions)
{
    enum { DRAWN = 2000 };
    Rng r = seeded(13);
    for (int rows = 2; rows <= 32; rows *= 2) {
        Net k = lone(rows, 1);
        double share = 0;
        for (int n = 0; n < DRAWN; n++) {
            double x[32], y[32], dy[32], dx[32], sum = 0;
            for (int i = 0; i < rows; i++) {
                x[i] = normal(&r);
                dy[i] = normal(&r);
            }
            k.layer->kind->forward(k.layer, rows, x, y);
            k.layer->kind->backward(k.layer, rows, x, y, dy, dx);
            double length = norm(rows, dx), scale = k.layer->note[rows];
            for (int i = 0; i < rows; i++)
                sum += dx[i];
            share += pow(length/scale/norm(rows, dy), 2)/DRAWN;
            cr_expect_lt(fabs(sum), 1e-11*scale*norm(rows, dy));
            if (rows == 32)
                cr_expect_lt(fabs(dot(rows, dx, y)),
                             1e-4*length*norm(rows, y));
        }
        cr_expect(near(share, (rows - 2.0)/rows, 0.02), "%d rows", rows);
        free_net(&k);
    }
}

/* A bias before a norm has no gradient but rounding. */
Test(backward, leaves_nothing_for_a_bias)
{
    Rng r = seeded(3);
    Set s = random_rows(&r, 20, 5, 3);
    Layer list[] = {dense_layer(5, 4), batch_norm_layer(4),
                    pointwise_layer(&tanh_kind, 4), dense_layer(4, 3)};
    Net k = new_net(20, 4, list, softmax_cross_entropy);
    initialise(&k, &r, &he_normal);
    reset_norms(&k);
    set_training(&k, 1);
    backpropagate(&k, &s);
    cr_expect_gt(norm(20, k.g), 1e-3);
    cr_expect_lt(norm(4, k.g + 20), 1e-14*norm(20, k.g));
    free_net(&k);
    free_set(&s);
}

/* ---- nets ---------------------------------------------------------------- */

Test(normed_net, has_its_layers_in_place)
{
    Net k = normed_net(1, 3, 2, 4, 2, &relu_kind, BEFORE, mse);
    cr_assert_eq(k.layers, 7);
    cr_expect(k.layer[0].kind == &linear_kind
              && k.layer[1].kind == &batch_norm_kind
              && k.layer[2].kind == &relu_kind && k.layer[6].out == 2);
    free_net(&k);
    k = normed_net(1, 3, 2, 4, 2, &relu_kind, AFTER, mse);
    cr_assert_eq(k.layers, 7);
    cr_expect(k.layer[0].kind == &dense_kind && k.layer[1].kind == &relu_kind
              && k.layer[2].kind == &batch_norm_kind);
    free_net(&k);
    k = normed_net(1, 3, 2, 4, 2, &relu_kind, NOWHERE, mse);
    cr_expect_eq(k.layers, 5);
    free_net(&k);
}

/* Ten times the weights before a norm: the same loss, a tenth of the slope,
 * which is perpendicular to the weights. */
Test(normed_net, does_not_see_the_scale_of_weights)
{
    Rng r = seeded(4);
    Set s = random_rows(&r, 16, 3, 2);
    Net k = normed_net(16, 3, 1, 4, 2, &tanh_kind, BEFORE,
                       softmax_cross_entropy);
    initialise(&k, &r, &he_normal);
    reset_norms(&k);
    set_training(&k, 1);
    Layer *l = k.layer;
    for (int i = 0; i < l->n; i++)
        l->w[i] *= 100;
    double loss = backpropagate(&k, &s), first = norm(l->n, l->g);
    cr_expect_lt(fabs(dot(l->n, l->w, l->g)),
                 1e-6*norm(l->n, l->w)*norm(l->n, l->g));
    for (int i = 0; i < l->n; i++)
        l->w[i] *= 10;
    cr_expect(near(backpropagate(&k, &s), loss, 1e-6));
    cr_expect(near(norm(l->n, l->g), first/10, 1e-6*first));
    free_set(&s);
    free_net(&k);
}

Test(batches, one_whole_batch_is_the_training_loss_and_nothing_changes)
{
    Rng r = seeded(5);
    Set s = random_rows(&r, 12, 3, 3);
    Net k = normed_net(12, 3, 2, 4, 3, &relu_kind, AFTER,
                       softmax_cross_entropy);
    initialise(&k, &r, &he_normal);
    reset_norms(&k);
    real *before = allocate(k.n + k.buffers, sizeof *before);
    save_state(&k, before);
    double right, in_all = loss_in_batches(&k, &s, 12, &right);
    double single = loss_in_batches(&k, &s, 1, &right);
    double fives = loss_in_batches(&k, &s, 5, &right);
    cr_expect_eq(memcmp(before, k.w, (k.n + k.buffers)*sizeof *before), 0);
    cr_expect_eq(k.layer[2].training, 0);
    cr_expect(isfinite(fives) && fives != in_all);
    cr_expect(near(single, log(3), 1e-12), "all rows the same answer");
    set_training(&k, 1);
    cr_expect_eq(backpropagate(&k, &s), in_all);
    free(before);
    free_set(&s);
    free_net(&k);
}

/* Without norms the batches do not matter, nor does a short last one. */
Test(batches, weigh_every_row_alike)
{
    Rng r = seeded(7);
    Set s = random_rows(&r, 12, 3, 3);
    Net k = normed_net(12, 3, 1, 4, 3, &tanh_kind, NOWHERE,
                       softmax_cross_entropy);
    initialise(&k, &r, &he_normal);
    double share, right, loss = evaluate(&k, &s, &share);
    cr_expect(near(loss_in_batches(&k, &s, 5, &right), loss, 1e-13));
    cr_expect(near(right, share, 1e-13));
    free_set(&s);
    free_net(&k);
}

Test(noise, is_for_learning_only)
{
    Rng r = seeded(6);
    Layer list = noise_layer(2, &r);
    Net k = new_net(3, 1, &list, mse);
    double x[] = {1, 2, 3, 4, 5, 6}, y[6], dy[] = {1, 1, 2, 2, 3, 3}, dx[6];
    k.layer->kind->forward(k.layer, 3, x, y);
    cr_expect_eq(memcmp(x, y, sizeof x), 0);
    set_training(&k, 1);
    k.layer->kind->forward(k.layer, 3, x, y);
    k.layer->kind->backward(k.layer, 3, x, y, dy, dx);
    for (int j = 0; j < 2; j++) {
        double factor = (y[4 + j] - y[j])/4, move = y[j] - factor*x[j];
        cr_expect(0.75 <= factor && factor <= 1.25 && fabs(move) <= 0.5);
        cr_expect(factor != 1 && near(dx[4 + j], 3*factor, 1e-14));
    }
    free_net(&k);
}

/* ---- the program --------------------------------------------------------- */

static char *printed(void)
{
    static char output[OUTPUT];
    if (output[0] == '\0')
        cr_assert_eq(run_program("13-batchnorm", "", output), 0);
    return output;
}

Test(program, measures_what_is_exact)
{
    const char *out = printed();
    double pi = 4*atan(1);
    cr_expect(near(find_result(out, "growth.layer"), sqrt(pi/(pi - 1)), 0.01));
    cr_expect_lt(find_result(out, "scale.wrong"), 1e-4);
    cr_expect(near(find_result(out, "batch.with.2"), log(10), 0.03));
    cr_expect(near(find_result(out, "small.nowhere.loss"), log(10), 0.01));
}

Test(program, refuses)
{
    program_refuses("13-batchnorm", "--seed 0", "seed");
    program_refuses("13-batchnorm", "--seed 1.5", "seed");
    program_refuses("13-batchnorm", "--rate 1", "rate");
}
