/* Tests of chapter 04: losses against PyTorch, chapter 01's check and hand
 * arithmetic; far logits; entropies; the linear model and its closed form. */
#include <criterion/criterion.h>
#include "../code/04-losses.c"
#include "program.h"
#include "tensor.h"

/* ---- against PyTorch --------------------------------------------------------- */

/* Loss and slopes at the logits of a file, dy NULL or not. */
static void against_reference(const char *name, Loss loss, const double *target)
{
    double y[24], wanted[24], value, dy[24];
    cr_assert_eq(read_tensor(name, "output", y, 24), 24);
    cr_assert_eq(read_tensor(name, "dz3", wanted, 24), 24);
    cr_assert_eq(read_tensor(name, "loss", &value, 1), 1);
    cr_expect(near(loss(8, 3, y, target, dy), value, 1e-12), "%s", name);
    cr_expect(near(loss(8, 3, y, target, NULL), value, 1e-12), "%s", name);
    for (int i = 0; i < 24; i++)
        cr_expect(near(dy[i], wanted[i], 1e-12), "%s: %d", name, i);
}

Test(reference, numbers)
{
    double target[24];
    read_tensor("mlp-a-input", "target_mse_mae", target, 24);
    against_reference("mlp-a-tanh-mse", mse, target);
    against_reference("mlp-a-relu-mse", mse, target);
    against_reference("mlp-a-tanh-mae", mae, target);
    against_reference("mlp-a-relu-mae", mae, target);
}

Test(reference, yes_or_no)
{
    double target[24];
    read_tensor("mlp-a-input", "target_bce", target, 24);
    against_reference("mlp-a-tanh-bce_logits", binary_cross_entropy, target);
    against_reference("mlp-a-relu-bce_logits", binary_cross_entropy, target);
}

Test(reference, classes)
{
    static const char *const names[] = {"mlp-a-tanh-softmax_ce", "mlp-a-relu-softmax_ce"};
    double number[8], target[24], y[24], wanted[24], dy[24], value;
    int label[8];
    read_tensor("mlp-a-input", "label", number, 8);
    for (int i = 0; i < 8; i++) {
        label[i] = (int)number[i];
        one_hot(label[i], 3, target + 3*i);
    }
    for (int f = 0; f < 2; f++) {
        against_reference(names[f], softmax_cross_entropy, target);
        read_tensor(names[f], "output", y, 24);
        read_tensor(names[f], "dz3", wanted, 24);
        read_tensor(names[f], "loss", &value, 1);
        cr_expect(near(sparse_cross_entropy(8, 3, y, label, dy), value, 1e-12));
        cr_expect(near(sparse_cross_entropy(8, 3, y, label, NULL), value, 1e-12));
        for (int i = 0; i < 24; i++)
            cr_expect(near(dy[i], wanted[i], 1e-12));
    }
}

/* ---- by hand ------------------------------------------------------------------- */

typedef struct { Loss loss; int rows, out; const real *target; } Judged;

static real judged(int n, const real *y, real *dy, void *context)
{
    const Judged *j = context;
    (void)n;
    return j->loss(j->rows, j->out, y, j->target, dy);
}

static const struct { const char *name; Loss loss; int distribution; } losses[] = {
    {"mse", mse, 0}, {"mae", mae, 0}, {"huber", huber, 0}, {"cauchy", cauchy, 0},
    {"brier", brier, 0}, {"binary", binary_cross_entropy, 0},
    {"softmax", softmax_cross_entropy, 1}};
enum { LOSSES = 7 };

/* Answers as far as 8 from their targets, soft targets, shapes 1x1 to 6x5. */
Test(gradient, every_loss_passes_the_check)
{
    Rng r = seeded(1);
    for (int l = 0; l < LOSSES; l++)
        for (int rows = 1; rows <= 6; rows++)
            for (int out = 1; out <= 5; out++) {
                real y[30], t[30];
                for (int i = 0; i < rows*out; i++) {
                    y[i] = between(&r, -8, 8);
                    t[i] = uniform(&r);
                }
                for (int i = 0; i < rows && losses[l].distribution; i++)
                    softmax(out, t + i*out, t + i*out);
                Judged j = {losses[l].loss, rows, out, t};
                Check c = check_gradient(judged, rows*out, y, 1e-6, &j);
                cr_expect_lt(c.error, 1e-7, "%s %dx%d: %g", losses[l].name, rows, out, c.error);
            }
}

