//> header
/* 15-schedules.c: the rate as a function of the step.
 *
 *     cosine   low + (base - low)*(1 + cos(pi*t/steps))/2
 *
 * and eleven others. t counts from 0: what is returned is in force during
 * step t. Builds on 14-clipping.c.
 *
 *     cc 15-schedules.c -lm && ./a.out
 */
#ifndef SCHEDULES_C
#define SCHEDULES_C

#include "14-clipping.c"

//> step-decay
/* base, times factor after every `size` steps */
double step_decay(int t, double base, int size, double factor)
{
    return base*pow(factor, t/size);
}

/* values[0] up to step limits[0], included; values[n] after limits[n - 1] */
double piecewise(int t, int n, const int *limits /* n */,
                 const double *values /* n + 1 */)
{
    int i = 0;
    while (i < n && t > limits[i])
        i++;
    return values[i];
}

//> exponential
/* base*factor^(t/size): a factor for every `size` steps, bit by bit */
double exponential(double t, double base, double size, double factor)
{
    return base*pow(factor, t/size);
}

/* base/(1 + t/size)^power; inverse decay is power 1 */
double power_decay(double t, double base, double size, double power)
{
    return base/pow(1 + t/size, power);
}

/* base*(1 - t/steps)^power, then 0 */
double polynomial(double t, double base, double steps, double power)
{
    return base*pow(1 - fmin(t, steps)/steps, power);
}

//> ramp
/* From one value to another, a straight line over `steps` steps. */
double ramp(double t, double from, double to, double steps)
{
    return from + (to - from)*fmin(t, steps)/steps;
}

/* From one value to another, half a cosine over `steps` steps. */
double cosine(double t, double from, double to, double steps)
{
    return to + (from - to)*(1 + cos(PI*fmin(t, steps)/steps))/2;
}

//> warm-cosine
/* A line from `start` to base over `warm` steps, then the cosine to 0 at
 * step `steps`, and 0 from then on. */
double warm_cosine(double t, double start, double base, double warm,
                   double steps)
{
    if (t < warm)
        return ramp(t, start, base, warm);
    return t > steps ? 0 : cosine(t - warm, base, 0, steps - warm);
}

//> restarts
/* The cosine again and again, each `times` as long as the one before
 * (Loshchilov, Hutter 2017) */
double restarts(int t, double base, double low, int steps, int times)
{
    while (t >= steps) {
        t -= steps;
        steps *= times;
    }
    return cosine(t, base, low, steps);
}

//> cyclical
/* Up in a line from low to high, and down again (Smith 2017) */
double triangle(int t, double low, double high, int up, int down)
{
    t %= up + down;
    return t < up ? ramp(t, low, high, up)
                  : ramp(t - up, high, low, down);
}

//> one-cycle
/* A rise from top/div and a fall to top/div/end, over `steps` steps, the top
 * at a share `rise` of them; in three phases the fall is as long as the rise
 * and ends where the rise began. Momentum goes the other way. */
typedef struct {
    double top, div, end, rise;
    int steps, three_phases, lines;    /* lines: straight, not cosines */
    double low_momentum, high_momentum;
} OneCycle;

double one_cycle(const OneCycle *k, int t, double *momentum)
{
    double (*go)(double, double, double, double) = k->lines ? ramp : cosine;
    double up = k->rise*k->steps - 1, low = k->top/k->div;
    double down = k->three_phases ? 2*up : k->steps - 1;
    double low_m = k->low_momentum, high_m = k->high_momentum;
    *momentum = t <= up ? go(t, high_m, low_m, up)
                        : go(t - up, low_m, high_m, down - up);
    if (t <= up)
        return go(t, low, k->top, up);
    if (k->three_phases && t > down)
        return go(t - down, low, low/k->end, k->steps - 1 - down);
    return go(t - up, k->top, k->three_phases ? low : low/k->end, down - up);
}

//> plateau
/* What a schedule must remember that waits for the loss to stop falling. */
typedef struct {
    double rate, factor, least_rate;
    double threshold;       /* how much less counts as less */
    int is_absolute;        /* threshold as it is, else a share of the best */
    int patience, cooldown;
    double best;            /* infinity before the first loss */
    int bad, cooling;
} Plateau;

/* Tells it a loss. Returns the rate from now on. */
double plateau_rate(Plateau *k, double loss)
{
    double enough = k->is_absolute ? k->best - k->threshold
                                   : k->best*(1 - k->threshold);
    if (loss < enough) {
        k->best = loss;
        k->bad = 0;
    } else
        k->bad++;
    if (k->cooling > 0) {
        k->cooling--;
        k->bad = 0;
    }
    if (k->bad > k->patience) {
        double lower = fmax(k->rate*k->factor, k->least_rate);
        k->rate = k->rate - lower > 1e-8 ? lower : k->rate;
        k->cooling = k->cooldown;
        k->bad = 0;
    }
    return k->rate;
}

//> adapters
/* For Training.schedule: from k->rate to 0 over k->steps. */
real falling_cosine(Training *k)
{
    return (real)cosine(k->t, k->rate, 0, k->steps);
}
#if __INCLUDE_LEVEL__ == 0
int main(void) { return 0; }
#endif
#endif
