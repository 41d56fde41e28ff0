/* Tests of chapter 11: activations against PyTorch and chapter 1's check. */
#include <criterion/criterion.h>
#include "../code/11-activations.c"
#include "program.h"
#include "layers.h"

static const Kind *const ours[] = {&leaky_relu_kind, &elu_kind, &selu_kind};

Test(reference, activations)
{
    for (int i = 0; i < 3; i++)
        cr_expect_eq(same_activation(ours[i]->name, ours[i]), 13);
}

Test(reference, nets)
{
    for (int i = 0; i < 3; i++) {
        same_net(ours[i]->name, ours[i], "mse", mse);
        same_net(ours[i]->name, ours[i], "softmax_ce", softmax_cross_entropy);
    }
}

/* The kinks are rarely hit: the weights of check_of are between -1 and 1. */
Test(gradient, agrees_with_differences)
{
    for (int i = 0; i < 3; i++) {
        cr_expect_lt(check_of(ours[i], softmax_cross_entropy, 3), 1e-7);
        cr_expect_lt(check_of(ours[i], mse, 4), 1e-7);
    }
}

/* ---- by hand -------------------------------------------------------------- */

static void one(const Kind *kind, double x, double y, double slope)
{
    Layer l = pointwise_layer(kind, 1);
    real out, dy = -2, dx, own;
    l.kind->forward(&l, 1, &x, &out);
    l.kind->backward(&l, 1, &x, &out, &dy, &dx);
    cr_expect(near(out, y, 1e-15), "%s(%g) is %.17g", kind->name, x, out);
    cr_expect(near(dx, -2*slope, 1e-15), "slope of %s at %g", kind->name, x);
    slopes_at(kind, 1, &x, &out, &own);
    cr_expect(near(own, slope, 1e-15));
}

Test(activation, values_and_slopes)
{
    one(&leaky_relu_kind, 3, 3, 1);
    one(&leaky_relu_kind, -3, -0.03, 0.01);
    one(&elu_kind, 3, 3, 1);
    one(&elu_kind, -log(2), -0.5, 0.5);
    one(&elu_kind, -800, -1, 0);
    one(&selu_kind, 2, 2*selu_scale, selu_scale);
    one(&selu_kind, -log(4), -0.75*selu_scale*selu_alpha, selu_scale*selu_alpha/4);
}

/* At 0 the slope is that from the left, so that an elu has none missing. */
Test(activation, at_the_kink)
{
    one(&leaky_relu_kind, 0, 0, 0.01);
    one(&elu_kind, 0, 0, 1);
    one(&selu_kind, 0, 0, selu_scale*selu_alpha);
}

Test(activation, six_with_names_of_their_own)
{
    static const char *const names[] = {"sigmoid", "tanh", "relu", "leaky_relu", "elu", "selu"};
    for (int i = 0; i < ACTIVATIONS; i++)
        cr_expect_str_eq(every_activation[i]->name, names[i]);
}

Test(gain, of_each)
{
    for (int i = 0; i < ACTIVATIONS; i++)
        cr_expect_eq(own_gain(every_activation[i]), i < 2 || i == 5 ? 1 : sqrt(2));
}

/* ---- nets ----------------------------------------------------------------- */

Test(net, deep)
{
    Net k = deep_net(3, 5, 4, 7, 2, &elu_kind, mse);
    cr_assert_eq(k.layers, 9);
    cr_expect_eq(k.n, 5*7 + 7 + 3*(7*7 + 7) + 7*2 + 2);
    for (int i = 0; i < 9; i++)
        cr_expect_eq(has_matrix(&k.layer[i]), i%2 == 0);
    cr_expect_eq(k.layer[7].kind, &elu_kind);
    free_net(&k);
    k = deep_net(3, 5, 0, 7, 2, &elu_kind, mse);
    cr_expect(k.layers == 1 && k.n == 12);
    free_net(&k);
}

Test(net, normal_weights)
{
    Rng r = seeded(1);
    Net k = deep_net(1, 400, 1, 200, 100, &tanh_kind, mse);
    for (int i = 0; i < k.n; i++)
        k.w[i] = 7;
    normal_weights(&k, &r, 3);
    for (int i = 0; i < 3; i += 2) {
        const Layer *l = &k.layer[i];
        int n = l->in*l->out;
        double sum = 0;
        for (int j = 0; j < n; j++)
            sum += l->w[j]/n;
        cr_expect(near(sum, 0, 0.01));
        cr_expect(near(rms(n, l->w), 3/sqrt(l->in), 0.02*3/sqrt(l->in)));
        for (int j = n; j < l->n; j++)
            cr_expect_eq(l->w[j], 0);
    }
    free_net(&k);
}

Test(net, rms)
{
    cr_expect(near(rms(4, (real[]){1, -1, 5, 3}), 3, 1e-15));
}

/* ---- what is measured ----------------------------------------------------- */

/* E of max(0, x) and of its square and slope, for x from N(0, 4). */
Test(response, of_a_relu_is_known)
{
    Response r = respond(&relu_kind, 4);
    cr_expect(near(r.mean, 2/sqrt(2*PI), 1e-4));
    cr_expect(near(r.square, 2, 1e-4) && near(r.slope, 0.5, 1e-9));
    r = respond(&leaky_relu_kind, 4);
    cr_expect(near(r.slope, 0.50005, 1e-9) && near(r.square, 2.0002, 1e-4));
}

