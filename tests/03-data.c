/* Tests of chapter 03: the generator against published numbers and against
 * chance, shuffles counted, sets moved about, the data of the book, and a
 * reader that meets every bad file it can be given. */
#define _XOPEN_SOURCE 700    /* mkdtemp, symlink */
#include <criterion/criterion.h>
#include <unistd.h>
#include "../code/03-data.c"
#include "program.h"

/* ---- the generator ---------------------------------------------------------- */

/* The outputs of the authors' C code, as the test of rand_xoshiro has them. */
Test(rng, published)
{
    static const uint64_t wanted[] = {11520, 0, 1509978240,
        1215971899390074240u, 1216172134540287360u, 607988272756665600u,
        16172922978634559625u, 8476171486693032832u, 10595114339597558777u,
        2904607092377533576u};
    Rng r = {{1, 2, 3, 4}};
    for (int i = 0; i < 10; i++)
        cr_expect_eq(next_bits(&r), wanted[i], "draw %d", i);
}

Test(rng, seeding_published)
{
    static const uint64_t from_0[] = {0xe220a8397b1dcdafu,
        0x6e789e6aa1b965f4u, 0x06c45d188009454fu, 0xf88bb8a8724c81ecu};
    static const uint64_t from_1234567[] = {6457827717110365317u,
        3203168211198807973u, 9817491932198370423u, 4593380528125082431u,
        16408922859458223821u};
    uint64_t a = 0, b = 1234567;
    Rng r = seeded(0);
    for (int i = 0; i < 4; i++) {
        cr_expect_eq(split_mix(&a), from_0[i]);
        cr_expect_eq(r.s[i], from_0[i]);
    }
    for (int i = 0; i < 5; i++)
        cr_expect_eq(split_mix(&b), from_1234567[i]);
}

/* The same with the state that splitmix64 makes of 42. */
Test(rng, seed_42)
{
    static const uint64_t wanted[] = {1546998764402558742u,
        6990951692964543102u, 12544586762248559009u, 17057574109182124193u};
    Rng r = seeded(42);
    for (int i = 0; i < 4; i++)
        cr_expect_eq(next_bits(&r), wanted[i]);
}

Test(rng, copies_go_on_alike_and_seeds_differ)
{
    Rng a = seeded(7), b = a, c = seeded(8);
    int same = 0;
    for (int i = 0; i < 1000; i++) {
        uint64_t x = next_bits(&a);
        cr_expect_eq(x, next_bits(&b));
        same += x == next_bits(&c);
    }
    cr_expect_eq(same, 0);
}

Test(uniform, ends_of_the_range)
{
    Rng zero = {{1, 0, 1, 1}}, r = seeded(3);    /* bits: from s[1] alone */
    double low = 1, high = 0;
    cr_expect_eq(uniform(&zero), 0);
    for (int k = 0; k < 1000000; k++) {
        double u = uniform(&r);
        cr_assert(u >= 0 && u < 1);
        low = fmin(low, u);
        high = fmax(high, u);
    }
    cr_expect(low < 1e-5 && high > 1 - 1e-5);
    cr_expect_lt((double)(UINT64_MAX >> 11)*0x1p-53, 1);
}

/* Moments of a million: each within 4 standard deviations. */
Test(uniform, moments)
{
    Rng r = seeded(11);
    double n = 1e6, mean = 0, square = 0, lag = 0, last = 0.5;
    for (int i = 0; i < 1000000; i++) {
        double u = uniform(&r) - 0.5;
        mean += u/n;
        square += u*u/n;
        lag += u*last/n;
        last = u;
    }
    cr_expect(near(mean, 0, 4*sqrt(1/12.0/n)));
    cr_expect(near(square, 1/12.0, 4*sqrt(1/180.0/n)));
    cr_expect(near(lag, 0, 4*(1/12.0)/sqrt(n)));
}

Test(between, stays_between)
{
    Rng r = seeded(5);
    for (int i = 0; i < 10000; i++) {
        double x = between(&r, -3, 5);
        cr_assert(x >= -3 && x < 5);
    }
}

/* Every bit of the draws is set half of the time. */
Test(rng, every_bit_is_a_coin)
{
    Rng r = seeded(12);
    int count[64] = {0};
    for (int i = 0; i < 100000; i++) {
        uint64_t x = next_bits(&r);
        for (int b = 0; b < 64; b++)
            count[b] += (int)(x >> b & 1);
    }
    for (int b = 0; b < 64; b++)
        cr_expect(abs(count[b] - 50000) < 5*158, "bit %d: %d", b, count[b]);
}

