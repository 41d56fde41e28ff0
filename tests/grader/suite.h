/* suite.h: what a suite of an exercise's tests includes, and all of it.
 *
 * A suite is a Criterion file, tests/exercises/NN-slug/NAME.c. It calls the
 * exercise's function under its own name; the prototype is there already.
 * The call travels to the submission, which runs in another process and
 * never sees this one: references and objectives live safely here.
 *
 *     #include "suite.h"
 *
 *     SUITE(01, "01-derivatives/mixed")
 *
 *     static double product(int n, const double *x, double *g) { ... }
 *
 *     PUBLIC(product_of_two, 2, "the mixed derivative of a product is 1")
 *     {
 *         where("f(x) = x[0]*x[1]");
 *         double x[] = {0.5, 2};
 *         wants(mixed(2, x, 0, 1, product), 1, 1e-6,
 *               "mixed(2, {0.5, 2}, 0, 1, f)");
 *         wants_calls_at_most(4);
 *     }
 *
 *     HIDDEN(any_place, 3, "right at places that depend on the course key")
 *     {
 *         double x[] = {draw(-1, 1), draw(-1, 1)};
 *         wants(mixed(2, x, 0, 1, product), 1, 1e-6, "mixed(2, x, 0, 1, f)");
 *     }
 *
 * The first check that fails ends its test. Each test has a fresh process of
 * the submission; several calls in one test share it. The points of a suite
 * add up to those of the exercise in its chapter. Names of tests are C
 * identifiers, no two alike, and are what the wrong solutions name. A test
 * must call the function; constant arrays must come back as they went; the
 * callback must be called with the n of the call (1 if it has none): the
 * stub sees to all three.
 */
#ifndef SUITE_H
#define SUITE_H

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Lengths of the arrays that the function takes, where the rule does not do:
 *
 *     SHAPES("x rows*in, y rows, w in")
 *
 * at the beginning of a line; each one number or earlier int, or the product
 * of two. The rule: the nearest earlier int named n, else the nearest. */
#define SHAPES(list) _Static_assert(sizeof(list) > 1, "shapes")

/* A number in [low, high), an int in low..high. A hidden test's come from
 * the course key, the exercise and the name of the test, in the order of the
 * calls; a public test's from the two names alone, alike everywhere. */
double draw(double low, double high);
int draw_int(int low, int high);

/* The call as the student would write it, printf-like; NULL: the stub's own
 * record of the last call. Values agree when |got - wanted| <= tolerance;
 * NaN agrees with NaN, an infinity with itself. */
void wants(double got, double wanted, double tolerance,
           const char *call, ...) __attribute__((format(printf, 4, 5)));
void wants_int(int got, int wanted, const char *call, ...)
    __attribute__((format(printf, 3, 4)));
void wants_array(const double *got, const double *wanted, int n,
                 double tolerance, const char *call, ...)
    __attribute__((format(printf, 5, 6)));
void wants_ints(const int *got, const int *wanted, int n,
                const char *call, ...) __attribute__((format(printf, 4, 5)));

/* For every other check: fails the test, with one sentence to the student. */
void wants_true(int condition, const char *sentence, ...)
    __attribute__((format(printf, 2, 3)));

/* Evaluations of the callback since the test began, or since forget_calls;
 * with_gradient counts those whose g was not NULL. */
int calls_of(void);
int calls_with_gradient(void);
void forget_calls(void);
void wants_calls_at_most(int limit);
void wants_calls_exactly(int count);

/* One line on the objective, "f(x) = x[0]*x[1]", shown with a failure. */
void where(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Ends the submission's process; the next call starts a fresh one. */
void fresh(void);

/* ---- what the macros below are made of --------------------------------- */

typedef struct Graded Graded;
struct Graded {
    const char *name, *what;    /* of the test; what it checks */
    int points, hidden, line;
    Graded *next;
};

extern const char *const graded_exercise;    /* the suite defines it */
void graded_register(Graded *test);
void graded_begin(const Graded *test);
void graded_end(void);

#define SUITE(NUMBER, EXERCISE) const char *const graded_exercise = EXERCISE;

#define PUBLIC(NAME, POINTS, WHAT) GRADED_TEST(public, NAME, POINTS, WHAT, 0)
#define HIDDEN(NAME, POINTS, WHAT) GRADED_TEST(hidden, NAME, POINTS, WHAT, 1)

#define GRADED_TEST(KIND, NAME, POINTS, WHAT, SECRET) \
    static void graded_body_##NAME(void); \
    static Graded graded_##NAME = {#NAME, WHAT, POINTS, SECRET, __LINE__, \
                                   NULL}; \
    __attribute__((constructor)) static void graded_enter_##NAME(void) \
    { \
        graded_register(&graded_##NAME); \
    } \
    Test(KIND, NAME) \
    { \
        graded_begin(&graded_##NAME); \
        graded_body_##NAME(); \
        graded_end(); \
    } \
    static void graded_body_##NAME(void)

#endif
