//> header
/* 11-activations.c: twenty layers, and what passes through them.
 *
 *     leaky relu  max(x, 0.01 x)      elu   x > 0 ? x : exp(x) - 1
 *     selu        scale*(x > 0 ? x : alpha*(exp(x) - 1))
 *
 * Builds on 10-family.c.
 *
 *     cc 11-activations.c -lm && ./a.out
 */
#ifndef ACTIVATIONS_C
#define ACTIVATIONS_C

#include "10-family.c"

//> leaky
/* x, or a hundredth of it (Maas, Hannun, Ng 2013) */
static const real leak = (real)0.01;

void leaky_relu_forward(Layer *l, int rows, const real *x, real *y)
{
    for (int i = 0; i < rows*l->out; i++)
        y[i] = x[i] > 0 ? x[i] : leak*x[i];
}

void leaky_relu_backward(Layer *l, int rows, const real *x, const real *y,
                         const real *dy, real *dx)
{
    (void)y;
    for (int i = 0; dx != NULL && i < rows*l->out; i++)
        dx[i] = x[i] > 0 ? dy[i] : leak*dy[i];
}

//> elu
/* x, or exp(x) - 1 (Clevert, Unterthiner, Hochreiter 2016) */
void elu_forward(Layer *l, int rows, const real *x, real *y)
{
    for (int i = 0; i < rows*l->out; i++)
        y[i] = x[i] > 0 ? x[i] : expm1(x[i]);
}

void elu_backward(Layer *l, int rows, const real *x, const real *y,
                  const real *dy, real *dx)
{
    for (int i = 0; dx != NULL && i < rows*l->out; i++)
        dx[i] = x[i] > 0 ? dy[i] : dy[i]*(y[i] + 1);
}

//> selu
/* An elu whose two constants keep mean 0 and variance 1 where they are
 * (Klambauer et al. 2017) */
static const real selu_scale = (real)1.0507009873554804934193349852946;
static const real selu_alpha = (real)1.6732632423543772848170429916717;

void selu_forward(Layer *l, int rows, const real *x, real *y)
{
    for (int i = 0; i < rows*l->out; i++)
        y[i] = selu_scale*(x[i] > 0 ? x[i] : selu_alpha*expm1(x[i]));
}

void selu_backward(Layer *l, int rows, const real *x, const real *y,
                   const real *dy, real *dx)
{
    for (int i = 0; dx != NULL && i < rows*l->out; i++)
        dx[i] = dy[i]*(x[i] > 0 ? selu_scale
                                : y[i] + selu_scale*selu_alpha);
}

//> kinds
const Kind leaky_relu_kind = {"leaky_relu", leaky_relu_forward,
                              leaky_relu_backward};
const Kind elu_kind = {"elu", elu_forward, elu_backward};
const Kind selu_kind = {"selu", selu_forward, selu_backward};

/* The six activations of the book. */
enum { ACTIVATIONS = 6 };
const Kind *const every_activation[ACTIVATIONS] = {
    &sigmoid_kind, &tanh_kind, &relu_kind, &leaky_relu_kind, &elu_kind,
    &selu_kind,
};

//> deep
/* A net with `depth` hidden layers of `width` units each. */
Net deep_net(int most, int in, int depth, int width, int out,
             const Kind *hidden, Loss loss)
{
    int sizes[MOST_LAYERS/2];
    assert(0 <= depth && depth + 2 <= MOST_LAYERS/2);
    sizes[0] = in;
    for (int i = 1; i <= depth; i++)
        sizes[i] = width;
    sizes[depth + 1] = out;
    return mlp(most, depth + 2, sizes, hidden, loss);
}

//> normal-weights
/* Has the layer a matrix of weights, out x in? */
int has_matrix(const Layer *l)
{
    return l->kind == &dense_kind || l->kind == &linear_kind;
}

/* W normal with mean 0 and variance gain^2/in, b zero: chapter 12 explains.
 * Layers without a matrix are left alone. */
void normal_weights(Net *k, Rng *r, double gain)
{
    for (Layer *l = k->layer; l < k->layer + k->layers; l++) {
        if (!has_matrix(l))
            continue;
        memset(l->w, 0, l->n*sizeof *l->w);
        for (int i = 0; i < l->out*l->in; i++)
            l->w[i] = (real)(normal(r)*gain/sqrt(l->in));
    }
}

//> rms
/* The root of the mean of the squares. */
real rms(int n, const real *x)
{
    return norm(n, x)/sqrt((real)n);
}
#if __INCLUDE_LEVEL__ == 0
int main(void) { return 0; }
#endif
#endif
