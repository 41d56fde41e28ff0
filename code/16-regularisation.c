//> header
/* 16-regularisation.c: fitting what is not noise.
 *
 *     dropout   y = x*mask/(1 - p)
 *     average   a <- beta*a + (1 - beta)*w
 *
 * Builds on 15-schedules.c.
 *
 *     cc 16-regularisation.c -lm && ./a.out
 */
#ifndef REGULARISATION_C
#define REGULARISATION_C

#include "15-schedules.c"

//> dropout
/* How much to drop, and who decides: the context of a dropout layer. */
typedef struct {
    double p;       /* the chance of a number to be dropped, below 1 */
    Rng *rng;
} Dropout;

/* y = x*mask/(1 - p) while learning, mask 0 with probability p; else y = x
 * (Srivastava et al. 2014) */
void dropout_forward(Layer *l, int rows, const real *x, real *y)
{
    Dropout *d = l->context;
    for (int i = 0; i < rows*l->out; i++) {
        real keep = (real)(1/(1 - d->p));
        l->note[i] = !l->training ? 1 : uniform(d->rng) < d->p ? 0 : keep;
        y[i] = x[i]*l->note[i];
    }
}

void dropout_backward(Layer *l, int rows, const real *x, const real *y,
                      const real *dy, real *dx)
{
    (void)x, (void)y;
    for (int i = 0; dx != NULL && i < rows*l->out; i++)
        dx[i] = dy[i]*l->note[i];
}

//> alpha-dropout
/* Drops to where selu saturates, -scale*alpha, then stretches and shifts by
 * a and b so that mean 0 and variance 1 stay (Klambauer et al. 2017) */
void alpha_dropout_forward(Layer *l, int rows, const real *x, real *y)
{
    Dropout *d = l->context;
    real p = (real)d->p, floor = -selu_scale*selu_alpha;
    real a = 1/sqrt((1 - p)*(1 + p*floor*floor)), b = -a*p*floor;
    for (int i = 0; i < rows*l->out; i++) {
        int kept = !l->training || uniform(d->rng) >= d->p;
        l->note[i] = !l->training ? 1 : kept ? a : 0;
        y[i] = !l->training ? x[i] : a*(kept ? x[i] : floor) + b;
    }
}

//> dropout-kinds
const Kind dropout_kind = {"dropout", dropout_forward, dropout_backward};
const Kind alpha_dropout_kind = {"alpha_dropout", alpha_dropout_forward,
                                 dropout_backward};

/* A layer that drops; d lives as long as the net. */
Layer dropout_layer(const Kind *kind, int size, Dropout *d)
{
    return (Layer){kind, size, size, .notes = size, .context = d};
}

//> stopper
/* Early stopping: the best loss so far, and how long ago. */
typedef struct {
    int patience;          /* checks without a new best before it stops */
    double min_delta;      /* by how much a new best must be better */
    double best;           /* infinity before the first loss */
    int at, checks;        /* the check of the best; checks made */
    real *state;           /* that of the best, if it is wanted; else NULL */
} Stopper;

/* Tells it the loss on the validation rows. 1: stop. A loss that is not a
 * number is never the best. */
int should_stop(Stopper *s, double loss, const Net *net)
{
    if (loss < s->best - s->min_delta) {
        s->best = loss;
        s->at = s->checks;
        if (s->state != NULL)
            save_state(net, s->state);
    }
    return s->checks++ - s->at >= s->patience;
}

//> average
/* a <- beta*a + (1 - beta)*w */
void average_weights(int n, real *a, const real *w, real beta)
{
    for (int i = 0; i < n; i++)
        a[i] += (1 - beta)*(w[i] - a[i]);
}
#if __INCLUDE_LEVEL__ == 0
int main(void) { return 0; }
#endif
#endif