Test(numbers, by_hand)
{
    const real y[] = {1, 2, 5, -1}, t[] = {1, 4, 4.5, -4};    /* 0 -2 .5 3 */
    real dy[4];
    cr_expect(near(mse(2, 2, y, t, dy), 13.25/4, 1e-15));
    cr_expect(dy[0] == 0 && dy[1] == -1 && dy[2] == 0.25 && dy[3] == 1.5);
    cr_expect(near(mae(4, 1, y, t, dy), 5.5/4, 1e-15));
    cr_expect(dy[0] == 0 && dy[1] == -0.25 && dy[2] == 0.25 && dy[3] == 0.25);
    cr_expect(near(huber(1, 4, y, t, dy), (1.5 + 0.125 + 2.5)/4, 1e-15));
    cr_expect(dy[0] == 0 && dy[1] == -0.25 && dy[2] == 0.125 && dy[3] == 0.25);
    cr_expect(near(cauchy(2, 2, y, t, dy), log(62.5)/4, 1e-15));    /* 5 * 1.25 * 10 */
    cr_expect(dy[0] == 0 && near(dy[1], -0.2, 1e-15) && near(dy[2], 0.2, 1e-15)
              && near(dy[3], 0.15, 1e-15));
}

/* Tiny misses are squares; of hopeless ones the slope is gone. */
Test(numbers, cauchy_near_and_far)
{
    const real t = 0, tiny = 1e-9, far = 1e8, lost = 1e200;
    real dy;
    cr_expect(near(cauchy(1, 1, &tiny, &t, &dy)/1e-18, 1, 1e-12));
    cr_expect(near(dy/2e-9, 1, 1e-12));
    cauchy(1, 1, &far, &t, &dy);
    cr_expect(near(dy, 2e-8, 1e-20));
    cauchy(1, 1, &lost, &t, &dy);
    cr_expect_eq(dy, 0);
}

/* Not convex: a constant for 0, 0, 0, 9, 9 stays with whom it begins. The
 * chapter has these lines as an example. */
Test(numbers, cauchy_has_two_minima)
{
    const real target[] = {0, 0, 0, 9, 9};
    for (int loss = 0; loss < 2; loss++)
        for (int start = 0; start <= 9; start += 9) {
            real y[5], dy[5], level = start;
            for (int t = 0; t < 1000; t++) {
                for (int i = 0; i < 5; i++)
                    y[i] = level;
                (loss == 0 ? cauchy : huber)(5, 1, y, target, dy);
                level -= 0.1*(dy[0] + dy[1] + dy[2] + dy[3] + dy[4]);
            }
            if (loss == 0)
                cr_expect(near(level, start, 0.5), "%g", level);
            else
                cr_expect(near(level, 2/3.0, 1e-9), "%g", level);
        }
}

/* Value and slope of Huber's loss go on without a jump at the knee. */
Test(numbers, huber_has_no_step)
{
    real t = 0, below_it = 1 - 1e-9, above = 1 + 1e-9, a, b;
    real low = huber(1, 1, &below_it, &t, &a), high = huber(1, 1, &above, &t, &b);
    cr_expect(near(low, 0.5, 2e-9) && near(high, 0.5, 2e-9) && low < high);
    cr_expect(near(a, 1, 2e-9) && b == 1);
}

Test(classes, by_hand)
{
    /* exp: 1 2 1, so p = 1/4 1/2 1/4 */
    const real z[] = {0, log(2.0), 0, 5, 5, 5}, t[] = {0, 1, 0, 1, 0, 0};
    real p[3], dy[6];
    softmax(3, z, p);
    cr_expect(near(p[0], 0.25, 1e-15) && near(p[1], 0.5, 1e-15) && near(p[2], 0.25, 1e-15));
    real loss = softmax_cross_entropy(2, 3, z, t, dy);
    cr_expect(near(loss, (log(2.0) + log(3.0))/2, 1e-15));
    const double wanted[] = {0.125, -0.25, 0.125, -1/3.0, 1/6.0, 1/6.0};
    for (int i = 0; i < 6; i++)
        cr_expect(near(dy[i], wanted[i], 1e-15), "%d", i);
    const real y = log(3.0), yes = 1;    /* p = 3/4 */
    cr_expect(near(binary_cross_entropy(1, 1, &y, &yes, dy), log(4/3.0), 1e-15));
    cr_expect(near(dy[0], -0.25, 1e-15));
    cr_expect(near(brier(1, 1, &y, &yes, dy), 1/16.0, 1e-15));
    cr_expect(near(dy[0], -2*0.25*0.75*0.25, 1e-15));
}