/* IBM's RANDU, a known bad generator: the state is odd and below 2^31. */
static double randu(uint32_t *state)
{
    *state = *state*65539 & 0x7fffffff;
    return *state*0x1p-31;
}

/* From r or, if that is NULL, from RANDU. */
static double draw(Rng *r, uint32_t *state)
{
    return r != NULL ? uniform(r) : randu(state);
}

/* chi^2 of 10000 draws in 100 bins: 99 degrees. */
static double flatness(Rng *r)
{
    double sum = 0;
    int count[100] = {0};
    uint32_t state = 1;
    for (int i = 0; i < 10000; i++)
        count[(int)(100*draw(r, &state))]++;
    for (int k = 0; k < 100; k++)
        sum += (count[k] - 100)*(count[k] - 100)/100.0;
    return sum;
}

/* chi^2 of triples in a cube of 20^3 cells: 7999 degrees. */
static double filling(Rng *r)
{
    enum { SIDES = 20, CELLS_3D = SIDES*SIDES*SIDES };
    static int count[CELLS_3D];
    uint32_t state = 1;
    double sum = 0;
    memset(count, 0, sizeof count);
    for (int i = 0; i < CELLS_3D*100; i++) {
        int a = (int)(SIDES*draw(r, &state)), b = (int)(SIDES*draw(r, &state));
        int c = (int)(SIDES*draw(r, &state));
        count[(a*SIDES + b)*SIDES + c]++;
    }
    for (int k = 0; k < CELLS_3D; k++)
        sum += (count[k] - 100)*(count[k] - 100)/100.0;
    return sum;
}

/* Above and below the thresholds that one honest run in a hundred crosses:
 * of a thousand seeds 10 on either side, give or take 3.1; within 4 times
 * that, and never none. */
Test(uniform, is_neither_too_uneven_nor_too_even)
{
    int uneven = 0, even = 0;
    for (int seed = 1; seed <= 1000; seed++) {
        Rng r = seeded(seed);
        double chi = flatness(&r);
        uneven += chi > 134.642;
        even += chi < 69.230;
    }
    cr_expect(uneven >= 1 && uneven <= 22, "%d too uneven", uneven);
    cr_expect(even >= 1 && even <= 22, "%d too even", even);
}

Test(uniform, fills_the_cube)
{
    Rng r = seeded(13);
    double sum = filling(&r);
    cr_expect(near(sum, 7999, 4*sqrt(2*7999.0)), "%g", sum);
}

/* The tests have teeth: RANDU's histogram is flat, its cube is not filled,
 * and 9u - 6v + w is whole. */
Test(uniform, randu_is_found_out)
{
    double flat = flatness(NULL), cube = filling(NULL);
    uint32_t state = 1;
    cr_expect(flat > 69.23 && flat < 134.642, "%g", flat);
    cr_expect(cube > 7999 + 100*sqrt(2*7999.0), "%g", cube);
    for (int i = 0; i < 1000; i++) {
        double u = randu(&state), v = randu(&state), w = randu(&state);
        cr_assert_eq(9*u - 6*v + w, rint(9*u - 6*v + w));
    }
}

Test(below, is_fair_for_every_small_n)
{
    Rng r = seeded(14);
    for (int n = 1; n <= 20; n++) {
        int count[20] = {0};
        for (int i = 0; i < n*2000; i++) {
            int k = below(&r, n);
            cr_assert(k >= 0 && k < n);
            count[k]++;
        }
        double sum = 0;
        for (int k = 0; k < n; k++)
            sum += (count[k] - 2000)*(count[k] - 2000)/2000.0;
        cr_expect(sum <= (n - 1) + 5*sqrt(2.0*(n - 1)), "n %d: %g", n, sum);
    }
}

Test(below, large_n)
{
    Rng r = seeded(15);
    int n = 0x60000000, low = 0;
    for (int i = 0; i < 30000; i++) {
        int k = below(&r, n);
        cr_assert(k >= 0 && k < n);
        low += k < n/3;
    }
    cr_expect(abs(low - 10000) < 4*82);
    cr_expect(below(&r, 0x7fffffff) >= 0);
}

/* The draw 2^64 - 1 stands alone in the last round of three: it is thrown
 * away. Of a round of four it is the last, and stays. */
