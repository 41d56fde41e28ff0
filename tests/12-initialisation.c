/* The draws: their moments, their exact limits, the biases; what the theory
 * says, against integrals done by hand and against wide nets; the symmetry
 * that nothing breaks. */
#define _POSIX_C_SOURCE 200809L
#include <criterion/criterion.h>
#include "../code/12-initialisation.c"
#include "program.h"

/* ---- variances by hand --------------------------------------------------- */

Test(variance, by_hand)
{
    cr_expect_eq(init_variance(&zero_init, 7, 3), 0);
    cr_expect(near(init_variance(&lecun_normal, 50, 200), 0.02, 1e-17));
    cr_expect(near(init_variance(&lecun_uniform, 50, 200), 0.02, 1e-17));
    cr_expect(near(init_variance(&glorot_normal, 50, 200), 0.008, 1e-17));
    cr_expect(near(init_variance(&glorot_uniform, 50, 200), 0.008, 1e-17));
    cr_expect(near(init_variance(&he_normal, 50, 200), 0.04, 1e-17));
    cr_expect(near(init_variance(&he_uniform, 50, 200), 0.04, 1e-17));
    cr_expect(near(init_variance(&pytorch_init, 50, 200), 1/150.0, 1e-17));
    cr_expect(near(init_variance(&small_init, 50, 200), 1e-4, 1e-19));
    cr_expect_eq(init_variance(&large_init, 50, 200), 1);
    Init back = {"", 2, FAN_OUT, 0};
    cr_expect(near(init_variance(&back, 50, 200), 0.01, 1e-17));
}

Test(variance, an_odd_sum_is_halved_exactly)
{
    cr_expect(near(init_variance(&glorot_normal, 2, 3), 0.4, 1e-16));
}

/* ---- draws --------------------------------------------------------------- */

enum { IN = 200, OUT = 100, ENTRIES_OF_W = IN*OUT };

static Net one_layer(const Init *how, uint64_t seed)
{
    Net k = mlp(1, 2, (int[]){IN, OUT}, NULL, mse);
    Rng r = seeded(seed);
    for (int i = 0; i < k.n; i++)
        k.w[i] = 77;
    initialise(&k, &r, how);
    return k;
}

/* Mean, variance and fourth moment of W; the thresholds are five standard
 * errors. */
static void moments_are(const Init *how, double variance)
{
    Net k = one_layer(how, 11);
    double m = 0, v = 0, fourth = 0, n = ENTRIES_OF_W;
    double kurtosis = how->is_uniform ? 1.8 : 3;
    double spread = how->is_uniform ? 1.2 : 9;    /* of z^4, roughly */
    for (int i = 0; i < ENTRIES_OF_W; i++)
        m += k.w[i]/n;
    for (int i = 0; i < ENTRIES_OF_W; i++) {
        v += k.w[i]*k.w[i]/n;
        fourth += pow(k.w[i], 4)/n;
    }
    cr_expect(near(m, 0, 5*sqrt(variance/n)), "%s: mean %g", how->name, m);
    cr_expect(near(v/variance, 1, 5*sqrt((kurtosis - 1)/n)),
              "%s: variance %g, not %g", how->name, v, variance);
    cr_expect(near(fourth/(variance*variance), kurtosis,
                   5*(spread + 1)/sqrt(n)), "%s: %g", how->name,
              fourth/(variance*variance));
    for (int i = ENTRIES_OF_W; i < k.n; i++)
        cr_expect_eq(k.w[i], 0);
    free_net(&k);
}

Test(draws, moments)
{
    moments_are(&lecun_normal, 1.0/200);
    moments_are(&lecun_uniform, 1.0/200);
    moments_are(&glorot_normal, 1.0/150);
    moments_are(&glorot_uniform, 1.0/150);
    moments_are(&he_normal, 2.0/200);
    moments_are(&he_uniform, 2.0/200);
    moments_are(&pytorch_init, 1.0/600);
    moments_are(&small_init, 1e-4);
    moments_are(&large_init, 1);
}

/* Never beyond the limit; and of 20 000 draws the largest is nearer to it
 * than a thousandth, but for a chance of exp(-10). */
