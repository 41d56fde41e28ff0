/* The stopper at its edges, dropout and its gradients, moments by large
 * numbers, averages by hand, what decay and stopping leave of a quadratic,
 * coordinate steps, blurred lands; and the numbers that the chapter quotes. */
#define _POSIX_C_SOURCE 200809L
#include <criterion/criterion.h>
#include "../code/16-regularisation.c"
#include "program.h"
#include "layers.h"

/* ---- stopping ------------------------------------------------------------ */

/* Tells it the losses; returns at which check, from 1, it stopped, or 0. */
static int told(Stopper *s, int n, const double *loss)
{
    for (int i = 0; i < n; i++)
        if (should_stop(s, loss[i], NULL))
            return i + 1;
    return 0;
}

#define TOLD(s, ...) told(&(s), sizeof (double[]){__VA_ARGS__}/sizeof(double), \
                          (double[]){__VA_ARGS__})

Test(stopper, waits_as_long_as_it_should)
{
    Stopper s = new_stopper(3, 0, NULL);
    cr_expect_eq(TOLD(s, 5, 4, 6, 7, 8, 1), 5);
    cr_expect_eq(s.at, 2);
    cr_expect_eq(s.checks, 5);
    cr_expect_eq(s.best, 4);
    s = new_stopper(3, 0, NULL);
    cr_expect_eq(TOLD(s, 5, 4, 6, 7, 3, 8, 9), 0);    /* saved in time */
    cr_expect_eq(s.at, 5);
    cr_expect_eq(s.waited, 2);
}

Test(stopper, patience_0_is_1)
{
    for (int patience = 0; patience < 2; patience++) {
        Stopper s = new_stopper(patience, 0, NULL);
        cr_expect_eq(TOLD(s, 5, 4, 3, 3.5, 1), 4);
        cr_expect_eq(s.at, 3);
    }
}

Test(stopper, a_tie_is_no_new_best)
{
    Stopper s = new_stopper(2, 0, NULL);
    cr_expect_eq(TOLD(s, 2, 2, 2), 3);
    cr_expect_eq(s.at, 1);
}

Test(stopper, min_delta)
{
    Stopper s = new_stopper(2, 0.5, NULL);
    cr_expect_eq(TOLD(s, 4, 3.5, 3.5), 3);      /* better by 0.5 is not enough */
    cr_expect_eq(s.at, 1);
    s = new_stopper(2, 0.5, NULL);
    cr_expect_eq(TOLD(s, 4, 3.75, 3.25, 3, 2.5), 0);   /* small steps add up */
    cr_expect_eq(s.best, 2.5);
    s = new_stopper(2, 0.5, NULL);
    cr_expect_eq(TOLD(s, 4, 3.75, 3.6), 3);
    cr_expect_eq(s.best, 4);                    /* not the least seen */
}

Test(stopper, not_numbers)
{
    Stopper s = new_stopper(3, 0, NULL);
    cr_expect_eq(TOLD(s, NAN, 2, NAN, NAN, NAN), 5);
    cr_expect_eq(s.at, 2);
    s = new_stopper(3, 0, NULL);
    cr_expect_eq(TOLD(s, NAN, NAN, NAN), 3);
    cr_expect_eq(s.at, 0);
    s = new_stopper(2, 0, NULL);
    cr_expect_eq(TOLD(s, HUGE_VAL, HUGE_VAL), 2);
    cr_expect_eq(s.at, 0);
    s = new_stopper(2, 0.25, NULL);
    cr_expect_eq(TOLD(s, HUGE_VAL, 1, 2), 0);
    cr_expect_eq(s.at, 2);
}

Test(stopper, better_at_the_last_check)
{
    Stopper s = new_stopper(2, 0, NULL);
    cr_expect_eq(TOLD(s, 3, 4, 2.5, 2.75, 1), 0);
    cr_expect_eq(s.at, 5);
    cr_expect_eq(s.best, 1);
}

Test(stopper, keeps_the_state_of_the_best)
{
    Layer list[] = {linear_layer(2, 1), batch_norm_layer(1)};
    Net k = new_net(1, 2, list, mse);
    double state[8] = {0};
    Stopper s = new_stopper(1, 0, state);
    cr_assert_eq(k.n + k.buffers, 6);
    for (int i = 0; i < 6; i++)
        k.w[i] = i + 1;
    cr_expect_eq(should_stop(&s, 1, &k), 0);
    k.w[0] = k.w[5] = 100;
    cr_expect_eq(should_stop(&s, 2, &k), 1);
    restore_state(&k, state);
    cr_expect_eq(k.w[0], 1);
    cr_expect_eq(k.w[5], 6);     /* a buffer */
    free_net(&k);
}

