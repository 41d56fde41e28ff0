//> header
/* 01-derivatives.c: slopes from nothing but values of a function.
 *
 * A slope is a limit; a computer stops before the limit, and has to choose
 * where. Forward, backward, central and complex differences, the gradient
 * and the Hessian built from them, and the check of a hand-written gradient.
 *
 *     f'(x) ~ (f(x + h) - f(x - h))/(2h)      best h: cbrt(3 eps |f/f'''|)
 *
 * Builds on nothing; every later chapter builds on it.
 *
 *     cc 01-derivatives.c -lm && ./a.out
 */
#ifndef DERIVATIVES_C
#define DERIVATIVES_C

#include <errno.h>
#include <float.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tgmath.h>

//> types
#ifndef REAL
#define REAL double
#endif
typedef REAL real;
typedef REAL complex Complex;

typedef real (*Curve)(real x);
typedef Complex (*ComplexCurve)(Complex z);

/* Returns f(w); when g is not NULL, fills it with the gradient at w. */
typedef real (*Objective)(int n, const real *w, real *g, void *context);

//> fail
/* One line on stderr, and the end: status 1, or 2 for a misused option. */
_Noreturn void fail(int status, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    exit(status);
}

//> allocate
/* Zeroed memory for n things, never NULL; the caller frees it. */
void *allocate(size_t n, size_t size)
{
    void *memory = calloc(n > 0 ? n : 1, size);
    if (memory == NULL)
        fail(1, "cannot allocate %zu x %zu bytes", n, size);
    return memory;
}

//> print
/* %g, but one spelling for what is not finite, whatever the C library. */
void print_number(double x, int digits)
{
    if (isnan(x))
        fputs("nan", stdout);
    else if (isinf(x))
        fputs(x > 0 ? "inf" : "-inf", stdout);
    else
        printf("%.*g", digits, x);
}

//> block
/* Starts a named block of the data file with the names of its columns. */
void block(const char *name, const char *columns)
{
    printf("# %s\n%s\n", name, columns);
}

void row(int n, const double *x)
{
    for (int i = 0; i < n; i++) {
        print_number(x[i], 9);
        putchar(i < n - 1 ? ' ' : '\n');
    }
}

void end_block(void)
{
    fputs("\n\n", stdout);
    if (fflush(stdout) != 0)
        fail(1, "cannot write the output: %s", strerror(errno));
}

//> result
/* One row of the last block, which is opened by block("results", ...). */
void result(const char *key, double value)
{
    printf("%s\t", key);
    print_number(value, 17);
    putchar('\n');
}

//> option
/* --name value. One of number and text is not NULL and holds the default. */
typedef struct {
    const char *name;
    double *number;
    const char **text;
    double low, high;    /* bounds of the number, both allowed */
    int whole;           /* only integers */
    const char *help;
} Option;

//> help
void print_help(const char *program, const Option *o, int n)
{
    printf("usage: %s [--name value]...\n", program);
    for (int i = 0; i < n; i++) {
        printf("  --%-10s %s (default ", o[i].name, o[i].help);
        if (o[i].text != NULL) {
            printf("%s)\n", *o[i].text);
            continue;
        }
        if (isnan(*o[i].number))
            fputs("own", stdout);
        else
            print_number(*o[i].number, 9);
        fputs(o[i].whole ? "; whole, " : "; ", stdout);
        print_number(o[i].low, 9);
        fputs(" to ", stdout);
        print_number(o[i].high, 9);
        fputs(")\n", stdout);
    }
}

//> set-option
void set_option(const Option *o, const char *value)
{
    if (o->text != NULL) {
        *o->text = value;
        return;
    }
    char *end;
    double x = strtod(value, &end);
    if (end == value || *end != '\0' || isnan(x))
        fail(2, "--%s needs a number, not '%s'", o->name, value);
    if (x < o->low || x > o->high)
        fail(2, "--%s %s is out of range: %g to %g", o->name, value,
             o->low, o->high);
    if (o->whole && x != floor(x))
        fail(2, "--%s needs a whole number, not '%s'", o->name, value);
    *o->number = x;
}

