/* race.c: a student's optimiser over the book's twenty steps.
 *
 * `make race` compiles it with SUBMISSION, the file of an exercise, and RULE,
 * the function in it:
 *
 *     void RULE(int n, double *w, const double *g, double rate,
 *               double *m, double *v, int t)
 *
 * m and v are its memory, n numbers each, 0 before the first step; t is 1 in
 * the first step. Prints the bands of its losses and of some of the book's
 * methods, every one at the rate that the same search finds, for race.gp; on
 * stderr, how they ended.
 */
#include SUBMISSION
#include "10-family.c"

static void raced(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    RULE(n, w, g, rate, o->m, o->v, o->t);
}

static const Method yours = {.name = "yours", .rule = raced, .arrays = 2};

/* From a millionth to a hundred, first in large steps, then in small ones. */
static real find_rate(const Set *grid, const Moments *moments,
                      const Method *method)
{
    real rate = search_rate(grid, moments, method, 1e-6, 100, 1.5, 100, 5);
    return search_rate(grid, moments, method, rate/1.5, rate*1.5, 1.04, 100,
                       11);
}

int main(void)
{
    const Method *const list[] = {&yours, &sgd_method, &momentum_method,
                                  &rmsprop_method, &adam_method};
    Rng r = seeded(1);
    Set grid = grid_regression(&r);
    Moments moments = grid_moments(&grid);
    for (int i = 0; i < 5; i++) {
        real rate = find_rate(&grid, &moments, list[i]);
        real loss = print_twenty(list[i]->name, &grid, &moments, list[i],
                                 rate, 100);
        fprintf(stderr, "  %-9s rate %-9.3g loss after %d steps %.4g\n",
                list[i]->name, rate, STEPS, loss);
    }
    free_set(&grid);
    return 0;
}
