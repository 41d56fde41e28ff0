//> header
/* 12-initialisation.c: where to start.
 *
 *     variance of W = gain/fan      fan: in, out, or the mean of both
 *
 * Builds on 11-activations.c.
 *
 *     cc 12-initialisation.c -lm && ./a.out
 */
#ifndef INITIALISATION_C
#define INITIALISATION_C

#include "11-activations.c"

//> init
typedef enum { FAN_IN, FAN_OUT, FAN_MEAN } Fan;

/* A way to draw a layer's W: mean 0, variance gain/fan; biases are 0. */
typedef struct {
    const char *name;
    double gain;
    Fan fan;
    int is_uniform;      /* up to the root of three variances; else normal */
} Init;

//> inits
const Init zero_init = {"zeros", 0, FAN_IN, 0};
const Init lecun_normal = {"lecun normal", 1, FAN_IN, 0};
const Init lecun_uniform = {"lecun uniform", 1, FAN_IN, 1};
const Init glorot_normal = {"glorot normal", 1, FAN_MEAN, 0};
const Init glorot_uniform = {"glorot uniform", 1, FAN_MEAN, 1};
const Init he_normal = {"he normal", 2, FAN_IN, 0};
const Init he_uniform = {"he uniform", 2, FAN_IN, 1};

//> variance
/* The variance of W's entries. */
double init_variance(const Init *how, int in, int out)
{
    double fan = how->fan == FAN_IN ? in : how->fan == FAN_OUT ? out
                 : (in + out)/2.0;
    return how->gain/fan;
}

//> initialise
/* Draws every W of the net and sets every b to 0. Layers without a matrix
 * are left alone. */
void initialise(Net *k, Rng *r, const Init *how)
{
    for (Layer *l = k->layer; l < k->layer + k->layers; l++) {
        if (!has_matrix(l))
            continue;
        double deviation = sqrt(init_variance(how, l->in, l->out));
        double limit = sqrt(3)*deviation;
        memset(l->w, 0, l->n*sizeof *l->w);
        for (int i = 0; i < l->out*l->in; i++)
            l->w[i] = (real)(how->is_uniform ? between(r, -limit, limit)
                                             : deviation*normal(r));
    }
}
#if __INCLUDE_LEVEL__ == 0
int main(void) { return 0; }
#endif
#endif