//> options
/* Reads --name value pairs into what the n options point to. */
void options(int argc, char **argv, const Option *o, int n)
{
    for (int a = 1; a < argc; a += 2) {
        if (strcmp(argv[a], "--help") == 0) {
            print_help(argv[0], o, n);
            exit(0);
        }
        int i = 0;
        while (i < n && (strncmp(argv[a], "--", 2) != 0
                         || strcmp(argv[a] + 2, o[i].name) != 0))
            i++;
        if (i == n)
            fail(2, "unknown option '%s': --help lists them", argv[a]);
        if (a + 1 == argc)
            fail(2, "%s needs a value", argv[a]);
        set_option(&o[i], argv[a + 1]);
    }
}

//> forward
/* f'(x) + (h/2) f''(x) + ... */
real forward(Curve f, real x, real h)
{
    return (f(x + h) - f(x))/h;
}

//> backward
/* f'(x) - (h/2) f''(x) + ... */
real backward(Curve f, real x, real h)
{
    return (f(x) - f(x - h))/h;
}

//> central
/* f'(x) + (h*h/6) f'''(x) + ... */
real central(Curve f, real x, real h)
{
    return (f(x + h) - f(x - h))/(2*h);
}

//> second
/* f''(x) + (h*h/12) f''''(x) + ... */
real second(Curve f, real x, real h)
{
    return (f(x + h) - 2*f(x) + f(x - h))/(h*h);
}

//> complex-step
/* f'(x) - (h*h/6) f'''(x) + ..., and no subtraction (Squire, Trapp 1998) */
real complex_step(ComplexCurve f, real x, real h)
{
    return cimag(f(x + h*(Complex)I))/h;
}

//> gradient
/* g[i] = df/dw[i] by central differences; w is moved and put back. The step
 * grows with |w[i]|, and we divide by the distance really walked. */
void gradient(Objective f, int n, real *w, real h, real *g, void *context)
{
    for (int i = 0; i < n; i++) {
        real here = w[i], step = h*fmax((real)1, fabs(here));
        real right = here + step, left = here - step;
        w[i] = right;
        real above = f(n, w, NULL, context);
        w[i] = left;
        real below = f(n, w, NULL, context);
        w[i] = here;
        g[i] = (above - below)/(right - left);
    }
}

//> along
/* f(w + t d): what the objective looks like on a walk in direction d. */
real along(Objective f, int n, const real *w, const real *d, real t,
           real *scratch /* n */, void *context)
{
    for (int i = 0; i < n; i++)
        scratch[i] = w[i] + t*d[i];
    return f(n, scratch, NULL, context);
}

//> directional
/* The dot product of gradient and d, for two evaluations whatever n. */
real directional(Objective f, int n, const real *w, const real *d, real h,
                 void *context)
{
    real *scratch = allocate(n, sizeof *scratch);
    real ahead = along(f, n, w, d, h, scratch, context);
    real behind = along(f, n, w, d, -h, scratch, context);
    free(scratch);
    return (ahead - behind)/(2*h);
}

//> hessian
/* Row i: the central difference of the whole gradient along w[i]; then the
 * mean of H and its transpose. f must fill g. */
void hessian(Objective f, int n, real *w, real h, real *H /* n x n */,
             void *context)
{
    real *g = allocate(n, sizeof *g);
    for (int i = 0; i < n; i++) {
        real here = w[i], step = h*fmax((real)1, fabs(here));
        real right = here + step, left = here - step;
        w[i] = right;
        f(n, w, H + i*n, context);
        w[i] = left;
        f(n, w, g, context);
        w[i] = here;
        for (int j = 0; j < n; j++)
            H[i*n + j] = (H[i*n + j] - g[j])/(right - left);
    }
    free(g);
    for (int i = 0; i < n; i++)
        for (int j = 0; j < i; j++)
            H[i*n + j] = H[j*n + i] = (H[i*n + j] + H[j*n + i])/2;
}

//> check
typedef struct {
    int worst;        /* the component that disagrees most; -1: none does */
    real error;       /* |given - difference| / largest component of both */
    real given, difference;
} Check;

//> compare-gradients
/* Compares two gradients; what is not a number is worst of all. */
Check compare_gradients(int n, const real *given, const real *difference)
{
    Check c = {.worst = -1};
    real scale = 0;
    for (int i = 0; i < n; i++)
        scale = fmax(scale, fmax(fabs(given[i]), fabs(difference[i])));
    for (int i = 0; i < n && !isnan(c.error); i++) {
        real error = fabs(given[i] - difference[i]);
        if (error != 0)
            error /= scale;
        if (!(error <= c.error))
            c = (Check){i, error, given[i], difference[i]};
    }
    return c;
}

