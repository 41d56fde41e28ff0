/* The classical way, twice, on a copy. */
#include "12-initialisation.c"

int orthogonal(int out, int in, double *w)
{
    int count = out > in ? in : out, size = out > in ? out : in, zero = 0;
    double *q = allocate((size_t)count*size, sizeof *q);
    double *part = allocate(count, sizeof *part);
    for (int i = 0; i < out*in; i++)
        q[out > in ? i%in*size + i/in : i] = w[i];
    for (int k = 0; k < count; k++) {
        double *v = q + k*size, before = norm(size, v);
        for (int pass = 0; pass < 2; pass++) {
            for (int l = 0; l < k; l++)
                part[l] = dot(size, v, q + l*size);
            for (int l = 0; l < k; l++)
                add_scaled(size, -part[l], q + l*size, v);
        }
        double after = norm(size, v);
        if (after > 1e-10*before) {
            for (int i = 0; i < size; i++)
                v[i] /= after;
        } else {
            memset(v, 0, size*sizeof *v);
            zero++;
        }
    }
    for (int i = 0; i < out*in; i++)
        w[i] = q[out > in ? i%in*size + i/in : i];
    free(q);
    free(part);
    return zero;
}
