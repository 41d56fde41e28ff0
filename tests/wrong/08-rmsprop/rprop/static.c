/* fails: two */
/* Remembers by itself, and takes one run for the other. */
#include "08-rmsprop.c"

void rprop(int n, double *w, const double *g, double rate, double *m,
           double *v, int t)
{
    static double size_of[100], before[100];
    (void)m, (void)v;
    const double grow = 1.2, shrink = 0.5, least = 1e-6, largest = 50;
    for (int i = 0; i < n; i++) {
        double now = g[i], size = t == 1 ? rate : size_of[i];
        if (now*before[i] > 0)
            size *= grow;
        if (now*before[i] < 0) {
            size *= shrink;
            now = 0;
        }
        size_of[i] = fmin(fmax(size, least), largest);
        before[i] = now;
        w[i] -= size_of[i]*((now > 0) - (now < 0));
    }
}
