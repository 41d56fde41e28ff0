/* Counts down its patience; sums for means. */
#include "16-regularisation.c"

int restored(int n, const double *loss, double beta, int patience,
             double min_delta)
{
    double sum = 0, weight = 0, best = 0;
    int at = -1, left = patience;
    for (int t = 0; t < n; t++) {
        int better = 0;
        if (isfinite(loss[t])) {
            sum = beta*sum + loss[t];
            weight = beta*weight + 1;
            better = at < 0 || best - sum/weight > min_delta;
        }
        if (better) {
            best = sum/weight;
            at = t;
            left = patience;
        } else if (left-- == 0)
            break;
    }
    return at;
}