//> check-gradient
/* Is the gradient that f fills in the gradient of what f returns? */
Check check_gradient(Objective f, int n, real *w, real h, void *context)
{
    real *given = allocate(n, sizeof *given);
    real *difference = allocate(n, sizeof *difference);
    f(n, w, given, context);
    gradient(f, n, w, h, difference, context);
    Check c = compare_gradients(n, given, difference);
    free(difference);
    free(given);
    return c;
}

//> sine
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

real sine(real x) { return sin(x); }
real sine_slope(real x) { return cos(x); }
Complex sine_extended(Complex z) { return sin(z); }

//> floats
/* The same slopes where every number is a float. */
float float_forward(float x, float h)
{
    return (sin(x + h) - sin(x))/h;
}

float float_central(float x, float h)
{
    return (sin(x + h) - sin(x - h))/(2*h);
}

float float_complex(float x, float h)
{
    return cimag(sin(x + h*I))/h;
}

//> valley
enum { FORWARD, BACKWARD, CENTRAL, COMPLEX,
       FLOAT_FORWARD, FLOAT_CENTRAL, FLOAT_COMPLEX,
       SECOND, SLOPE_OF_SLOPE, METHODS, STEPS = 73 };

typedef struct { double h[STEPS], error[METHODS][STEPS]; } Valley;

//> measure
/* The error of every method at h = 10^(-k/4): 1 down to 1e-18. */
void measure(Valley *v, double x)
{
    for (int k = 0; k < STEPS; k++) {
        double h = v->h[k] = pow(10, -k/4.0);
        float y = (float)x, s = (float)h;
        double slope[METHODS] = {
            forward(sine, x, h), backward(sine, x, h), central(sine, x, h),
            complex_step(sine_extended, x, h), (double)float_forward(y, s),
            (double)float_central(y, s), (double)float_complex(y, s),
            second(sine, x, h), central(sine_slope, x, h)};
        for (int m = 0; m < METHODS; m++)
            v->error[m][k] = fabs(slope[m] - (m < SECOND ? cos(x) : -sin(x)));
    }
}

//> print-valley
void print_valley(const Valley *v)
{
    block("double", "h forward backward central complex");
    for (int k = 0; k < STEPS; k++)
        row(5, (double[]){v->h[k], v->error[FORWARD][k],
            v->error[BACKWARD][k], v->error[CENTRAL][k],
            v->error[COMPLEX][k]});
    end_block();
    block("float", "h forward central complex");
    for (int k = 0; k < STEPS; k++)
        row(4, (double[]){v->h[k], v->error[FLOAT_FORWARD][k],
            v->error[FLOAT_CENTRAL][k], v->error[FLOAT_COMPLEX][k]});
    end_block();
}

//> best-step
/* The k with the least error, where an error counts as the worst of five
 * neighbours: one lucky cancellation does not make a good step. */
int best_step(const double *error)
{
    int least = 2;
    double record = HUGE_VAL;
    for (int k = 2; k < STEPS - 2; k++) {
        double worst = 0;
        for (int j = k - 2; j <= k + 2; j++)
            worst = fmax(worst, error[j]);
        if (worst < record) {
            record = worst;
            least = k;
        }
    }
    return least;
}

//> best
/* Measured best step and error beside what the formulas promise. */
typedef struct {
    const char *type, *method;
    double h, rule, error, bound;
} Best;

void find_best(Best *b, const Valley *v, int m, double rule, double bound)
{
    int k = best_step(v->error[m]);
    b->h = v->h[k];
    b->rule = rule;
    b->error = v->error[m][k];
    b->bound = bound;
}

//> find-bests
void find_bests(Best *b /* 4 */, const Valley *v, double x)
{
    double M = fabs(sin(x)), L = fabs(cos(x));    /* |f''| and |f'''| */
    double d = M*DBL_EPSILON, s = M*(double)FLT_EPSILON;
    find_best(b, v, FORWARD, 2*sqrt(d/M), 2*sqrt(d*M));
    find_best(b + 1, v, CENTRAL, cbrt(3*d/L), cbrt(9*d*d*L/8));
    find_best(b + 2, v, FLOAT_FORWARD, 2*sqrt(s/M), 2*sqrt(s*M));
    find_best(b + 3, v, FLOAT_CENTRAL, cbrt(3*s/L), cbrt(9*s*s*L/8));
}