Test(classes, softmax_in_place_and_of_one)
{
    real z[] = {1, 2, 3}, p[3], one = -1e300;
    softmax(3, z, p);
    softmax(3, z, z);
    for (int k = 0; k < 3; k++)
        cr_expect_eq(z[k], p[k]);
    softmax(1, &one, p);
    cr_expect_eq(p[0], 1);
}

/* Two classes by softmax are one by sigmoid of the difference. */
Test(classes, two_are_yes_and_no)
{
    for (double z = -30; z <= 30; z += 1.5) {
        const real pair[] = {z, 0}, target[] = {1, 0}, yes = 1;
        real two[2], one;
        double a = softmax_cross_entropy(1, 2, pair, target, two);
        double b = binary_cross_entropy(1, 1, pair, &yes, &one);
        cr_expect(near(a, b, 1e-14*(1 + a)));
        cr_expect(near(two[0], one, 1e-15) && near(two[1], -one, 1e-15));
    }
}

/* Adding a number to all logits changes nothing. */
Test(classes, shift)
{
    const real z[] = {0.5, -1.25, 2}, far[] = {1000.5, 998.75, 1002};
    real p[3], q[3];
    softmax(3, z, p);
    softmax(3, far, q);
    for (int k = 0; k < 3; k++)
        cr_expect(near(p[k], q[k], 1e-12));
    cr_expect(near(log_sum_exp(3, far) - 1000, log_sum_exp(3, z), 1e-12));
}

Test(far, nothing_overflows)
{
    const real z[] = {1e300, -1e300, 0}, t[] = {0, 0, 1}, no = 0, yes = 1;
    real p[3], dy[3];
    softmax(3, z, p);
    cr_expect(p[0] == 1 && p[1] == 0 && p[2] == 0);
    cr_expect_eq(softmax_cross_entropy(1, 3, z, t, dy), 1e300);
    cr_expect(dy[0] == 1 && dy[1] == 0 && dy[2] == -1);
    cr_expect_eq(binary_cross_entropy(1, 1, z, &no, dy), 1e300);
    cr_expect_eq(dy[0], 1);
    cr_expect_eq(binary_cross_entropy(1, 1, z + 1, &yes, dy), 1e300);
    cr_expect_eq(dy[0], -1);
    cr_expect_eq(binary_cross_entropy(1, 1, z, &yes, dy), 0);
    cr_expect_eq(brier(1, 1, z, &no, dy), 1);
    cr_expect_eq(dy[0], 0);
}

/* Wherever the largest logit stands, and below zero too. */
Test(far, any_place)
{
    for (int k = 0; k < 4; k++)
        for (int sign = -1; sign <= 1; sign += 2) {
            real z[4], p[4], dy[4], low = sign*5000;
            for (int j = 0; j < 4; j++)
                z[j] = low - (j == k ? 0 : 1000);
            softmax(4, z, p);
            cr_expect_eq(log_sum_exp(4, z), low);
            cr_expect_eq(sparse_cross_entropy(1, 4, z, &k, dy), 0);
            for (int j = 0; j < 4; j++)
                cr_expect(p[j] == (j == k) && dy[j] == 0, "%d %d", j, k);
        }
}

Test(far, sigmoid)
{
    cr_expect(sigmoid(0) == 0.5 && sigmoid(1000) == 1 && sigmoid(-1000) == 0);
    for (double z = -700; z <= 700; z += 0.7) {
        cr_expect(near(sigmoid(z) + sigmoid(-z), 1, 1e-15));
        cr_expect(z >= 0 || near(sigmoid(z)/exp(z), 1/(1 + exp(z)), 1e-15), "%g", z);
    }
    cr_expect(sigmoid(-720) > 0 && sigmoid(-720) == exp(-720.0));    /* no overflow on the way */
    /* a sure and right answer keeps a loss that is small, not 0 */
    const real z = 100, yes = 1;
    cr_expect(near(binary_cross_entropy(1, 1, &z, &yes, NULL)/exp(-100.0), 1, 1e-12));
    /* and a sure and wrong one a slope under Brier's loss */
    const real no = 0;
    real dy;
    brier(1, 1, &z, &no, &dy);
    cr_expect(near(dy/exp(-100.0), 2, 1e-12));
}

Test(far, what_is_not_a_number_stays_so)
{
    for (int l = 0; l < LOSSES; l++)
        for (int k = 0; k < 3; k++) {
            real y[] = {1, 2, 3}, t[] = {0, 1, 0};
            y[k] = NAN;
            cr_expect(isnan(losses[l].loss(1, 3, y, t, NULL)), "%s", losses[l].name);
        }
}