/* tanh is odd, and of small numbers the identity. */
Test(response, of_tanh)
{
    cr_expect(near(respond(&tanh_kind, 9).mean, 0, 1e-15));
    Response r = respond(&tanh_kind, 1e-8);
    cr_expect(near(r.square, 1e-8, 1e-12) && near(r.slope, 1, 1e-6));
    cr_expect_leq(respond(&sigmoid_kind, 1).slope, 1/16.0);
}

Test(selu, constants_solve_their_equations)
{
    double scale, alpha;
    selu_constants(&scale, &alpha);
    cr_expect(near(scale, selu_scale, 1e-13) && near(alpha, selu_alpha, 1e-13));
    Response r = respond(&selu_kind, 1);
    cr_expect(near(r.mean, 0, 1e-5) && near(r.square, 1, 1e-5));
}

Test(unlike, by_hand)
{
    cr_expect_eq(unlike(2, 2, (real[]){1, 5, -1, -5}), 1);
    cr_expect_eq(unlike(3, 2, (real[]){1, 5, 1, 5, 1, 5}), 0);
    cr_expect(near(unlike(2, 1, (real[]){1, 3}), 0.2, 1e-15));
    double close = unlike(2, 1, (real[]){1, 1 + 1e-12});    /* no cancellation */
    cr_expect(near(close/2.5e-25, 1, 1e-3), "%g", close);
}

Test(flat, share)
{
    Layer l = pointwise_layer(&tanh_kind, 4);
    real x[] = {0, 1.8, 1.9, -5}, y[4];    /* 1 - y*y is a tenth at 1.818 */
    l.kind->forward(&l, 1, x, y);
    cr_expect_eq(flat_share(&tanh_kind, 4, x, y), 0.5);
    l.kind = &sigmoid_kind;
    l.kind->forward(&l, 1, x, y);
    cr_expect_eq(flat_share(&sigmoid_kind, 4, x, y), 0.25);
}

Test(silent, units)
{
    Layer l = pointwise_layer(&relu_kind, 3);
    real y[] = {0, 0, 1, 0, 2, 0};
    char which[3];
    l.y = y;
    cr_expect_eq(silent_units(&l, 2, which), 1);
    cr_expect(which[0] == 1 && which[1] == 0 && which[2] == 0);
    cr_expect_eq(silent_units(&l, 1, NULL), 2);
    cr_expect_eq(silent_units(&l, 0, NULL), 3);
}

/* Where all units of a layer are silent nothing below it learns, nor they. */
Test(silent, layers_stop_everything_below)
{
    Rng r = seeded(5);
    Set s = random_rows(&r, 7, 4, 3);
    Net k = deep_net(7, 4, 2, 6, 3, &relu_kind, softmax_cross_entropy);
    normal_weights(&k, &r, 1);
    for (int i = 0; i < 6; i++)
        k.layer[2].w[36 + i] = -100;
    backpropagate(&k, &s);
    cr_expect_eq(silent_units(&k.layer[3], 7, NULL), 6);
    cr_expect_eq(norm(k.layer[0].n, k.layer[0].g), 0);
    cr_expect_eq(norm(k.layer[2].n, k.layer[2].g), 0);
    cr_expect_gt(norm(3, k.layer[4].g + 18), 0);
    free_net(&k);
    free_set(&s);
}

/* ---- the program ---------------------------------------------------------- */

Test(program, refuses_bad_flags)
{
    program_refuses("11-activations", "--depth 0", "depth");
    program_refuses("11-activations", "--depth 31", "depth");
    program_refuses("11-activations", "--depth 2.5", "depth");
    program_refuses("11-activations", "--seed x", "x");
    program_refuses("11-activations", "--rate 0.1", "rate");
}

/* Twenty layers of sigmoids: theory and nets, and nobody below the entropy. */
Test(program, finds_what_the_chapter_says)
{
    char *out = allocate(OUTPUT, 1);
    cr_assert_eq(run_program("11-activations", "", out), 0);
    double slope = find_result(out, "sigmoid.slope");
    double theory = find_result(out, "sigmoid.theory");
    cr_expect(theory < pow(0.25, 20) && 0.2 < slope/theory && slope/theory < 5);
    cr_expect_geq(find_result(out, "opening.least"), find_result(out, "opening.entropy"));
    cr_expect_lt(find_result(out, "opening.shallow"), 1.8);
    cr_expect(near(find_result(out, "fixed.pull"), 0.782648, 1e-4));
    cr_expect(near(find_result(out, "relu.theory"), sqrt(10/16.0), 1e-6));
    cr_expect_lt(find_result(out, "sigmoid.unlike"), 1e-20);
    cr_expect_lt(find_result(out, "selu.loss"), find_result(out, "sigmoid.loss"));
    free(out);
}

/* One hidden layer has no depth to be lost in. */
Test(program, knows_other_depths)
{
    char *out = allocate(OUTPUT, 1);
    cr_assert_eq(run_program("11-activations", "--depth 1 --seed 2", out), 0);
    cr_expect_gt(find_result(out, "sigmoid.slope"), 0.05);
    cr_expect_lt(find_result(out, "opening.least"), 2);
    free(out);
}
