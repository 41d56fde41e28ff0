/* fails: worked bounds ravine valley drawn two */
/* Takes the last step back at a change of sign. */
#include "08-rmsprop.c"

void rprop(int n, double *w, const double *g, double rate, double *m,
           double *v, int t)
{
    const double grow = 1.2, shrink = 0.5, least = 1e-6, largest = 50;
    for (int i = 0; i < n; i++) {
        double now = g[i], size = t == 1 ? rate : v[i];
        if (now*m[i] > 0)
            size *= grow;
        if (now*m[i] < 0) {
            w[i] += size*((m[i] > 0) - (m[i] < 0));
            size *= shrink;
            now = 0;
        }
        v[i] = fmin(fmax(size, least), largest);
        m[i] = now;
        w[i] -= v[i]*((now > 0) - (now < 0));
    }
}
