//> header
/* 09-adam.c: momentum, divided by its own size.
 *
 *     m <- beta1*m + (1 - beta1)*g       v <- beta2*v + (1 - beta2)*g^2
 *     w <- w - rate*(m/c1)/(sqrt(v/c2) + eps)       c = 1 - beta^t
 *
 * Builds on 08-rmsprop.c.
 *
 *     cc 09-adam.c -lm && ./a.out
 *     ./a.out --trace adam --rate 0.1 --steps 100
 */
#ifndef ADAM_C
#define ADAM_C

#include "08-rmsprop.c"

//> adam
/* The means m of g and v of g^2, each divided by the sum of its weights
 * (Kingma, Ba 2015). */
void adam(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *m = o->m, *v = o->v, eps = (real)o->method.eps;
    real b1 = (real)o->method.beta1, b2 = (real)o->method.beta2;
    real c1 = 1 - pow(b1, o->t), c2 = 1 - pow(b2, o->t);
    for (int i = 0; i < n; i++) {
        m[i] = b1*m[i] + (1 - b1)*g[i];
        v[i] = b2*v[i] + (1 - b2)*g[i]*g[i];
        w[i] -= rate*(m[i]/c1)/(sqrt(v[i]/c2) + eps);
    }
}

const Method adam_method = {.name = "adam", .rule = adam, .arrays = 2,
    .flags = "beta1 beta2 eps decay", .beta1 = 0.9, .beta2 = 0.999,
    .eps = 1e-8};

//> adamw
/* w <- w - rate*decay*w, then Adam, which sees no decay (Loshchilov, Hutter
 * 2019). */
void adamw(int n, real *w, const real *g, real rate, void *memory)
{
    const Optimiser *o = memory;
    real keep = 1 - rate*(real)o->method.decay;
    for (int i = 0; i < n; i++)
        w[i] *= keep;
    adam(n, w, g, rate, memory);
}

const Method adamw_method = {.name = "adamw", .rule = adamw, .arrays = 2,
    .flags = "beta1 beta2 eps decay", .beta1 = 0.9, .beta2 = 0.999,
    .eps = 1e-8, .decay = 0.01, .decoupled = 1};

//> methods
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

static const Method *const methods[] = {
    &sgd_method, &momentum_method, &nesterov_method, &adagrad_method,
    &rmsprop_method, &adadelta_method, &adam_method, &adamw_method,
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