Test(below, throws_the_incomplete_round_away)
{
    uint64_t ninth = 0x8e38e38e38e38e39u, fifth = 0xcccccccccccccccdu;
    cr_assert(ninth*9 == 1 && fifth*5 == 1);
    Rng r = {{1, rotate_left(-ninth, 57)*fifth, 3, 4}}, a = r, b = r, c = r;
    cr_assert_eq(next_bits(&a), UINT64_MAX);
    uint64_t second = next_bits(&a);
    cr_expect_eq(below(&b, 3), (int)(second % 3));
    cr_expect_eq(memcmp(&a, &b, sizeof a), 0, "two draws");
    cr_expect_eq(below(&c, 4), 3);
}

Test(normal, moments)
{
    Rng r = seeded(16);
    double n = 1e6, m[5] = {0}, beyond = 0;
    for (int i = 0; i < 1000000; i++) {
        double z = normal(&r), power = 1;
        cr_assert(isfinite(z));
        for (int k = 0; k < 5; k++, power *= z)
            m[k] += power/n;
        beyond += fabs(z) > 1.959964;
    }
    cr_expect(near(m[1], 0, 4*sqrt(1/n)));
    cr_expect(near(m[2], 1, 4*sqrt(2/n)));
    cr_expect(near(m[3], 0, 4*sqrt(15/n)));
    cr_expect(near(m[4], 3, 4*sqrt(96/n)));
    cr_expect(near(beyond, 0.05*n, 4*sqrt(0.05*0.95*n)));
}

Test(normal, takes_two_draws_each_time)
{
    Rng a = seeded(17), b = a;
    for (int i = 0; i < 1000; i++) {
        normal(&a);
        next_bits(&b), next_bits(&b);
        cr_assert_eq(memcmp(&a, &b, sizeof a), 0);
    }
}

/* ---- shuffles ------------------------------------------------------------------- */

/* All 24 orders of four cards, 4800 shuffles: chi^2 with 23 degrees. */
Test(shuffle, is_fair)
{
    Rng r = seeded(18);
    int count[256] = {0}, kinds = 0;
    double sum = 0;
    for (int i = 0; i < 24*200; i++) {
        int order[] = {0, 1, 2, 3};
        shuffle(&r, 4, order);
        count[order[0]*64 + order[1]*16 + order[2]*4 + order[3]]++;
    }
    for (int k = 0; k < 256; k++)
        if (count[k] > 0) {
            kinds++;
            sum += (count[k] - 200)*(count[k] - 200)/200.0;
        }
    cr_expect_eq(kinds, 24);
    cr_expect(sum > 5 && sum < 23 + 4*sqrt(46.0), "%g", sum);
}

Test(shuffle, small_ones_and_all_cards_stay)
{
    Rng r = seeded(19), before = r;
    int one = 5, many[1000], seen[1000] = {0};
    shuffle(&r, 1, &one);
    shuffle(&r, 0, NULL);
    cr_expect(one == 5 && memcmp(&r, &before, sizeof r) == 0);
    for (int i = 0; i < 1000; i++)
        many[i] = i;
    shuffle(&r, 1000, many);
    for (int i = 0; i < 1000; i++)
        seen[many[i]]++;
    for (int i = 0; i < 1000; i++)
        cr_expect_eq(seen[i], 1);
}

/* ---- sets ---------------------------------------------------------------------------- */

/* Row i: x is i, 10 i, 100 i; its class i%4. */
static Set numbered(int rows)
{
    Set s = allocate_set(rows, 3, 4, 1);
    for (int i = 0; i < rows; i++) {
        for (int j = 0, ten = 1; j < 3; j++, ten *= 10)
            s.x[3*i + j] = i*ten;
        set_label(&s, i, i%4);
    }
    return s;
}

/* Are the rows whole: inputs, targets and label of one number together? */
static void whole(const Set *s, int *seen)
{
    for (int i = 0; i < s->rows; i++) {
        int k = (int)s->x[3*i];
        seen[k]++;
        cr_expect(s->x[3*i + 1] == 10*k && s->x[3*i + 2] == 100*k);
        cr_expect_eq(s->label[i], k%4);
        for (int c = 0; c < 4; c++)
            cr_expect_eq(s->target[4*i + c], c == k%4);
    }
}