static void limit_is(const Init *how, double limit)
{
    Net k = one_layer(how, 12);
    double most = 0, least = 0;
    for (int i = 0; i < ENTRIES_OF_W; i++) {
        most = fmax(most, k.w[i]);
        least = fmin(least, k.w[i]);
    }
    cr_expect(most <= limit*(1 + 1e-15) && most > 0.999*limit, "%s: %g of %g",
              how->name, most, limit);
    cr_expect(least >= -limit*(1 + 1e-15) && least < -0.999*limit);
    free_net(&k);
}

Test(draws, uniform_limits)
{
    limit_is(&glorot_uniform, sqrt(6)/sqrt(300));
    limit_is(&lecun_uniform, sqrt(3)/sqrt(200));
    limit_is(&he_uniform, sqrt(6)/sqrt(200));
    limit_is(&pytorch_init, 1/sqrt(200));
}

Test(draws, zeros_are_zeros)
{
    Net k = one_layer(&zero_init, 1);
    for (int i = 0; i < k.n; i++)
        cr_expect_eq(k.w[i], 0);
    free_net(&k);
}

Test(draws, glorot_is_chapter_five)
{
    Net a = mlp(1, 4, (int[]){3, 7, 5, 2}, &tanh_kind, mse);
    Net b = mlp(1, 4, (int[]){3, 7, 5, 2}, &tanh_kind, mse);
    Rng r = seeded(5), s = seeded(5);
    initialise(&a, &r, &glorot_uniform);
    glorot(&b, &s);
    for (int i = 0; i < a.n; i++)
        cr_expect(near(a.w[i], b.w[i], 1e-15), "%d", i);
    free_net(&a);
    free_net(&b);
}

/* ... and LeCun and He, normal, are what chapter 11 drew with its gains. */
Test(draws, normal_is_chapter_eleven)
{
    const Init *how[] = {&lecun_normal, &he_normal, &tenfold_init};
    double gain[] = {1, sqrt(2), 10};
    for (int j = 0; j < 3; j++) {
        Net a = one_layer(how[j], 4), b = one_layer(&zero_init, 4);
        Rng r = seeded(4);
        normal_weights(&b, &r, gain[j]);
        for (int i = 0; i < a.n; i++)
            cr_expect(near(a.w[i], b.w[i], 1e-14));
        free_net(&a);
        free_net(&b);
    }
}

/* Without biases a net of ReLU whose weights are all twice as large is the
 * same net, its answers 2^3 times as large, and its rows are as much alike. */
Test(draws, scale_of_relu_is_one_number)
{
    Init once = {"", 1, FAN_IN, 0}, twice = {"", 4, FAN_IN, 0};
    Net a = mlp(4, 4, (int[]){5, 6, 7, 3}, &relu_kind, mse);
    Net b = mlp(4, 4, (int[]){5, 6, 7, 3}, &relu_kind, mse);
    Rng r = seeded(2), s = seeded(2), t = seeded(3);
    real x[20];
    for (int i = 0; i < 20; i++)
        x[i] = normal(&t);
    initialise(&a, &r, &once);
    initialise(&b, &s, &twice);
    const real *y = net_forward(&a, 4, x), *v = net_forward(&b, 4, x);
    for (int i = 0; i < 12; i++)
        cr_expect(near(v[i], 8*y[i], 1e-13));
    cr_expect(near(mean_cosine(4, 3, v), mean_cosine(4, 3, y), 1e-14));
    free_net(&a);
    free_net(&b);
}

Test(draws, each_layer_by_its_own_sizes)
{
    Layer list[] = {linear_layer(400, 100), pointwise_layer(&relu_kind, 100),
                    dense_layer(100, 400)};
    Net k = new_net(1, 3, list, mse);
    Rng r = seeded(6);
    initialise(&k, &r, &he_normal);
    cr_expect(near(rms(40000, k.layer[0].w), sqrt(2.0/400), 0.002));
    cr_expect(near(rms(40000, k.layer[2].w), sqrt(2.0/100), 0.004));
    cr_expect_eq(rms(400, k.layer[2].w + 40000), 0);
    free_net(&k);
}

