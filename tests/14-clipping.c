/* Tests of chapter 14: clipping against PyTorch, whose 1e-6 is its own; the
 * recurrence; lengths that overflow; filters; and the program. */
#include <criterion/criterion.h>
#include "../code/14-clipping.c"
#include "program.h"
#include "layers.h"

/* ---- against PyTorch ----------------------------------------------------- */

static void clipped(const char *how, double limit, int by_value)
{
    double g[17], wanted[17], total;
    char name[32];
    read_tensor("clip-a", "g1", g, 17);
    read_tensor("clip-a", "g2", g + 12, 5);
    snprintf(name, sizeof name, "%s_g1", how);
    read_tensor("clip-a", name, wanted, 17);
    snprintf(name, sizeof name, "%s_g2", how);
    read_tensor("clip-a", name, wanted + 12, 5);
    if (by_value)
        clip_value(17, g, limit);
    else {
        snprintf(name, sizeof name, "%s_total", how);
        read_tensor("clip-a", name, &total, 1);
        cr_expect(near(clip_norm(17, g, limit), total, 1e-14));
    }
    for (int i = 0; i < 17; i++)
        cr_expect(near(g[i], wanted[i], by_value ? 0 : 1e-6), "%s %d", how, i);
}

Test(reference, every_clip)
{
    clipped("norm_1", 1, 0);
    clipped("norm_100", 100, 0);
    clipped("norm_2.5", 2.5, 0);
    clipped("value_0.5", 0.5, 1);
    clipped("value_10", 10, 1);
}

/* ---- the recurrence ------------------------------------------------------ */

Test(recurrence, gradient)
{
    double target = 0.3;
    for (double w = -4; w < 5; w += 0.37) {
        double at[] = {w, 0.21*w - 0.1};
        cr_expect_lt(check_gradient(recurrence, 2, at, 1e-6, &target).error, 1e-5, "%g", w);
    }
}

Test(recurrence, by_hand)
{
    double a[RECURRENCE + 1], s[RECURRENCE + 1], target = -0.75, g[2];
    double zero[] = {0, 0}, push[] = {0, 1};
    unroll(zero, a);
    cr_expect_eq(a[0], 0.5);
    cr_expect_eq(a[1], 0);
    cr_expect_eq(recurrence(2, zero, g, &target), 0.5625);
    /* only the last step counts: d/db = 2*0.75*(1 - 0), d/dw the same*a[49] */
    cr_expect_eq(g[0], 0);
    cr_expect_eq(g[1], 1.5);
    unroll(push, a);
    cr_expect(near(a[RECURRENCE], tanh(1.0), 1e-15));
    cr_expect_eq(recurrence(2, push, NULL, &target), recurrence(2, push, g, &target));
    sensitivity(zero, a, s);
    cr_expect(s[RECURRENCE] == 1 && s[RECURRENCE - 1] == 0 && s[0] == 0);
}

/* The influence of every a[t] beside a difference of the end. */
Test(recurrence, sensitivity)
{
    double w[] = {1.1, -0.05}, a[RECURRENCE + 1], s[RECURRENCE + 1];
    unroll(w, a);
    sensitivity(w, a, s);
    for (int t = 0; t <= RECURRENCE; t += 10) {
        double end[2];
        for (int k = 0; k < 2; k++) {
            end[k] = a[t] + (k ? -1e-6 : 1e-6);
            for (int i = t; i < RECURRENCE; i++)
                end[k] = tanh(w[0]*end[k] + w[1]);
        }
        cr_expect(near((end[0] - end[1])/2e-6, s[t], 1e-7*fmax(1, s[t])), "%d", t);
    }
}

/* ---- lengths ------------------------------------------------------------- */

Test(safe_norm, where_squares_fail)
{
    cr_expect_eq(safe_norm(2, (double[]){3, -4}), 5);
    cr_expect(near(safe_norm(2, (double[]){3e200, 4e200})/5e200, 1, 1e-15));
    cr_expect(near(safe_norm(2, (double[]){3e-200, -4e-200})/5e-200, 1, 1e-15));
    cr_expect_eq(safe_norm(3, (double[]){0, 0, 0}), 0);
    cr_expect_eq(safe_norm(0, NULL), 0);
    cr_expect_eq(safe_norm(2, (double[]){1, -HUGE_VAL}), HUGE_VAL);
    cr_expect(isnan(safe_norm(2, (double[]){NAN, 1})));
    cr_expect(isnan(safe_norm(2, (double[]){1, NAN})));
    cr_expect(isnan(safe_norm(1, (double[]){NAN})));
}