Test(set, shuffling_moves_whole_rows)
{
    Rng r = seeded(20), copy = r;
    Set s = numbered(100);
    int seen[100] = {0}, order[100], moved = 0;
    for (int i = 0; i < 100; i++)
        order[i] = i;
    shuffle_rows(&r, &s);
    shuffle(&copy, 100, order);
    whole(&s, seen);
    for (int i = 0; i < 100; i++) {
        cr_expect_eq(seen[i], 1);
        cr_expect_eq(s.x[3*i], order[i], "the same order as shuffle's");
        moved += order[i] != i;
    }
    cr_expect_gt(moved, 90);
    free_set(&s);
    cr_expect_null(s.x);
}

Test(set, without_labels)
{
    Rng r = seeded(21);
    Set s = allocate_set(10, 1, 1, 0), w;
    cr_expect_null(s.label);
    for (int i = 0; i < 10; i++)
        s.x[i] = s.target[i] = i;
    shuffle_rows(&r, &s);
    for (int i = 0; i < 10; i++)
        cr_expect_eq(s.x[i], s.target[i]);
    w = window(&s, 3, 7);
    cr_expect(w.rows == 4 && w.x == s.x + 3 && w.label == NULL);
    free_set(&s);
}

Test(set, splits_do_not_overlap_and_leave_nothing_out)
{
    Rng r = seeded(22);
    Set s = numbered(101), part[3];
    int seen[101] = {0};
    split(&r, &s, 70, 15, part);
    cr_expect(part[TRAIN].rows == 70 && part[VALID].rows == 15
              && part[TEST].rows == 16);
    for (int k = TRAIN; k <= TEST; k++)
        whole(&part[k], seen);
    for (int i = 0; i < 101; i++)
        cr_expect_eq(seen[i], 1);
    split(&r, &s, 101, 0, part);
    cr_expect(part[VALID].rows == 0 && part[TEST].rows == 0);
    free_set(&s);
}

Test(set, one_hot)
{
    real y[] = {9, 9, 9};
    one_hot(1, 3, y);
    cr_expect(y[0] == 0 && y[1] == 1 && y[2] == 0);
    one_hot(0, 1, y);
    cr_expect(y[0] == 1 && y[1] == 1);
}

Test(set, of_no_rows)
{
    Set s = allocate_set(0, 5, 2, 1);
    Rng r = seeded(23);
    shuffle_rows(&r, &s);
    free_set(&s);
}

/* ---- standardising ------------------------------------------------------------------- */

Test(scaler, by_hand)
{
    real x[] = {1, 7, 3, 7, 5, 7, 9, 8};
    Scaler k = fit_scaler(3, 2, x);
    cr_expect(near(k.mean[0], 3, 1e-15) && near(k.mean[1], 7, 1e-14));
    cr_expect(near(k.deviation[0], sqrt(8/3.0), 1e-15));
    cr_expect(near(k.deviation[1], 1, 1e-12), "constant column: %g",
              k.deviation[1]);
    apply_scaler(&k, 4, x);
    cr_expect(near(x[0], -sqrt(1.5), 1e-15) && near(x[2], 0, 1e-15));
    cr_expect(near(x[6], 6/sqrt(8/3.0), 1e-14) && near(x[7], 1, 1e-12));
    free_scaler(&k);
    cr_expect_null(k.mean);
}

Test(scaler, far_from_zero)
{
    Rng r = seeded(24);
    enum { N = 5000 };
    real *x = allocate(N, sizeof *x);
    for (int i = 0; i < N; i++)
        x[i] = 1e8 + normal(&r);
    Scaler k = fit_scaler(N, 1, x);
    cr_expect(near(k.deviation[0], 1, 0.05), "%g", k.deviation[0]);
    apply_scaler(&k, N, x);
    double mean = 0, square = 0;
    for (int i = 0; i < N; i++) {
        mean += x[i]/N;
        square += x[i]*x[i]/N;
    }
    cr_expect(near(mean, 0, 1e-6) && near(square, 1, 1e-6));
    free_scaler(&k);
    free(x);
}

Test(scaler, constants_of_any_size)
{
    static const real list[] = {0, 0.1, 1/3.0, -7e9, 1e-9};
    for (int i = 0; i < 5; i++) {
        real x[7];
        for (int k = 0; k < 7; k++)
            x[k] = list[i];
        Scaler k = fit_scaler(7, 1, x);
        apply_scaler(&k, 7, x);
        for (int j = 0; j < 7; j++)
            cr_expect(near(x[j], 0, 1e-6), "%g: %g", list[i], x[j]);
        free_scaler(&k);
    }
}