//> print-bests
void print_bests(const Best *b, int n)
{
    block("best", "type method h rule error bound");
    for (int i = 0; i < n; i++) {
        printf("%s %s ", b[i].type, b[i].method);
        row(4, (double[]){b[i].h, b[i].rule, b[i].error, b[i].bound});
    }
    end_block();
}

//> print-limit
/* The limit as one would type it: h = 1, 1/100, ... */
void print_limit(double x)
{
    block("limit", "h slope error");
    for (int k = 0; k <= 16; k += 2) {
        double h = pow(10, -k), slope = forward(sine, x, h);
        row(3, (double[]){h, slope, fabs(slope - sine_slope(x))});
    }
    end_block();
}

//> print-secants
void print_secants(double x)
{
    double wide = forward(sine, x, 1), middle = forward(sine, x, 0.5);
    double narrow = forward(sine, x, 0.25), tangent = sine_slope(x);
    block("secants", "x curve tangent wide middle narrow");
    for (int i = -10; i <= 30; i++) {
        double t = i/20.0, y = sine(x);
        row(6, (double[]){x + t, sine(x + t), y + t*tangent, y + t*wide,
                          y + t*middle, y + t*narrow});
    }
    end_block();
}

//> print-stairs
/* The sine through a microscope: how far it rises on a walk away from x,
 * both in units of the spacing of the numbers from 1 to 2. */
void print_stairs(double x)
{
    block("stairs", "walk computed exact");
    for (int i = 0; i <= 800; i++) {
        double walk = i/100.0, rise = sine(x + walk*DBL_EPSILON) - sine(x);
        row(3, (double[]){walk, rise/DBL_EPSILON, walk*sine_slope(x)});
    }
    end_block();
}

//> ripple
/* f(w) = sum of sin(w[i]) w[i+1], the last followed by the first. The
 * context, unless NULL, is a fault to commit in one component of g. */
real ripple(int n, const real *w, real *g, void *context)
{
    real sum = 0;
    for (int i = 0; i < n; i++)
        sum += sin(w[i])*w[(i + 1) % n];
    if (g == NULL)
        return sum;
    for (int i = 0; i < n; i++)
        g[i] = cos(w[i])*w[(i + 1) % n] + sin(w[(i + n - 1) % n]);
    if (context != NULL)
        g[n/2] *= 1 + *(const real *)context;
    return sum;
}

//> print-checks
/* The check's verdict on a right gradient, and on three wrong ones. */
void print_checks(int n, real *w)
{
    real large = 1e-2, small = 1e-5, tiny = 1e-8;
    block("checks", "h right large small tiny");
    for (int k = 0; k <= 56; k++) {
        double h = pow(10, -k/4.0);
        row(5, (double[]){h, check_gradient(ripple, n, w, h, NULL).error,
            check_gradient(ripple, n, w, h, &large).error,
            check_gradient(ripple, n, w, h, &small).error,
            check_gradient(ripple, n, w, h, &tiny).error});
    }
    end_block();
}

//> hinge
real hinge(real x) { return x > 0 ? x : 0; }

//> print-kink
void print_kink(void)
{
    block("kink", "x slope wide narrow");
    for (int i = -80; i <= 80; i++) {
        double x = i/80.0;
        row(4, (double[]){x, x > 0, central(hinge, x, 0.5),
            central(hinge, x, 0.125)});
    }
    end_block();
}

//> straddled
/* How many of m kinks, spread evenly over an interval of length 1, lie
 * between the two points of a central difference. */
int straddled(int m, double h)
{
    int count = 0;
    for (int i = 0; i < m; i++) {
        double x = (i + 0.5)/m - 0.5;
        count += fabs(central(hinge, x, h) - (x > 0)) > 1e-3;
    }
    return count;
}

//> print-curvature
void print_curvature(const Valley *v)
{
    block("curvature", "h values gradients");
    for (int k = 0; k < STEPS; k++)
        row(3, (double[]){v->h[k], v->error[SECOND][k],
            v->error[SLOPE_OF_SLOPE][k]});
    end_block();
}

//> print-hessian
void print_hessian(double x)
{
    real H[9];
    hessian(ripple, 3, (real[]){x, x + 1, x + 2}, 1e-5, H, NULL);
    block("hessian", "first second third");
    for (int i = 0; i < 3; i++)
        row(3, (double[]){H[3*i], H[3*i + 1], H[3*i + 2]});
    end_block();
}

//> power
real power(real x) { return exp(x); }
Complex power_extended(Complex z) { return exp(z); }