Test(biases, all_but_the_last)
{
    Net k = mlp(1, 4, (int[]){2, 3, 4, 2}, &relu_kind, mse);
    set_biases(&k, 0.01);
    int set = 0;
    for (int i = 0; i < k.n; i++)
        set += k.w[i] == 0.01;
    cr_expect_eq(set, 7);
    cr_expect_eq(k.w[6], 0.01);
    cr_expect_eq(k.w[k.n - 1], 0);
    cr_expect_eq(k.w[5], 0);
    free_net(&k);
}

Test(biases, of_pytorch)
{
    Net k = mlp(1, 3, (int[]){4, 1000, 100}, &relu_kind, mse);
    Rng r = seeded(8);
    pytorch_biases(&k, &r);
    const real *b = k.layer[0].w + 4000, *c = k.layer[2].w + 100000;
    for (int i = 0; i < 1000; i++)
        cr_expect(fabs(b[i]) <= 0.5);
    for (int i = 0; i < 100; i++)
        cr_expect(fabs(c[i]) <= 1/sqrt(1000));
    cr_expect(near(rms(1000, b), 0.5/sqrt(3), 0.02));
    cr_expect(near(rms(100, c), 1/sqrt(3000), 0.003));
    cr_expect_eq(rms(4000, k.layer[0].w), 0);
    free_net(&k);
}

/* ---- the theory ---------------------------------------------------------- */

Test(response, relu_passes_half)
{
    for (double v = 1e-6; v < 1e7; v *= 100) {
        Response f = respond(&relu_kind, v);
        cr_expect(near(f.square/v, 0.5, 1e-12) && near(f.slope, 0.5, 1e-12));
        f = respond(&leaky_relu_kind, v);
        cr_expect(near(f.square/v, (1 + 1e-4)/2, 1e-12));
        cr_expect(near(f.slope, (1 + 1e-4)/2, 1e-12));
    }
}

/* tanh z = z - z^3/3, so E tanh^2 = v - 2 v^2 and E tanh'^2 = 1 - 2 v, to
 * the next power of v; E z^4 = 3 v^2, E z^6 = 15 v^3. */
Test(response, tanh_of_little)
{
    Response f = respond(&tanh_kind, 1e-4);
    cr_expect(near(f.square, 1e-4 - 2e-8 + 17/3.0*1e-12, 1e-14));
    cr_expect(near(f.slope, 1 - 2e-4 + 7e-8, 1e-10), "%.17g", f.slope);
}

Test(response, sigmoid_of_nothing)
{
    Response f = respond(&sigmoid_kind, 0);
    cr_expect(near(f.square, 0.25, 1e-12) && near(f.slope, 0.0625, 1e-12));
}

/* E (exp(z) - 1)^2 for z < 0 in closed form: Phi(-k) exp(k^2/2) for exp(kz) */
Test(response, elu_in_closed_form)
{
    double e1 = exp(0.5)*erfc(1/sqrt(2))/2, e2 = exp(2)*erfc(sqrt(2))/2;
    Response f = respond(&elu_kind, 1);
    cr_expect(near(f.square, 0.5 + e2 - 2*e1 + 0.5, 1e-9), "%g", f.square);
    cr_expect(near(f.slope, 0.5 + e2, 1e-5));
}

/* 3-4-5-2 by He: 3 (2/3) = 2, then 4 (2/4) (2/2) = 2, then 2. Back: out times
 * the variance 2/in, times the slope 1/2: 2 (2/5)/2, then 5 (2/4)/2 of it. */
Test(predict, he_by_hand)
{
    Net k = mlp(1, 4, (int[]){3, 4, 5, 2}, &relu_kind, mse);
    double z[3], dz[3];
    cr_expect_eq(predict(&k, &he_normal, z, dz), 3);
    for (int i = 0; i < 3; i++)
        cr_expect(near(z[i], 2, 1e-12));
    cr_expect_eq(dz[2], 1);
    cr_expect(near(dz[1], 0.4, 1e-12) && near(dz[0], 0.5, 1e-12));
    free_net(&k);
}

/* With no activation between, W alone: 3 v, 3*4 v^2; back 2 v. */
Test(predict, without_activations)
{
    Layer list[] = {linear_layer(3, 4), linear_layer(4, 2)};
    Net k = new_net(1, 2, list, mse);
    Init how = {"", 0.1, FAN_ONE, 0};
    double z[2], dz[2];
    cr_expect_eq(predict(&k, &how, z, dz), 2);
    cr_expect(near(z[0], 0.3, 1e-15) && near(z[1], 0.12, 1e-15));
    cr_expect(near(dz[0], 0.2, 1e-15));
    free_net(&k);
}

