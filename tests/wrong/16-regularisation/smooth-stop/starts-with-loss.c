/* fails: worked */
/* A mean that begins with the first loss. */
#include "16-regularisation.c"

int restored(int n, const double *loss, double beta, int patience,
             double min_delta)
{
    double m = 0, best = (double)INFINITY;
    int at = -1;
    for (int t = 0; t < n && t - 1 - at <= patience; t++) {
        if (!isfinite(loss[t]))
            continue;
        m = m == 0 ? loss[t] : beta*m + (1 - beta)*loss[t];
        double s = m;
        if (s < best - min_delta) {
            best = s;
            at = t;
        }
    }
    return at;
}