/* ---- decay and stopping on a quadratic ----------------------------------- */

Test(shares, are_where_descent_ends)
{
    static const double curvature[] = {0.01, 0.3, 1, 7};
    for (int i = 0; i < 4; i++) {
        double c = curvature[i], w = 0, g, free_w = 0;
        Method method = sgd_method;
        method.decay = 0.4;
        Optimiser o = new_optimiser(&method, 1);
        for (int t = 0; t < 3000; t++) {
            g = c*(w - 5);
            update(1, &w, &g, 0.1, &o);
        }
        for (int t = 0; t < 12; t++) {
            g = c*(free_w - 5);
            descend(1, &free_w, &g, 0.1, NULL);
        }
        cr_expect(near(w, 5*decay_share(c, 0.4), 1e-12));
        cr_expect(near(free_w, 5*stop_share(c, 0.1, 12), 1e-12));
        free_optimiser(&o);
    }
}

/* w <- (1 - rate*decay)*w, then AdamW's Adam: of SGD, both decays are one. */
Test(shares, two_decays_of_sgd_are_one)
{
    Rng r = seeded(3);
    Method method = sgd_method;
    method.decay = 0.3;
    Optimiser o = new_optimiser(&method, 4);
    double a[4] = {1, -2, 3, -4}, b[4] = {1, -2, 3, -4}, g[4];
    for (int t = 0; t < 50; t++) {
        for (int i = 0; i < 4; i++)
            g[i] = normal(&r);
        update(4, a, g, 0.1, &o);
        for (int i = 0; i < 4; i++)
            b[i] = b[i]*(1 - 0.1*0.3) - 0.1*g[i];
    }
    for (int i = 0; i < 4; i++)
        cr_expect(near(a[i], b[i], 1e-14));
    free_optimiser(&o);
}

/* ---- dropout ------------------------------------------------------------- */

enum { LARGE = 200000 };

/* A layer of that kind over LARGE numbers; y and the marks of backward. */
static void pass(const Kind *kind, double p, int training, const double *x,
                 double *y, double *dx)
{
    Rng r = seeded(5);
    Dropout d = {p, &r};
    Layer list = dropout_layer(kind, LARGE, &d);
    Net k = new_net(1, 1, &list, mse);
    double *dy = allocate(LARGE, sizeof *dy);
    for (int i = 0; i < LARGE; i++)
        dy[i] = 3;
    set_training(&k, training);
    kind->forward(&k.layer[0], 1, x, y);
    kind->backward(&k.layer[0], 1, x, y, dy, dx);
    kind->backward(&k.layer[0], 1, x, y, dy, NULL);
    free(dy);
    free_net(&k);
}

Test(dropout, drops_p_and_keeps_the_mean)
{
    double *x = allocate(3*LARGE, sizeof *x), *y = x + LARGE, *dx = y + LARGE;
    for (int i = 0; i < LARGE; i++)
        x[i] = 2;
    static const double list[] = {0, 0.1, 0.5, 0.9};
    for (int j = 0; j < 4; j++) {
        double p = list[j], mean, variance;
        int dropped = 0;
        pass(&dropout_kind, p, 1, x, y, dx);
        for (int i = 0; i < LARGE; i++) {
            cr_assert(y[i] == 0 || near(y[i], 2/(1 - p), 1e-14));
            cr_assert(near(dx[i], 1.5*y[i], 1e-13));    /* the same mask */
            dropped += y[i] == 0;
        }
        double sd = sqrt(p*(1 - p)/LARGE);
        cr_expect(near(dropped/(double)LARGE, p, 5*sd));
        column_moments(LARGE, 1, 0, y, &mean, &variance);
        cr_expect(near(mean, 2, 5*2*sd/(1 - p) + 1e-9));
        cr_expect(near(variance, 4*p/(1 - p), 0.02*4*p/(1 - p) + 1e-9));
    }
    free(x);
}

