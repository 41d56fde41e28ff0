//> header
/* 08-rmsprop.c: a rate for every parameter.
 *
 *     v <- rho*v + (1 - rho)*g^2
 *     w <- w - rate*g/(sqrt(v) + eps)
 *
 * Builds on 07-momentum.c.
 *
 *     cc 08-rmsprop.c -lm && ./a.out
 *     ./a.out --trace rmsprop --rho 0.99 --rate 0.01 --steps 100
 */
#ifndef RMSPROP_C
#define RMSPROP_C

#include "07-momentum.c"

//> adagrad
/* v <- v + g^2, w <- w - rate*g/(sqrt(v) + eps) (Duchi, Hazan, Singer 2011) */
void adagrad(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *v = o->v, eps = (real)o->method.eps;
    for (int i = 0; i < n; i++) {
        v[i] += g[i]*g[i];
        w[i] -= rate*g[i]/(sqrt(v[i]) + eps);
    }
}

const Method adagrad_method = {.name = "adagrad", .rule = adagrad,
    .arrays = 2, .flags = "eps decay", .eps = 1e-10};

//> rmsprop
/* v <- rho*v + (1 - rho)*g^2, w <- w - rate*g/(sqrt(v) + eps) (Tieleman,
 * Hinton 2012); centred, v less the square of a mean m of g (Graves 2013). */
void rmsprop(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *m = o->m, *v = o->v;
    real rho = (real)o->method.rho, eps = (real)o->method.eps;
    for (int i = 0; i < n; i++) {
        v[i] = rho*v[i] + (1 - rho)*g[i]*g[i];
        m[i] = rho*m[i] + (1 - rho)*g[i];
        real spread = o->method.centered ? v[i] - m[i]*m[i] : v[i];
        w[i] -= rate*g[i]/(sqrt(spread) + eps);
    }
}

const Method rmsprop_method = {.name = "rmsprop", .rule = rmsprop,
    .arrays = 2, .flags = "rho eps decay centered", .rho = 0.99,
    .eps = 1e-8};

//> adadelta
/* v <- rho*v + (1 - rho)*g^2, d = g*sqrt(u + eps)/sqrt(v + eps),
 * u <- rho*u + (1 - rho)*d^2, w <- w - rate*d (Zeiler 2012) */
void adadelta(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *v = o->v, *u = o->u;
    real rho = (real)o->method.rho, eps = (real)o->method.eps;
    for (int i = 0; i < n; i++) {
        v[i] = rho*v[i] + (1 - rho)*g[i]*g[i];
        real d = g[i]*sqrt(u[i] + eps)/sqrt(v[i] + eps);
        u[i] = rho*u[i] + (1 - rho)*d*d;
        w[i] -= rate*d;
    }
}

const Method adadelta_method = {.name = "adadelta", .rule = adadelta,
    .arrays = 3, .flags = "rho eps decay", .rho = 0.9, .eps = 1e-6};

//> methods
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

static const Method *const methods[] = {
    &sgd_method, &momentum_method, &nesterov_method, &adagrad_method,
    &rmsprop_method, &adadelta_method,
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