/* ---- bits ------------------------------------------------------------------------ */

Test(bits, by_hand)
{
    const real even[] = {0.25, 0.25, 0.25, 0.25}, skewed[] = {0.5, 0.25, 0.125, 0.125};
    const real sure[] = {0, 1, 0, 0};
    cr_expect_eq(entropy(4, even), 2);
    cr_expect_eq(entropy(4, skewed), 1.75);
    cr_expect_eq(entropy(4, sure), 0);
    cr_expect_eq(cross_entropy(4, skewed, even), 2);
    cr_expect_eq(cross_entropy(4, even, skewed), 2.25);
    cr_expect_eq(divergence(4, skewed, even), 0.25);
    cr_expect_eq(divergence(4, even, skewed), 0.25);
    cr_expect_eq(divergence(4, sure, skewed), 2);
    cr_expect_eq(divergence(4, skewed, sure), HUGE_VAL);
    cr_expect_eq(cross_entropy(4, even, sure), HUGE_VAL);
}

Test(bits, divergence_is_zero_for_equals_and_never_less)
{
    Rng r = seeded(2);
    for (int i = 0; i < 1000; i++) {
        real p[6], q[6];
        for (int k = 0; k < 6; k++) {
            p[k] = 3*normal(&r);
            q[k] = 3*normal(&r);
        }
        softmax(6, p, p);
        softmax(6, q, q);
        cr_expect_eq(divergence(6, p, p), 0);
        cr_expect(cross_entropy(6, p, p) > 0 && entropy(6, p) <= log2(6.0));
        cr_expect_geq(divergence(6, p, q), 0);
        cr_expect(near(divergence(6, p, q), cross_entropy(6, p, q) - entropy(6, p), 1e-12));
    }
}

/* The loss in nats is the cross-entropy in bits, times log 2. */
Test(bits, and_nats)
{
    const real z[] = {1, -0.5, 0.25}, t[] = {0.2, 0.5, 0.3};
    real p[3];
    softmax(3, z, p);
    cr_expect(near(softmax_cross_entropy(1, 3, z, t, NULL),
                   log(2.0)*cross_entropy(3, t, p), 1e-14));
}

/* ---- right answers ---------------------------------------------------------------- */

Test(accuracy, counts)
{
    const real y[] = {1, 2, 0, 3, 1, 2, 5, 5, 5, -3, -1, -2};
    const int label[] = {1, 0, 1, 1}, none[] = {2, 2, 2, 2};
    cr_expect_eq(accuracy(4, 3, y, label), 0.75);    /* of equals, the first */
    cr_expect_eq(accuracy(4, 3, y, none), 0);
    cr_expect_eq(largest(3, y + 6), 0);
}

/* ---- the linear model ---------------------------------------------------------------- */

static Set drawn(Rng *r, int rows, int in, int out)
{
    Set s = allocate_set(rows, in, out, 0);
    for (int i = 0; i < rows*in; i++)
        s.x[i] = normal(r);
    for (int i = 0; i < rows*out; i++)
        s.target[i] = uniform(r);
    return s;
}

Test(linear, one_step_by_hand)
{
    real x[] = {1, 2, 3, -1}, target[] = {4, 0}, w[] = {1, 1}, g[2];
    Set s = {.rows = 2, .in = 2, .out = 1, .x = x, .target = target};
    Linear l = allocate_linear(&s, mse);
    /* answers 3 and 2, misses -1 and 2: the loss is 5/2, the slopes -1, 2 */
    cr_expect_eq(linear(2, w, g, &l), 2.5);
    cr_expect(g[0] == -1 + 6 && g[1] == -2 - 2);
    descend(2, w, g, 0.25, NULL);
    cr_expect(w[0] == -0.25 && w[1] == 2);
    free_linear(&l);
    cr_expect(l.y == NULL && l.dy == NULL);
}

Test(linear, gradient_under_every_loss)
{
    Rng r = seeded(3);
    for (int l = 0; l < LOSSES; l++)
        for (int out = 1; out <= 3; out++) {
            Set s = drawn(&r, 20, 4, out);
            for (int i = 0; i < 20 && losses[l].distribution; i++)
                softmax(out, s.target + i*out, s.target + i*out);
            Linear model = allocate_linear(&s, losses[l].loss);
            real w[12];
            for (int j = 0; j < 4*out; j++)
                w[j] = normal(&r);
            Check c = check_gradient(linear, 4*out, w, 1e-6, &model);
            cr_expect_lt(c.error, 1e-7, "%s: %g", losses[l].name, c.error);
            free_linear(&model);
            free_set(&s);
        }
}