Test(dropout, answers_without_dropping)
{
    const Kind *kinds[] = {&dropout_kind, &alpha_dropout_kind};
    double *x = allocate(3*LARGE, sizeof *x), *y = x + LARGE, *dx = y + LARGE;
    for (int i = 0; i < LARGE; i++)
        x[i] = i;
    for (int j = 0; j < 2; j++) {
        pass(kinds[j], 0.5, 0, x, y, dx);
        for (int i = 0; i < LARGE; i++)
            cr_assert(y[i] == x[i] && dx[i] == 3);
    }
    free(x);
}

/* 0.9 and -1.7580993: a = (0.9 (1 + 0.1 * 3.0909133))^(-1/2) = 0.92128, and
 * b = 0.1 * 1.7580993 a = 0.16197. */
Test(alpha_dropout, by_hand_and_by_large_numbers)
{
    double *x = allocate(3*LARGE, sizeof *x), *y = x + LARGE, *dx = y + LARGE;
    double mean, variance;
    pass(&alpha_dropout_kind, 0.1, 1, x, y, dx);
    int dropped = 0;
    for (int i = 0; i < LARGE; i++) {
        double wanted = dx[i] == 0 ? -1.4577387 : 0.1619710;
        cr_assert(near(y[i], wanted, 1e-6), "%.9g", y[i]);
        cr_assert(dx[i] == 0 || near(dx[i], 3*0.9212845, 1e-6));
        dropped += dx[i] == 0;
    }
    cr_expect(near(dropped/(double)LARGE, 0.1, 0.004));
    Rng r = seeded(9);
    for (int i = 0; i < LARGE; i++)
        x[i] = normal(&r);
    for (double p = 0.05; p < 0.7; p += 0.2) {
        pass(&alpha_dropout_kind, p, 1, x, y, dx);
        column_moments(LARGE, 1, 0, y, &mean, &variance);
        cr_expect(near(mean, 0, 0.012), "mean %g", mean);
        cr_expect(near(variance, 1, 0.02), "variance %g", variance);
    }
    free(x);
}

/* The loss of a net that drops, the generator set back for every call: the
 * same mask, so that the loss is a function of w. */
typedef struct { Fit fit; Rng *rng; } Masked;

static real masked_loss(int n, const real *w, real *g, void *context)
{
    Masked *m = context;
    *m->rng = seeded(77);
    return fit_loss(n, w, g, &m->fit);
}

Test(dropout, gradient_of_a_net)
{
    const Kind *kinds[] = {&dropout_kind, &alpha_dropout_kind};
    for (int j = 0; j < 2; j++) {
        Rng r = seeded(4), own;
        Dropout d = {0.4, &own};
        Layer list[] = {dropout_layer(kinds[j], 3, &d), dense_layer(3, 6),
                        pointwise_layer(&selu_kind, 6),
                        dropout_layer(kinds[j], 6, &d), dense_layer(6, 4)};
        Set s = random_rows(&r, 7, 3, 4);
        Net k = new_net(7, 5, list, softmax_cross_entropy);
        for (int i = 0; i < k.n; i++)    /* no bias 0: a kink of selu */
            k.w[i] = between(&r, -1, 1);
        Masked m = {{&k, &s}, &own};
        real *w = allocate(k.n, sizeof *w);
        memcpy(w, k.w, k.n*sizeof *w);
        set_training(&k, 1);
        double error = check_gradient(masked_loss, k.n, w, 1e-5, &m).error;
        cr_expect_lt(error, 1e-7, "%g", error);
        double with = masked_loss(k.n, w, NULL, &m);
        set_training(&k, 0);
        cr_expect_neq(with, masked_loss(k.n, w, NULL, &m));
        free(w);
        free_set(&s);
        free_net(&k);
    }
}

/* ---- averages ------------------------------------------------------------ */

Test(average, by_hand)
{
    double a[2] = {4, 0}, w[2] = {8, -2};
    average_weights(2, a, w, 0.75);
    cr_expect_eq(a[0], 5);
    cr_expect_eq(a[1], -0.5);
    average_weights(2, a, w, 0);
    cr_expect(a[0] == 8 && a[1] == -2);
    average_weights(2, a, (double[]){0, 0}, 1);
    cr_expect(a[0] == 8 && a[1] == -2);
}

Test(average, equal_mean_then_never_more_than_beta)
{
    static const double w[] = {3, -1, 4, 1, 5};
    double a = 1e300, sum = 0;       /* whatever was there is forgotten */
    for (int i = 0; i < 5; i++) {
        average_weights(1, &a, &w[i], average_beta(i, 1));
        sum += w[i];
        if (i > 0)
            cr_expect(near(a, sum/(i + 1), 1e-14), "%g", a);
        a = i == 0 ? w[0] : a;       /* 1e300 leaves a rounding error */
    }
    cr_expect_eq(average_beta(0, 0.9), 0);
    cr_expect(near(average_beta(8, 0.9), 8/9.0, 1e-15));
    cr_expect_eq(average_beta(1000, 0.9), 0.9);
}

