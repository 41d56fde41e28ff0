/* fails: worked wide narrow */
/* The way back starts at y, not at dy. */
#include "05-backpropagation.c"

void skip(int n, int hidden, const double *u, const double *v,
          const double *x, const double *dy, double *y, double *dx)
{
    memcpy(y, x, n*sizeof *y);
    memcpy(dx, dy, n*sizeof *dx);
    for (int k = 0; k < hidden; k++) {
        double z = dot(n, u + k*n, x), da = 0;
        for (int i = 0; i < n && z > 0; i++) {
            y[i] += v[i*hidden + k]*z;
            da += v[i*hidden + k]*y[i];
        }
        for (int i = 0; i < n; i++)
            dx[i] += da*u[k*n + i];
    }
}
