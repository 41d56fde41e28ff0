/* Each weight has a copy of the v of its block. */
#include "08-rmsprop.c"

void blockwise(int n, double *w, const double *g, double rate, double *m,
               double *v, int t, int size)
{
    (void)m, (void)t;
    for (int i = n - 1; i >= 0; i--) {
        double sum = 0;
        int count = 0;
        for (int j = 0; j < n; j++)
            if (j/size == i/size) {
                sum += g[j]*g[j];
                count++;
            }
        v[i] = 0.9*v[i] + 0.1*sum/count;
        w[i] -= rate*g[i]/(sqrt(v[i]) + 1e-8);
    }
}