Test(scaler, learns_nothing_from_rows_it_is_not_given)
{
    real x[] = {1, 2, 3, 1000, 2000, 3000};
    Scaler a = fit_scaler(3, 1, x);
    x[4] = -5;
    Scaler b = fit_scaler(3, 1, x);
    cr_expect(a.mean[0] == b.mean[0] && a.deviation[0] == b.deviation[0]);
    free_scaler(&a);
    free_scaler(&b);
}

/* ---- the data of the book --------------------------------------------------------------- */

static real squares(int n, const real *w, real *g, void *context)
{
    const Set *s = context;
    real sum = 0;
    for (int j = 0; g != NULL && j < n; j++)
        g[j] = 0;
    for (int i = 0; i < s->rows; i++) {
        real miss = w[0]*s->x[2*i] + w[1]*s->x[2*i + 1] - s->target[i];
        sum += miss*miss/s->rows;
        for (int j = 0; g != NULL && j < n; j++)
            g[j] += 2*miss*s->x[2*i + j]/s->rows;
    }
    return sum;
}

Test(grid, the_numbers_of_the_book)
{
    Rng r = seeded(2);
    Set s = grid_regression(&r);
    real w[] = {1.3988, 0.6175}, low, high;
    cr_expect(s.rows == 10000 && s.in == 2 && s.out == 1);
    cr_expect(near(squares(2, w, NULL, &s), 8.717e5, 8.717e5*2e-3));
    curvatures(squares, w, &low, &high, &s);
    cr_expect(near(low, 1666.5, 1e-3) && near(high, 11867.5, 1e-3));
    cr_expect(near(high/low, 7.12, 5e-3));
    cr_expect(near(squares(2, (real[]){20, -3}, NULL, &s), 100, 6));
    free_set(&s);
}

/* Losses of another draw of the noise, over 1e5. */
Test(grid, twenty_steps)
{
    static const double wanted[] = {8.7171, 5.2109, 3.1184, 1.8683, 1.1206,
        .6729, .4046, .2436, .1470, .0889, .0540, .0329, .0203, .0126, .0080,
        .0053, .0036, .0026, .0019, .0016, .0014};
    Rng r = seeded(2);
    Set s = grid_regression(&r);
    real w[] = {1.3988, 0.6175}, g[2];
    for (int t = 0; t <= 20; t++) {
        double loss = squares(2, w, g, &s)/1e5;
        cr_expect(near(loss, wanted[t], 2e-3*wanted[t] + 1.5e-4), "%d: %g",
                  t, loss);
        descend(2, w, g, 1.5e-4, NULL);
    }
    free_set(&s);
}

Test(grid, every_point_once)
{
    Rng r = seeded(3);
    Set s = grid_regression(&r);
    static char seen[101][101];
    for (int i = 0; i < s.rows; i++)
        seen[(int)s.x[2*i]][(int)s.x[2*i + 1]]++;
    for (int a = 1; a <= 100; a++)
        for (int b = 1; b <= 100; b++)
            cr_assert_eq(seen[a][b], 1);
    free_set(&s);
}

/* Without noise each point lies on its arm, and the arms never meet. */
Test(spirals, arms)
{
    Rng r = seeded(4);
    Set s = spirals(&r, 1000, 0);
    int count[2] = {0};
    for (int i = 0; i < s.rows; i++) {
        double a = s.x[2*i], b = s.x[2*i + 1], radius = hypot(a, b);
        double t = (radius - 0.1)/0.9, angle = 3*PI*t + PI*s.label[i];
        cr_expect(t >= -1e-12 && t < 1);
        cr_expect(near(a, radius*cos(angle), 1e-9));
        cr_expect(near(b, radius*sin(angle), 1e-9));
        count[s.label[i]]++;
    }
    cr_expect(count[0] == 500 && count[1] == 500);
    free_set(&s);
}

Test(exclusive_or, table)
{
    Set s = exclusive_or();
    cr_expect_eq(s.rows, 4);
    for (int i = 0; i < 4; i++) {
        cr_expect_eq(s.label[i], s.x[2*i] != s.x[2*i + 1]);
        cr_expect_eq(s.target[2*i + s.label[i]], 1);
        cr_expect_eq(s.target[2*i] + s.target[2*i + 1], 1);
    }
    free_set(&s);
}