Test(safe_norm, is_the_norm_elsewhere)
{
    Rng r = seeded(2);
    for (int i = 0; i < 100; i++) {
        double g[9];
        for (int j = 0; j < 9; j++)
            g[j] = normal(&r);
        cr_expect(near(safe_norm(9, g), norm(9, g), 1e-14));
    }
}

/* ---- clipping ------------------------------------------------------------ */

Test(clip_value, cuts_each_number)
{
    double g[] = {0.1, 10, -3, 1, -1};
    clip_value(5, g, 1);
    cr_expect(g[0] == 0.1 && g[1] == 1 && g[2] == -1 && g[3] == 1 && g[4] == -1);
}

Test(clip_value, keeps_what_is_no_number)
{
    double g[] = {NAN, HUGE_VAL, -HUGE_VAL};
    clip_value(3, g, 2);
    cr_expect(isnan(g[0]) && g[1] == 2 && g[2] == -2);
}

Test(clip_norm, keeps_the_direction)
{
    double g[] = {0.1, 10}, before[] = {0.1, 10};
    double length = clip_norm(2, g, 1);
    cr_expect(near(length, sqrt(100.01), 1e-14));
    cr_expect(near(g[0], 0.1/sqrt(100.01), 1e-16) && near(g[1], 10/sqrt(100.01), 1e-15));
    cr_expect_lt(angle_between(2, g, before), 1e-5);
    clip_value(2, before, 1);
    cr_expect(near(angle_between(2, g, before), 5.1376544, 1e-6));
}

Test(clip_norm, leaves_the_short_alone)
{
    double g[] = {3, 4};
    cr_expect_eq(clip_norm(2, g, 5), 5);
    cr_expect(g[0] == 3 && g[1] == 4);
    cr_expect_eq(clip_norm(2, g, HUGE_VAL), 5);
    cr_expect(g[0] == 3 && g[1] == 4);
}

Test(clip_norm, of_huge_gradients)
{
    double g[] = {3e200, -4e200};
    clip_norm(2, g, 1);
    cr_expect(near(g[0], 0.6, 1e-15) && near(g[1], -0.8, 1e-15));
}

Test(clip_layers, each_by_itself)
{
    Rng r = seeded(3);
    Net k = mlp(2, 3, (int[]){2, 3, 2}, &tanh_kind, mse);
    for (int i = 0; i < k.n; i++)
        k.g[i] = i < k.layer[0].n ? 10*normal(&r) : 1e-3;
    clip_layers(&k, 0.5);
    cr_expect(near(norm(k.layer[0].n, k.layer[0].g), 0.5, 1e-14));
    cr_expect_eq(k.layer[2].g[0], 1e-3);
    cr_expect_eq(k.layer[2].g[k.layer[2].n - 1], 1e-3);
    free_net(&k);
}

Test(finite, counts)
{
    double g[] = {1, NAN, -HUGE_VAL, 0, HUGE_VAL};
    cr_expect_eq(not_finite(5, g), 3);
    cr_expect(!is_finite(5, g) && is_finite(1, g) && is_finite(0, g));
}

/* ---- the filter ---------------------------------------------------------- */

typedef struct { Clip clip; int after; double longest; } Counted;

static int shorter(Training *k)
{
    Counted *c = k->context;
    double length = norm(k->net->n, k->net->g);
    c->after += length <= c->clip.limit*(1 + 1e-12);
    c->longest = fmax(c->longest, length);
    return 0;
}

/* 32 rows, 8 a batch, one of them spoilt: a veto an epoch. */
static Training filtered(double limit, bool spoilt, Counted *c)
{
    Rng r = seeded(4);
    Set s = random_rows(&r, 32, 3, 3);
    Net net = mlp(8, 3, (int[]){3, 5, 3}, &tanh_kind, softmax_cross_entropy);
    Optimiser o = new_optimiser(&sgd_method, net.n);
    glorot(&net, &r);
    if (spoilt)
        s.x[40] = NAN;
    *c = (Counted){.clip = {.limit = limit}};
    Training k = {.net = &net, .data = &s, .optimiser = &o, .rng = &r, .batch = 8, .steps = 12,
                  .rate = 0.1, .filter = clip_gradient, .after_step = shorter, .context = c};
    train(&k);
    cr_expect(is_finite(net.n, net.w));
    cr_expect_eq(o.t, 12 - k.vetoed);
    free_optimiser(&o);
    free_net(&net);
    free_set(&s);
    return k;
}

Test(filter, clips_and_counts)
{
    Counted c;
    cr_expect_eq(filtered(0.05, false, &c).vetoed, 0);
    cr_expect(c.clip.batches == 12 && c.clip.clipped == 12 && c.after == 12);
    cr_expect_gt(c.clip.longest, 0.05);
    filtered(1e9, false, &c);
    cr_expect(c.clip.clipped == 0 && c.after == 12);
    cr_expect(near(c.clip.longest, c.longest, 1e-12));
}

