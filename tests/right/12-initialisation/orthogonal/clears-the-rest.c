/* Each vector, done, is taken out of all later ones, which look again. */
#include "12-initialisation.c"

static double product(int size, int step, const double *a, const double *b)
{
    double sum = 0;
    for (int i = 0; i < size; i++)
        sum += a[i*step]*b[i*step];
    return sum;
}

static void take_out(int size, int step, const double *u, double *v)
{
    double along = product(size, step, u, v);
    for (int i = 0; i < size; i++)
        v[i*step] -= along*u[i*step];
}

int orthogonal(int out, int in, double *w)
{
    int tall = out > in, count = tall ? in : out, size = tall ? out : in;
    int next = tall ? 1 : in, step = tall ? in : 1, zero = 0;
    double *before = allocate(count, sizeof *before);
    for (int k = 0; k < count; k++)
        before[k] = sqrt(product(size, step, w + k*next, w + k*next));
    for (int k = 0; k < count; k++) {
        double *v = w + k*next;
        for (int l = k - 1; l >= 0; l--)
            take_out(size, step, w + l*next, v);
        double left = sqrt(product(size, step, v, v));
        int gone = !(left > 1e-10*before[k]);
        for (int i = 0; i < size; i++)
            v[i*step] = gone ? 0 : v[i*step]/left;
        for (int l = k + 1; l < count; l++)
            take_out(size, step, v, w + l*next);
        zero += gone;
    }
    free(before);
    return zero;
}