static double gradient_left(const Kind *kind, double *z)
{
    double own[MOST_LAYERS], dz[MOST_LAYERS];
    Net k = deep_net(1, 100, 20, 100, 100, kind, mse);
    int n = predict(&k, &glorot_normal, own, dz);
    cr_assert_eq(n, 21);
    *z = own[20];
    free_net(&k);
    return dz[0];
}

Test(predict, twenty_layers)
{
    double z;
    cr_expect(near(gradient_left(&sigmoid_kind, &z), 6.6e-26, 1e-27));
    cr_expect(near(gradient_left(&tanh_kind, &z), 0.036, 0.001));
    cr_expect(near(gradient_left(&relu_kind, &z), pow(0.5, 20), 1e-15));
    cr_expect(near(z, pow(0.5, 20), 1e-15));
}

/* One wide layer to another: the mean over many draws of what is measured is
 * what was predicted. Each ratio has a relative deviation of about 0.2. */
static void measured_is_predicted(const Kind *kind, const Init *how)
{
    enum { TIMES = 60, ROWS = 5 };
    double z[3], dz[3], wanted_z[3], wanted_dz[3], mean_z = 0, mean_dz = 0;
    real x[ROWS*80];
    Net k = mlp(ROWS, 4, (int[]){80, 50, 70, 60}, kind, mse);
    Rng r = seeded(21);
    predict(&k, how, wanted_z, wanted_dz);
    for (int t = 0; t < TIMES; t++) {
        for (int i = 0; i < ROWS*80; i++)
            x[i] = normal(&r);
        initialise(&k, &r, how);
        cr_assert_eq(signals(&k, ROWS, x, &r, z, dz), 3);
        cr_expect_eq(dz[2], 1);
        mean_z += z[2]/TIMES;
        mean_dz += dz[0]/TIMES;
    }
    cr_expect(near(mean_z/wanted_z[2], 1, 0.12), "%s: %g", kind->name,
              mean_z/wanted_z[2]);
    cr_expect(near(mean_dz/wanted_dz[0], 1, 0.12), "%s: %g", kind->name,
              mean_dz/wanted_dz[0]);
    free_net(&k);
}

Test(signals, as_predicted)
{
    measured_is_predicted(&relu_kind, &he_normal);
    measured_is_predicted(&tanh_kind, &glorot_uniform);
    measured_is_predicted(&sigmoid_kind, &lecun_uniform);
    measured_is_predicted(&selu_kind, &lecun_normal);
}

/* Weights 2 and 3 on a single positive number, or a negative one. */
Test(signals, by_hand)
{
    Net k = mlp(2, 3, (int[]){1, 1, 1}, &relu_kind, mse);
    real x[] = {1, 5};
    double z[2], dz[2];
    Rng r = seeded(1);
    k.w[0] = 2, k.w[2] = 3;
    cr_expect_eq(signals(&k, 2, x, &r, z, dz), 2);
    cr_expect(near(z[0], 4*13, 1e-12) && near(z[1], 36*13, 1e-11));
    cr_expect(near(dz[0], 9, 1e-12));
    x[0] = -1, x[1] = -2;
    signals(&k, 2, x, &r, z, dz);
    cr_expect(near(z[0], 10, 1e-12));
    cr_expect_eq(z[1], 0);
    cr_expect_eq(dz[0], 0);
    free_net(&k);
}

Test(cosine, by_hand)
{
    cr_expect(near(mean_cosine(2, 2, (real[]){1, 0, 0, 5}), 0, 1e-15));
    cr_expect(near(mean_cosine(2, 2, (real[]){1, 2, 3, 6}), 1, 1e-15));
    cr_expect(near(mean_cosine(2, 2, (real[]){1, 2, -1, -2}), -1, 1e-15));
    cr_expect(near(mean_cosine(3, 2, (real[]){1, 0, 0, 2, 3, 3}),
                   2*sqrt(0.5)/3, 1e-15));
}

