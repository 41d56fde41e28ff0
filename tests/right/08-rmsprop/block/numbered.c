/* v[k] belongs to block k. */
#include "08-rmsprop.c"

void blockwise(int n, double *w, const double *g, double rate, double *m,
               double *v, int t, int size)
{
    (void)m, (void)t;
    for (int k = 0; k*size < n; k++) {
        int end = (k + 1)*size < n ? (k + 1)*size : n;
        double length = norm(end - k*size, g + k*size);
        v[k] *= 0.9;
        v[k] += 0.1*length*length/(end - k*size);
        for (int i = k*size; i < end; i++)
            w[i] -= rate/(sqrt(v[k]) + 1e-8)*g[i];
    }
}