Test(wardrobe, pictures_and_labels)
{
    Rng r = seeded(5), again = r;
    Set s = wardrobe(&r, 1000), t = wardrobe(&again, 1000);
    int count[GARMENTS] = {0};
    cr_expect(s.in == 784 && s.out == 10);
    cr_expect_eq(memcmp(s.x, t.x, 1000*PIXELS*sizeof *s.x), 0);
    for (int i = 0; i < s.rows; i++) {
        double sum = 0;
        count[s.label[i]]++;
        for (int p = 0; p < PIXELS; p++) {
            real x = s.x[i*PIXELS + p];
            cr_assert(x >= 0 && x <= 1);
            cr_assert(near(255*x, rint(255*x), 1e-9), "a byte");
            sum += x/PIXELS;
        }
        cr_expect(sum > 0.04 && sum < 0.7, "picture %d: mean %g", i, sum);
    }
    for (int k = 0; k < GARMENTS; k++)
        cr_expect(abs(count[k] - 100) < 45, "%s: %d", garments[k], count[k]);
    free_set(&s);
    free_set(&t);
}

Test(wardrobe, no_garment_has_more_parts_than_room)
{
    for (int k = 0; k < GARMENTS; k++) {
        int n = 0;
        for (int i = 0; i < PARTS; i++)
            n += parts[i].garment == k;
        cr_expect(n >= 2 && n <= MOST_PARTS);
    }
}

Test(shade, by_hand)
{
    Part square[] = {{0, 0, 0, 0, 0, 1, 1, 0, 1, 1},
                     {0, 1, 0, 0, .5, 1, 1, .5, 1, .25}};
    cr_expect_eq(shade(square, 1, .5, .5), 1);
    cr_expect_eq(shade(square, 1, -.5, .5), 0);
    cr_expect_eq(shade(square, 1, .5, 1), 0);
    cr_expect_eq(shade(square, 2, .75, .5), .25);
    cr_expect_eq(shade(square, 2, -.75, .5), .25);
    cr_expect_eq(shade(square, 2, .25, .5), 1);
}

/* ---- IDX files --------------------------------------------------------------------------- */

static void big_endian(unsigned char *b, unsigned long n)
{
    for (int k = 0; k < 4; k++)
        b[k] = (unsigned char)(n >> (24 - 8*k));
}

/* Bytes of a good file: n pictures, or n labels. */
static long make_idx(unsigned char *b, int dims, int n)
{
    long size = dims == 3 ? (long)n*PIXELS : n, start = 4 + 4*dims;
    memset(b, 0, 4);
    b[2] = 8;
    b[3] = (unsigned char)dims;
    big_endian(b + 4, n);
    for (int k = 1; k < dims; k++)
        big_endian(b + 4 + 4*k, SIDE);
    for (long i = 0; i < size; i++)
        b[start + i] = (unsigned char)(dims == 3 ? i*7%256 : i%10);
    return start + size;
}

enum { FEW = 12, ROOM = 16 + FEW*PIXELS + 64 };

static const char *faulty(const unsigned char *b, long n, int dims)
{
    int size[3];
    /* the exact size, so that a sanitizer sees every byte too many */
    unsigned char *copy = allocate(n, 1);
    memcpy(copy, b, n);
    const char *fault = idx_fault(copy, n, dims, size);
    if (fault == NULL) {
        long product = 1;
        for (int k = 0; k < dims; k++)
            product *= size[k];
        cr_expect_eq(4 + 4*dims + product, n);
    }
    free(copy);
    return fault;
}

Test(idx, good_files)
{
    static unsigned char b[ROOM];
    int size[3];
    cr_expect_null(idx_fault(b, make_idx(b, 3, FEW), 3, size));
    cr_expect(size[0] == FEW && size[1] == 28 && size[2] == 28);
    cr_expect_null(idx_fault(b, make_idx(b, 1, FEW), 1, size));
    cr_expect_eq(size[0], FEW);
}

static void says(const unsigned char *b, long n, int dims, const char *word)
{
    const char *fault = faulty(b, n, dims);
    cr_assert_not_null(fault, "accepted: %s", word);
    cr_expect_not_null(strstr(fault, word), "'%s' without '%s'", fault, word);
}