Test(solve, hilbert_and_pivots)
{
    real A[] = {0, 2, 1, 1, 1, 0, 3, 0, 1}, b[] = {7, 3, 6};    /* w = 1 2 3 */
    cr_expect(solve(3, A, b));
    for (int i = 0; i < 3; i++)
        cr_expect(near(b[i], i + 1, 1e-14));
    real H[25], h[5] = {0};
    for (int i = 0; i < 5; i++)
        for (int j = 0; j < 5; j++) {
            H[5*i + j] = 1.0/(i + j + 1);
            h[i] += H[5*i + j];
        }
    cr_expect(solve(5, H, h));
    for (int i = 0; i < 5; i++)
        cr_expect(near(h[i], 1, 1e-9), "%g", h[i]);
}

Test(solve, singular)
{
    real A[] = {1, 2, 3, 4, 5, 6, 7, 8, 9}, b[] = {1, 2, 3};
    cr_expect_not(solve(3, A, b));
    real Z[] = {0}, z[] = {0}, N[] = {NAN}, one[] = {4};
    cr_expect_not(solve(1, Z, z));
    cr_expect_not(solve(1, N, z));
    real tiny[] = {1e-200};
    cr_expect(solve(1, tiny, one));
}

/* Where the squares are least, the gradient is zero; any move makes it worse. */
Test(normal_equations, are_the_minimum)
{
    Rng r = seeded(4);
    Set s = drawn(&r, 50, 5, 3);
    Linear l = allocate_linear(&s, mse);
    real w[15], g[15];
    cr_assert(normal_equations(&s, w));
    real least = linear(15, w, g, &l);
    cr_expect_lt(norm(15, g), 1e-14);
    for (int j = 0; j < 15; j++) {
        w[j] += 1e-3;
        cr_expect_gt(linear(15, w, NULL, &l), least);
        w[j] -= 1e-3;
    }
    free_linear(&l);
    free_set(&s);
}

Test(normal_equations, refuse_equal_columns)
{
    Rng r = seeded(5);
    Set s = drawn(&r, 20, 3, 1);
    real w[3];
    for (int i = 0; i < 20; i++)
        s.x[3*i + 2] = s.x[3*i];
    cr_expect_not(normal_equations(&s, w));
    free_set(&s);
}

/* On the wardrobe's way: the loss of a classifier that knows nothing. */
Test(classes, knowing_nothing)
{
    const real zero[10] = {0};
    for (int n = 2; n <= 10; n++) {
        const int label = n - 1;
        cr_expect(near(sparse_cross_entropy(1, n, zero, &label, NULL), log((double)n), 1e-15));
    }
}

/* What a grid's loss is after t steps: (1.3988, 0.6175), rate 1.5e-4. */
static void grid_losses(const Set *s, int n, double *loss)
{
    Linear l = allocate_linear(s, mse);
    real w[] = {1.3988, 0.6175}, g[2];
    for (int t = 0; t < n; t++) {
        loss[t] = linear(2, w, g, &l);
        descend(2, w, g, 1.5e-4, NULL);
    }
    free_linear(&l);
}

/* Over draws of the noise it has the variance 2 + (loss[2t] - floor)/25. */
Test(grid, scatter)
{
    enum { DRAWS = 100 };
    static const int steps[] = {0, 2, 5, 10, 20};
    double mean[41] = {0}, square[41] = {0}, loss[41];
    for (int i = 0; i < DRAWS; i++) {
        Rng r = seeded(1000 + 7*i);
        Set s = grid_regression(&r);
        grid_losses(&s, 41, loss);
        for (int t = 0; t <= 40; t++) {
            mean[t] += loss[t]/DRAWS;
            square[t] += loss[t]*loss[t]/DRAWS;
        }
        free_set(&s);
    }
    for (int i = 0; i < 5; i++) {
        int t = steps[i];
        double ratio = (square[t] - mean[t]*mean[t])/(2 + (mean[2*t] - 100)/25);
        cr_expect(ratio > 0.5 && ratio < 1.7, "step %d: %g", t, ratio);
    }
}

