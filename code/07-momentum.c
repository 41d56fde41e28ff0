//> header
/* 07-momentum.c: steps that remember the steps before.
 *
 *     m <- beta*m + g
 *     w <- w - rate*m            Nesterov: w <- w - rate*(g + beta*m)
 *
 * Builds on 06-minibatch.c.
 *
 *     cc 07-momentum.c -lm && ./a.out
 *     ./a.out --trace momentum --momentum 0.9 --rate 0.02 --steps 100
 */
#ifndef MOMENTUM_C
#define MOMENTUM_C

#include "06-minibatch.c"

//> momentum
/* m <- beta*m + g, w <- w - rate*m (Polyak 1964) */
void momentum(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *m = o->m, beta = (real)o->method.momentum;
    for (int i = 0; i < n; i++) {
        m[i] = beta*m[i] + g[i];
        w[i] -= rate*m[i];
    }
}

const Method momentum_method = {.name = "momentum", .rule = momentum,
    .arrays = 1, .flags = "momentum decay", .momentum = 0.9};

//> nesterov
/* m <- beta*m + g, w <- w - rate*(g + beta*m) (Nesterov 1983): w is where
 * the next look ahead will be. */
void nesterov(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *m = o->m, beta = (real)o->method.momentum;
    for (int i = 0; i < n; i++) {
        m[i] = beta*m[i] + g[i];
        w[i] -= rate*(g[i] + beta*m[i]);
    }
}

const Method nesterov_method = {.name = "nesterov", .rule = nesterov,
    .arrays = 1, .flags = "momentum decay", .momentum = 0.9};

//> methods
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

static const Method *const methods[] = {
    &sgd_method, &momentum_method, &nesterov_method,
};

//> main
int main(int argc, char **argv)
{
    Trace t = usual_trace;
    Option o[TRACE_OPTIONS];
    trace_options(&t, o);
    options(argc, argv, o, TRACE_OPTIONS);
    if (print_trace(&t, sizeof methods/sizeof *methods, methods))
        return 0;
    return 0;
}
#endif
#endif