Test(idx, bad_files)
{
    static unsigned char b[ROOM];
    long n = make_idx(b, 3, FEW);
    says(b, 0, 3, "header");
    says(b, 15, 3, "header");
    says(b, 16, 3, "shorter");
    says(b, n - 1, 3, "shorter");
    says(b, n + 1, 3, "longer");
    says(b, n, 1, "labels");
    b[2] = 9;
    says(b, n, 3, "0 0 8 3");
    make_idx(b, 3, FEW);
    b[0] = 0x1f, b[1] = 0x8b;
    says(b, n, 3, "gunzip");
    make_idx(b, 3, FEW);
    big_endian(b + 8, 0);
    says(b, n, 3, "empty");
    n = make_idx(b, 1, FEW);
    says(b, n, 3, "0 0 8 3");
    big_endian(b + 4, FEW + 1);
    says(b, n, 1, "shorter");
}

/* Products that overflow 32 and 64 bits. */
Test(idx, sizes_that_overflow)
{
    static unsigned char b[ROOM];
    static const unsigned long list[][3] = {
        {0xffffffff, 0xffffffff, 0xffffffff}, {0x80000000, 2, 1},
        {0x10000, 0x10000, 1}, {0x10000, 0x10000, 0x10000},
        {1, 0xffffffff, 1}, {0x40000000, 4, 1}, {0x55555556, 3, 784}};
    for (int i = 0; i < 7; i++) {
        long n = make_idx(b, 3, FEW);
        for (int k = 0; k < 3; k++)
            big_endian(b + 4 + 4*k, list[i][k]);
        says(b, n, 3, "shorter");
    }
}

/* Mutations of good files: bytes, sizes, lengths. */
Test(idx, fuzzed)
{
    static unsigned char b[ROOM];
    Rng r = seeded(25);
    int accepted = 0, refused = 0;
    for (int i = 0; i < 20000; i++) {
        int dims = below(&r, 2) ? 3 : 1, few = 1 + below(&r, 2);
        long n = make_idx(b, dims, few);
        for (int k = below(&r, 4); k > 0; k--)
            b[below(&r, 4 + 4*dims)] = (unsigned char)(below(&r, 2)
                ? next_bits(&r) : (uint64_t)(below(&r, 2) ? 0xff : 0));
        if (below(&r, 2))
            n = below(&r, (int)n + 8);
        if (faulty(b, n, below(&r, 8) ? dims : 4 - dims) == NULL)
            accepted++;
        else
            refused++;
    }
    cr_expect(accepted > 1000 && refused > 1000, "%d accepted", accepted);
}

/* ---- folders, given to the program ------------------------------------------------------- */

static void write_file(const char *dir, const char *name,
                       const unsigned char *b, long n)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", dir, name);
    FILE *file = fopen(path, "wb");
    cr_assert_not_null(file);
    cr_assert_eq(fwrite(b, 1, n, file), (size_t)n);
    fclose(file);
}

static void remove_folder(const char *dir)
{
    char command[300];
    snprintf(command, sizeof command, "rm -r '%s'", dir);
    cr_expect_eq(system(command), 0);
}

#define IMAGES "train-images-idx3-ubyte"
#define LABELS "train-labels-idx1-ubyte"

/* Refused: status 1 and one line that names a file and says why. */
static void folder_refused(const char *dir, const char *name, const char *why)
{
    char flags[300], *output = allocate(OUTPUT, 1);
    snprintf(flags, sizeof flags, "--data %s 2>&1 >/dev/null", dir);
    cr_expect_eq(run_program("03-data", flags, output), 1, "%s", why);
    cr_expect_not_null(strstr(output, name), "%s: %s", name, output);
    cr_expect_not_null(strstr(output, why), "%s: %s", why, output);
    char *end = strchr(output, '\n');
    cr_expect(end != NULL && end[1] == '\0', "one line: %s", output);
    free(output);
}

Test(folder, read_and_refused)
{
    static unsigned char b[ROOM];
    char dir[] = "/tmp/descent-XXXXXX";
    cr_assert_not_null(mkdtemp(dir));
    folder_refused(dir, IMAGES, "No such file");
    write_file(dir, IMAGES, b, make_idx(b, 3, FEW));
    folder_refused(dir, LABELS, "No such file");
    write_file(dir, LABELS, b, make_idx(b, 1, FEW));
    Set s = read_images(dir, "train", 1000000);
    cr_expect(s.rows == FEW && s.in == PIXELS && s.out == 10);
    for (int i = 0; i < FEW*PIXELS; i++)
        cr_assert(near(s.x[i], i*7%256/255.0, 1e-15));
    for (int i = 0; i < FEW; i++)
        cr_expect(s.label[i] == i%10 && s.target[10*i + i%10] == 1);
    free_set(&s);
    s = read_images(dir, "train", 5);
    cr_expect_eq(s.rows, 5);
    free_set(&s);
    write_file(dir, LABELS, b, make_idx(b, 1, FEW - 1));
    folder_refused(dir, LABELS, "11 labels for 12 images");
    long n = make_idx(b, 1, FEW);
    b[12] = 10;
    write_file(dir, LABELS, b, n);
    folder_refused(dir, LABELS, "above 9");
    write_file(dir, LABELS, b, 0);
    folder_refused(dir, LABELS, "header");
    n = make_idx(b, 3, 1);
    big_endian(b + 8, 56);
    big_endian(b + 12, 14);
    write_file(dir, IMAGES, b, n);
    folder_refused(dir, IMAGES, "28 x 28");
    remove_folder(dir);
}

