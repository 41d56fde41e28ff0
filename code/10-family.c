//> header
/* 10-family.c: Adam's relatives, and who remembers what.
 *
 *     amsgrad  v never falls            adamax  the largest |g| instead of v
 *     nadam    looks ahead              radam   waits until v is worth it
 *
 * Builds on 09-adam.c.
 *
 *     cc 10-family.c -lm && ./a.out
 *     ./a.out --trace amsgrad --rate 0.1 --steps 100
 */
#ifndef FAMILY_C
#define FAMILY_C

#include "09-adam.c"

//> amsgrad
/* Adam with the largest v so far in place of v (Reddi, Kale, Kumar 2018) */
void amsgrad(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *m = o->m, *v = o->v, *most = o->u, eps = (real)o->method.eps;
    real b1 = (real)o->method.beta1, b2 = (real)o->method.beta2;
    real c1 = 1 - pow(b1, o->t), c2 = 1 - pow(b2, o->t);
    for (int i = 0; i < n; i++) {
        m[i] = b1*m[i] + (1 - b1)*g[i];
        v[i] = b2*v[i] + (1 - b2)*g[i]*g[i];
        most[i] = fmax(most[i], v[i]);
        w[i] -= rate*(m[i]/c1)/(sqrt(most[i]/c2) + eps);
    }
}

//> adamax
/* u <- max(beta2*u, |g| + eps), w <- w - rate*(m/c1)/u (Kingma, Ba 2015) */
void adamax(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *m = o->m, *u = o->u, eps = (real)o->method.eps;
    real b1 = (real)o->method.beta1, b2 = (real)o->method.beta2;
    real c1 = 1 - pow(b1, o->t);
    for (int i = 0; i < n; i++) {
        m[i] = b1*m[i] + (1 - b1)*g[i];
        u[i] = fmax(b2*u[i], fabs(g[i]) + eps);
        w[i] -= rate*(m[i]/c1)/u[i];
    }
}

//> nadam
/* mu of step t: beta1, but smaller in the first steps */
static real nadam_mu(real b1, int t)
{
    return b1*(1 - pow((real)0.96, (real)(t*0.004))/2);
}

/* Adam that looks ahead as Nesterov does (Dozat 2016) */
void nadam(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *m = o->m, *v = o->v, eps = (real)o->method.eps;
    real b1 = (real)o->method.beta1, b2 = (real)o->method.beta2;
    real c2 = 1 - pow(b2, o->t), mu = nadam_mu(b1, o->t);
    real next = nadam_mu(b1, o->t + 1);
    o->product *= mu;
    real now = (1 - mu)/(1 - o->product), ahead = next/(1 - o->product*next);
    for (int i = 0; i < n; i++) {
        m[i] = b1*m[i] + (1 - b1)*g[i];
        v[i] = b2*v[i] + (1 - b2)*g[i]*g[i];
        w[i] -= rate*(now*g[i] + ahead*m[i])/(sqrt(v[i]/c2) + eps);
    }
}

//> radam
/* Momentum until v has seen enough, then Adam with a rate that the doubt
 * about v makes smaller (Liu et al. 2020) */
void radam(int n, real *w, const real *g, real rate, void *memory)
{
    Optimiser *o = memory;
    real *m = o->m, *v = o->v, eps = (real)o->method.eps;
    real b1 = (real)o->method.beta1, b2 = (real)o->method.beta2;
    real power = pow(b2, o->t), c1 = 1 - pow(b1, o->t), c2 = 1 - power;
    real most = 2/(1 - b2) - 1, rho = most - 2*o->t*power/c2;
    real trust = (rho - 4)*(rho - 2)*most/((most - 4)*(most - 2)*rho);
    for (int i = 0; i < n; i++) {
        m[i] = b1*m[i] + (1 - b1)*g[i];
        v[i] = b2*v[i] + (1 - b2)*g[i]*g[i];
        if (rho > 5)
            w[i] -= rate*(m[i]/c1)*sqrt(trust*c2)/(sqrt(v[i]) + eps);
        else
            w[i] -= rate*m[i]/c1;
    }
}

//> family
const Method amsgrad_method = {.name = "amsgrad", .rule = amsgrad,
    .arrays = 3, .flags = "beta1 beta2 eps decay", .beta1 = 0.9,
    .beta2 = 0.999, .eps = 1e-8};
const Method adamax_method = {.name = "adamax", .rule = adamax,
    .arrays = 3, .flags = "beta1 beta2 eps decay", .beta1 = 0.9,
    .beta2 = 0.999, .eps = 1e-8};
const Method nadam_method = {.name = "nadam", .rule = nadam, .arrays = 2,
    .flags = "beta1 beta2 eps decay", .beta1 = 0.9, .beta2 = 0.999,
    .eps = 1e-8};
const Method radam_method = {.name = "radam", .rule = radam, .arrays = 2,
    .flags = "beta1 beta2 eps decay", .beta1 = 0.9, .beta2 = 0.999,
    .eps = 1e-8};

//> methods
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

static const Method *const methods[] = {
    &sgd_method, &momentum_method, &nesterov_method, &adagrad_method,
    &rmsprop_method, &adadelta_method, &adam_method, &adamw_method,
    &amsgrad_method, &adamax_method, &nadam_method, &radam_method,
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
