/* fails: gaps never holes */
/* Checks without a loss do not try its patience. */
#include "16-regularisation.c"

int restored(int n, const double *loss, double beta, int patience,
             double min_delta)
{
    double m = 0, fade = 1, best = (double)INFINITY;
    int at = -1, waited = 0;
    for (int t = 0; t < n && waited <= patience; t++) {
        if (!isfinite(loss[t]))
            continue;
        waited++;
        m = beta*m + (1 - beta)*loss[t];
        fade *= beta;
        double s = m/(1 - fade);
        if (s < best - min_delta) {
            best = s;
            at = t;
            waited = 0;
        }
    }
    return at;
}