Test(average, share_of_a_walk)
{
    Rng r = seeded(2);
    double w = 0, a = 0, own = 0, mean = 0;
    for (int t = 0; t < 1000000; t++) {
        w = (1 - 0.1*2)*w + normal(&r);
        average_weights(1, &a, &w, 0.9);
        own += w*w;
        mean += a*a;
    }
    cr_expect(near(mean/own/average_share(2, 0.1, 0.9), 1, 0.02));
    cr_expect(near(average_share(2, 0.1, 0), 1, 1e-15));
    cr_expect(near(average_share(10, 0.1, 0.9), 0.1/1.9, 1e-15));    /* white */
}

/* ---- other ways ---------------------------------------------------------- */

Test(coordinates, tilted_ravine)
{
    Tilt k = {25, 0};
    double w[2] = {1.5, -0.5}, g[2], h[2];
    cr_expect(near(tilted(2, w, g, &k), ravine(2, w, h, NULL), 1e-14));
    cr_expect(near(g[0], h[0], 1e-14) && near(g[1], h[1], 1e-14));
    k.angle = 0.7;
    cr_expect_lt(check_gradient(tilted, 2, w, 1e-5, &k).error, 1e-8);
}

/* A sweep over both shrinks the second by the square of H01 over H00 H11; at
 * 45 degrees that is (24/26)^2. */
Test(coordinates, a_sweep)
{
    Tilt k = {25, PI/4};
    double w[2] = {3, 2}, g[2];
    coordinate_step(tilted, 2, w, 0, g, &k);
    tilted(2, w, g, &k);
    cr_expect(near(g[0], 0, 1e-13));
    coordinate_step(tilted, 2, w, 1, g, &k);
    tilted(2, w, g, &k);
    cr_expect(near(g[1], 0, 1e-13));
    double before = w[1];
    coordinate_step(tilted, 2, w, 0, g, &k);
    coordinate_step(tilted, 2, w, 1, g, &k);
    cr_expect(near(w[1]/before, pow(24/26.0, 2), 1e-12), "%g", w[1]/before);
    k.angle = 0;
    coordinate_step(tilted, 2, w, 0, g, &k);
    coordinate_step(tilted, 2, w, 1, g, &k);
    cr_expect(near(w[0], 0, 1e-14) && near(w[1], 0, 1e-14));
}

Test(land, gradient_and_blur)
{
    static const Hollow list[] = {{1, -0.5, 0.7}, {0.6, 1, 0.3}};
    Land k = {0.2, 2, list, 0};
    for (double x = -2; x < 2; x += 0.7) {
        double sum = 0, weight = 0;
        k.blur = 0.4;
        double blurred = land(1, &x, NULL, &k);
        cr_expect_lt(check_gradient(land, 1, &x, 1e-5, &k).error, 1e-7);
        k.blur = 0;
        for (double z = -9; z < 9; z += 0.01) {
            double at = x + 0.4*z;
            sum += exp(-z*z/2)*land(1, &at, NULL, &k);
            weight += exp(-z*z/2);
        }
        cr_expect(near(blurred, sum/weight, 1e-10), "%g", blurred);
    }
}

/* ---- the program --------------------------------------------------------- */

Test(program, refuses)
{
    program_refuses("16-regularisation", "--drop 0.5", "--drop");
    program_refuses("16-regularisation", "--seed -1", "--seed");
    program_refuses("16-regularisation", "--seed 1.5", "--seed");
}

Test(program, prints_what_theory_wants)
{
    char *output = allocate(OUTPUT, 1);
    cr_assert_eq(run_program("16-regularisation", "", output), 0);
    cr_expect(near(find_result(output, "late.w")
                   /find_result(output, "theory.w"), 1, 0.15));
    cr_expect(near(find_result(output, "late.ema")
                   /find_result(output, "theory.ema"), 1, 0.15));
    cr_expect_lt(find_result(output, "line.apart"), 0.005);
    cr_expect_eq(find_result(output, "sweeps.straight"), 1);
    cr_expect(near(find_result(output, "deep.alpha"), 1, 0.05));
    free(output);
}