//> print-extremes
/* exp where a number runs out of room: above, below, and beside x. */
void print_extremes(void)
{
    static const struct { const char *name; double x, h; } list[] = {
        {"overflow", 709.7827, 1e-3}, {"underflow", -740, 1e-6},
        {"absorption", 36, 1e-15}, {"tiny-step", -300, 1e-200}};
    block("extremes", "case x h exact forward central complex");
    for (int i = 0; i < 4; i++) {
        double x = list[i].x, h = list[i].h;
        printf("%s ", list[i].name);
        row(6, (double[]){x, h, exp(x), forward(power, x, h),
            central(power, x, h), complex_step(power_extended, x, h)});
    }
    end_block();
}

//> print-slopes
void print_slopes(double x, double h)
{
    real d[] = {1, -1, 2}, g[3], w[] = {x, x + 1, x + 2};
    ripple(3, w, g, NULL);
    result("slope", sine_slope(x));
    result("forward", forward(sine, x, h));
    result("backward", backward(sine, x, h));
    result("central", central(sine, x, h));
    result("complex", complex_step(sine_extended, x, h));
    result("along.exact", g[0] - g[1] + 2*g[2]);
    result("along", directional(ripple, 3, w, d, h, NULL));
    result("kink", central(hinge, 0, h));
    result("kink.wide", straddled(1000, 1e-3));
    result("kink.narrow", straddled(1000, 1e-5));
}

//> print-errors
/* "forward.6": the error of the forward difference at h = 1e-6. */
void print_errors(const char *name, const double *error)
{
    for (int k = 0; k <= 16; k += 2) {
        char key[32];
        snprintf(key, sizeof key, "%s.%d", name, k);
        result(key, error[4*k]);
    }
}

//> print-steps
/* "double.forward.h" and so on: the table of best steps, number by number. */
void print_steps(const Best *b, int n)
{
    for (int i = 0; i < n; i++) {
        const double value[] = {b[i].h, b[i].rule, b[i].error, b[i].bound};
        const char *const name[] = {"h", "rule", "error", "bound"};
        for (int j = 0; j < 4; j++) {
            char key[48];
            snprintf(key, sizeof key, "%s.%s.%s", b[i].type, b[i].method,
                     name[j]);
            result(key, value[j]);
        }
    }
}

//> print-verdicts
void print_verdicts(int n, real *w, double h)
{
    real large = 1e-2, tiny = 1e-8;
    Check wrong = check_gradient(ripple, n, w, h, &large);
    result("check.right", check_gradient(ripple, n, w, h, NULL).error);
    result("check.far", check_gradient(ripple, n, w, 1e-12, NULL).error);
    result("check.tiny", check_gradient(ripple, n, w, h, &tiny).error);
    result("check.wrong", wrong.error);
    result("check.worst", wrong.worst);
}

//> main
int main(int argc, char **argv)
{
    double x = 1, h = 1e-6, n = 4;
    options(argc, argv, (Option[]){
        {"x", &x, NULL, -1e6, 1e6, 0, "where the slope is wanted"},
        {"h", &h, NULL, 1e-300, 1, 0, "step of the results"},
        {"n", &n, NULL, 1, 100, 1, "variables of the checked gradient"},
    }, 3);
    int size = (int)n;
    real *w = allocate(size, sizeof *w);
    for (int i = 0; i < size; i++)
        w[i] = x + i/4.0;
//> main-blocks
    Valley v;
    Best best[] = {{.type = "double", .method = "forward"},
        {.type = "double", .method = "central"},
        {.type = "float", .method = "forward"},
        {.type = "float", .method = "central"}};
    measure(&v, x);
    find_bests(best, &v, x);
    print_valley(&v);
    print_bests(best, 4);
    print_limit(x);
    print_secants(x);
    print_stairs(x);
    print_checks(size, w);
    print_kink();
    print_curvature(&v);
    print_hessian(x);
    print_extremes();
//> main-results
    block("results", "key value");
    print_slopes(x, h);
    print_errors("forward", v.error[FORWARD]);
    print_errors("central", v.error[CENTRAL]);
    print_errors("complex", v.error[COMPLEX]);
    print_errors("second", v.error[SECOND]);
    print_errors("known", v.error[SLOPE_OF_SLOPE]);
    print_steps(best, 4);
    print_verdicts(size, w, h);
    end_block();
    free(w);
    return 0;
}
#endif
#endif