Test(cosine, of_relu)
{
    cr_expect(near(relu_cosine(0), 1/PI, 1e-15));
    cr_expect(near(relu_cosine(1), 1, 1e-15));
    cr_expect(near(relu_cosine(-1), 0, 1e-15));
    for (double c = -0.9; c < 0.95; c += 0.1)
        cr_expect(relu_cosine(c) > c, "%g", c);
}

/* Against 200 000 pairs of normal numbers of correlation c. */
Test(cosine, of_relu_drawn)
{
    Rng r = seeded(3);
    double c = 0.6, both = 0, own = 0;
    for (int i = 0; i < 200000; i++) {
        double a = normal(&r), e = normal(&r), b = c*a + sqrt(1 - c*c)*e;
        both += fmax(a, 0)*fmax(b, 0);
        own += fmax(a, 0)*fmax(a, 0);
    }
    cr_expect(near(both/own, relu_cosine(c), 0.01), "%g", both/own);
}

/* ---- symmetry ------------------------------------------------------------ */

Test(apart, by_hand)
{
    Net k = mlp(1, 3, (int[]){2, 3, 2}, &tanh_kind, mse);
    start_alike(&k, 0.5);
    for (int i = 0; i < 6; i++)
        cr_expect_eq(k.w[i], 0.5);
    for (int i = 6; i < 9; i++)
        cr_expect_eq(k.w[i], 0);
    cr_expect_eq(units_apart(&k), 0);
    k.w[2*1] += 3;          /* a weight of unit 1 */
    cr_expect_eq(units_apart(&k), 3);
    k.w[6 + 1] += 4;        /* and its bias */
    cr_expect_eq(units_apart(&k), 5);
    k.w[2*2] -= 9;          /* unit 2, on the other side: 12 and 4 */
    cr_expect(near(units_apart(&k), sqrt(160), 1e-14));
    start_alike(&k, 0.5);
    k.w[k.n - 1] = 7;       /* the last layer's units have no twins */
    k.w[k.n - 3] = 7;
    cr_expect_eq(units_apart(&k), 0);
    free_net(&k);
}

static void stays_alike(const Kind *kind, const Method *method, double c,
                        int batch, int moves)
{
    Rng r = seeded(2);
    Set s = spirals(&r, 60, 0.02);
    Net k = mlp(60, 4, (int[]){2, 6, 6, 2}, kind, softmax_cross_entropy);
    Optimiser o = new_optimiser(method, k.n);
    start_alike(&k, c);
    k.w[k.n - 1] = 0.5;     /* something to learn: the classes are even */
    Training t = {.net = &k, .data = &s, .optimiser = &o, .rng = &r,
                  .batch = batch, .steps = 100, .rate = 0.1};
    real *before = allocate(k.n, sizeof *before);
    save_state(&k, before);
    train(&t);
    int moved = 0;
    for (int i = 0; i < k.n; i++)
        moved += k.w[i] != before[i];
    cr_expect_eq(units_apart(&k), 0, "%s by %s", kind->name, method->name);
    cr_expect_eq(moved, moves, "%s by %s: %d moved", kind->name,
                 method->name, moved);
    free(before);
    free_optimiser(&o);
    free_net(&k);
    free_set(&s);
}

Test(alike, for_ever)
{
    int all = 2*6 + 6 + 36 + 6 + 12 + 2;
    stays_alike(&tanh_kind, &sgd_method, 0.1, 7, all);
    stays_alike(&tanh_kind, &adam_method, 0.1, 7, all);
    stays_alike(&tanh_kind, &momentum_method, 0.1, 60, all);
    stays_alike(&sigmoid_kind, &adam_method, 0, 7, all);
}

Test(alike, zeros_only_move_the_last_bias)
{
    stays_alike(&tanh_kind, &sgd_method, 0, 7, 2);
    stays_alike(&relu_kind, &sgd_method, 0, 60, 2);
    stays_alike(&relu_kind, &adam_method, 0, 7, 2);
}

/* ---- the program --------------------------------------------------------- */

Test(program, refuses)
{
    program_refuses("12-initialisation", "--seed -1", "seed");
    program_refuses("12-initialisation", "--seed 1.5", "seed");
    program_refuses("12-initialisation", "--seed", "seed");
    program_refuses("12-initialisation", "--init he", "init");
}