/* Losses of another draw, in units of 1e5, rounded to 5. */
Test(grid, losses_within_the_noise_of_another_draw)
{
    static const double other[21] = {8.7171, 5.2109, 3.1184, 1.8683, 1.1206,
        .6729, .4046, .2436, .1470, .0889, .0540, .0329, .0203, .0126, .0080,
        .0053, .0036, .0026, .0019, .0016, .0014};
    double spread = 0;
    for (int seed = 1; seed <= 5; seed++) {
        Rng r = seeded(seed);
        Set s = grid_regression(&r);
        Linear l = allocate_linear(&s, mse);
        real w[] = {1.3988, 0.6175}, g[2], exact[2], loss[41];
        grid_losses(&s, 41, loss);
        for (int t = 0; t <= 20; t++) {
            double noise = sqrt(2*(2 + fabs(loss[2*t] - 100)/25));
            cr_expect(near(loss[t], 1e5*other[t], 5 + 4*noise), "seed %d, step %d: %g",
                      seed, t, loss[t]);
            spread = fmax(spread, fabs(loss[t] - 1e5*other[t])/noise);
        }
        /* the closed form: a deviation of 0.0023 in each weight at most */
        cr_assert(normal_equations(&s, exact));
        cr_expect(near(exact[0], 20, 0.01) && near(exact[1], -3, 0.01));
        double floor = linear(2, exact, g, &l);
        cr_expect(near(floor, 100, 4*1.42) && norm(2, g) < 1e-7);
        /* and where a long descent goes */
        for (int t = 0; t < 300; t++) {
            linear(2, w, g, &l);
            descend(2, w, g, 1.5e-4, NULL);
        }
        cr_expect(near(w[0], exact[0], 1e-8) && near(w[1], exact[1], 1e-8));
        free_linear(&l);
        free_set(&s);
    }
    cr_expect_gt(spread, 0.5);    /* another draw, not the same */
}

/* ---- the program ---------------------------------------------------------------- */

Test(program, says_what_the_chapter_says)
{
    static char output[OUTPUT];
    cr_assert_eq(run_program("04-losses", "", output), 0);
    cr_expect_eq(find_result(output, "squares.sandals"), 0);
    cr_expect_gt(find_result(output, "squares.all"), 1.3*find_result(output, "squares.two"));
    cr_expect_lt(find_result(output, "cross.all"), find_result(output, "squares.two"));
    cr_expect_eq(find_result(output, "masked.squares"), 0);
    cr_expect_gt(find_result(output, "masked.cross"), 150);
    cr_expect_eq(find_result(output, "blunders.slope"), 0);
    cr_expect_gt(find_result(output, "wrong.8.brier.1"), 5000);
    cr_expect_gt(find_result(output, "wrong.1.brier.64"), 5000);
    cr_expect_gt(find_result(output, "late.paid"), find_result(output, "early.paid"));
    cr_expect(near(find_result(output, "cauchy.input"), 2, 0.05));
    cr_expect_lt(find_result(output, "wrong.8.cross"), 100);
}

/* The story does not hang on the seed. */
Test(program, other_seeds)
{
    static char output[OUTPUT];
    for (int seed = 2; seed <= 4; seed++) {
        char flags[32];
        snprintf(flags, sizeof flags, "--seed %d", seed);
        cr_assert_eq(run_program("04-losses", flags, output), 0);
        cr_expect_eq(find_result(output, "squares.sandals"), 0);
        cr_expect_gt(find_result(output, "squares.all"), 1.3*find_result(output, "squares.two"));
        cr_expect_eq(find_result(output, "masked.squares"), 0);    /* it cannot be otherwise */
        cr_expect_gt(find_result(output, "late.paid"), 1.2*find_result(output, "early.paid"));
        cr_expect(near(find_result(output, "cauchy.input"), 2, 0.2));
        cr_expect_lt(find_result(output, "grid.apart"), 4);
    }
}

/* A rate that is far too large is data, not a crash. */
Test(program, diverges_politely)
{
    static char output[OUTPUT];
    cr_expect_eq(run_program("04-losses", "--rate 1e6", output), 0);
    cr_expect_eq(run_program("04-losses", "--rate 0", output), 0);
    cr_expect(near(find_result(output, "late.loss"), log(3.0), 1e-12));
}

Test(program, refuses)
{
    program_refuses("04-losses", "--rate -1", "--rate");
    program_refuses("04-losses", "--rate fast", "fast");
    program_refuses("04-losses", "--seed 1.5", "whole");
    program_refuses("04-losses", "--seed", "value");
    program_refuses("04-losses", "--steps 3", "--steps");
}
