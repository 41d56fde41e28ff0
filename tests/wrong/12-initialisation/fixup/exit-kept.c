/* fails: worked edges shapes drawn */
/* The exit as He draws it. */
#include "12-initialisation.c"

/* Multiplies W, clears b, and returns where the next layer begins. */
static double *scaled(int in, int out, double scale, double *w)
{
    for (int i = 0; i < out*in; i++)
        w[i] *= scale;
    for (int i = 0; i < out; i++)
        w[out*in + i] = 0;
    return w + out*in + out;
}

void fixup(int in, int width, int out, int branches, int layers, int n,
           double *w)
{
    (void)n;
    w = scaled(in, width, 1, w);
    for (int i = 0; i < branches; i++) {
        for (int l = 0; l < layers - 1; l++)
            w = scaled(width, width, pow(branches, -1/(2*layers - 2.0)), w);
        w = scaled(width, width, 0, w);
    }
    scaled(width, out, 1, w);
}