Test(folder, of_things_that_are_no_files)
{
    char dir[] = "/tmp/descent-XXXXXX", path[64];
    cr_assert_not_null(mkdtemp(dir));
    snprintf(path, sizeof path, "%s/" IMAGES, dir);
    cr_assert_eq(symlink("/dev/zero", path), 0);
    folder_refused(dir, IMAGES, "cannot");
    unlink(path);
    cr_assert_eq(symlink("/", path), 0);
    folder_refused(dir, IMAGES, "cannot");
    remove_folder(dir);
}

/* The fetcher, with a curl that copies: a wrong sum leaves nothing behind. */
Test(fashion, fetched_whole_or_not_at_all)
{
    char dir[] = "/tmp/descent-XXXXXX", command[1024];
    cr_assert_not_null(mkdtemp(dir));
    snprintf(command, sizeof command, "cd %s && printf hello >file && "
        "gzip -k file && printf '#!/bin/sh\\nfor last; do :; done\\n"
        "cp \"$last\" %s/out/file.part.gz\\n' >curl && chmod +x curl", dir, dir);
    cr_assert_eq(system(command), 0);
    snprintf(command, sizeof command, "PATH=%s:$PATH book/fetch.sh %s/file.gz "
        "wrong %s/out/file 2>%s/said", dir, dir, dir, dir);
    cr_expect_neq(system(command), 0);
    snprintf(command, sizeof command, "grep -q MD5 %s/said && "
        "[ $(wc -l <%s/said) = 1 ] && [ -z \"$(ls %s/out)\" ]", dir, dir, dir);
    cr_expect_eq(system(command), 0);
    snprintf(command, sizeof command, "PATH=%s:$PATH book/fetch.sh %s/nothing "
        "wrong %s/out/file 2>%s/said", dir, dir, dir, dir);
    cr_expect_neq(system(command), 0);
    snprintf(command, sizeof command, "grep -q network %s/said && "
        "[ -z \"$(ls %s/out)\" ]", dir, dir);
    cr_expect_eq(system(command), 0);
    snprintf(command, sizeof command, "PATH=%s:$PATH book/fetch.sh %s/file.gz "
        "$(md5sum <%s/file.gz | cut -c1-32) %s/out/file && "
        "[ \"$(ls %s/out)\" = file ] && [ \"$(cat %s/out/file)\" = hello ]",
        dir, dir, dir, dir, dir, dir);
    cr_expect_eq(system(command), 0);
    remove_folder(dir);
}

/* ---- the program ------------------------------------------------------------------------------- */

Test(program, refuses)
{
    program_refuses("03-data", "--rows 99", "rows");
    program_refuses("03-data", "--seed x", "seed");
    program_refuses("03-data", "--date 1", "date");
    program_refuses("03-data", "--data", "data");
}

Test(program, another_seed_tells_the_same_story)
{
    char *output = allocate(OUTPUT, 1);
    cr_expect_eq(run_program("03-data", "--seed 1000 --rows 500", output), 0);
    cr_expect(near(find_result(output, "coins.honest"), 50, 3));
    cr_expect_eq(find_result(output, "nearest.train"), 100);
    cr_expect_lt(find_result(output, "nearest.test"), 90);
    cr_expect(near(find_result(output, "drift.training"), 51, 2));
    cr_expect(near(find_result(output, "drift.all"), 75, 3));
    cr_expect(near(find_result(output, "grid.floor"), 100, 6));
    cr_expect_gt(find_result(output, "coins.leaky"), 70);
    cr_expect(near(find_result(output, "grid.loss"), 8.717e5, 2e3));
    free(output);
}