Test(filter, vetoes_what_is_no_number)
{
    Counted c;
    cr_expect_eq(filtered(1, true, &c).vetoed, 3);
    cr_expect_eq(c.clip.batches, 12);
    cr_expect(isfinite(c.clip.longest));
}

/* A relu can hide a NaN from the loss, and a loss can overflow alone. */
Test(filter, asks_the_gradient_and_the_loss)
{
    Net net = mlp(1, 2, (int[]){2, 2}, &relu_kind, mse);
    Clip c = {.limit = 1};
    Training k = {.net = &net, .context = &c, .loss = 1};
    for (int i = 0; i < net.n; i++)
        net.g[i] = 0.1;
    cr_expect_eq(clip_gradient(&k), 1);
    net.g[3] = NAN;
    cr_expect_eq(clip_gradient(&k), 0);
    net.g[3] = -HUGE_VAL;
    cr_expect_eq(clip_gradient(&k), 0);
    net.g[3] = 0;
    k.loss = HUGE_VAL;
    cr_expect_eq(clip_gradient(&k), 0);
    cr_expect_eq(c.batches, 4);
    free_net(&net);
}

/* ---- noise --------------------------------------------------------------- */

Test(noise, waiting_and_heavy)
{
    enum { N = 100000 };
    static double x[N], y[N];
    double mean = 0;
    Rng r = seeded(5);
    for (int i = 0; i < N; i++) {
        x[i] = waiting(&r);
        y[i] = heavy(&r);
        mean += x[i]/N;
    }
    cr_expect(near(mean, 1, 0.02));
    cr_expect(near(quantile(N, x, 0.5), log(2), 0.02));
    cr_expect_geq(quantile(N, x, 0), 0);
    /* of Student's t with 2: (2q - 1) sqrt(2/(4q(1 - q))) */
    cr_expect(near(quantile(N, y, 0.5), 0, 0.02));
    cr_expect(near(quantile(N, y, 0.9), 0.8*sqrt(2/0.36), 0.05));
}

Test(noise, clipped_rest)
{
    cr_expect(near(clipped_rest(1e-9), 1 - log(2), 1e-6));
    cr_expect_lt(clipped_rest(50), 1e-12);
    double w = clipped_rest(1);
    cr_expect(near(w, exp(w - 2), 1e-12));
}

/* ---- the program --------------------------------------------------------- */

static char *printed(void)
{
    static char output[OUTPUT];
    if (output[0] == '\0')
        cr_assert_eq(run_program("14-clipping", "", output), 0);
    return output;
}

Test(program, throws_one_walk_away)
{
    const char *out = printed();
    cr_expect_gt(find_result(out, "walk.free.longest"), 50);
    cr_expect_gt(find_result(out, "walk.free.loss"), 0.4);
    cr_expect_lt(find_result(out, "walk.norm.loss"), 1e-4);
    cr_expect_gt(find_result(out, "walk.free.steps"), 300);
    cr_expect_eq(find_result(out, "lost.steps"), 2000);
    cr_expect_eq(find_result(out, "lost.length"), 0);
    cr_expect(near(find_result(out, "two.value.angle"), 5.137654, 1e-5));
    cr_expect(near(find_result(out, "two.torch.a"), 0.00999949903760, 1e-13));
}

Test(program, trains_the_deep_net)
{
    const char *out = printed();
    cr_expect_geq(find_result(out, "deep.wins"), 9);
    cr_expect_gt(find_result(out, "deep.clipped.adam.clipped"), 99);
    cr_expect_eq(find_result(out, "deep.clipped.free"), 0);
    cr_expect_gt(find_result(out, "deep.clipped.third"), 85);
}

Test(program, poisons)
{
    const char *out = printed();
    cr_expect_eq(find_result(out, "poison.broken.tanh"), 49*12 + 12 + 12*10 + 10);
    cr_expect_eq(find_result(out, "poison.broken.relu"), 12);
    cr_expect_eq(find_result(out, "poison.vetoed.loss"), 0);
    cr_expect_eq(find_result(out, "poison.broken.veto"), 0);
    cr_expect_eq(find_result(out, "poison.vetoed.veto"), 2);
    cr_expect_eq(find_result(out, "poison.vetoed.late"), 75);
    cr_expect(near(find_result(out, "poison.last.relu"), log(10), 0.02));
}

Test(program, refuses)
{
    program_refuses("14-clipping", "--seed -1", "seed");
    program_refuses("14-clipping", "--seed 1.5", "seed");
    program_refuses("14-clipping", "--limit 1", "limit");
    program_refuses("14-clipping", "--seed", "seed");
}
