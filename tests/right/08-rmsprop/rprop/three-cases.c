/* The first step apart, and the cases one by one. */
#include "08-rmsprop.c"

void rprop(int n, double *w, const double *g, double rate, double *m,
           double *v, int t)
{
    const double grow = 1.2, shrink = 0.5, least = 1e-6, largest = 50;
    for (int i = 0; i < n; i++) {
        int turned = (g[i] > 0 && m[i] < 0) || (g[i] < 0 && m[i] > 0);
        int same = (g[i] > 0 && m[i] > 0) || (g[i] < 0 && m[i] < 0);
        double size = turned ? shrink*v[i] : same ? grow*v[i] : v[i];
        if (t == 1)
            size = rate;
        v[i] = size < least ? least : size > largest ? largest : size;
        m[i] = turned ? 0 : g[i];
        if (m[i] != 0)
            w[i] -= copysign(v[i], m[i]);
    }
}
