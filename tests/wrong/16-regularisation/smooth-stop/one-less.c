/* fails: worked impatient gaps never drawn holes */
/* Stops when the patience is used up, not when it is over. */
#include "16-regularisation.c"

int restored(int n, const double *loss, double beta, int patience,
             double min_delta)
{
    double m = 0, fade = 1, best = (double)INFINITY;
    int at = -1;
    for (int t = 0; t < n && t - 1 - at < (patience > 0 ? patience : 1); t++) {
        if (!isfinite(loss[t]))
            continue;
        m = beta*m + (1 - beta)*loss[t];
        fade *= beta;
        double s = m/(1 - fade);
        if (s < best - min_delta) {
            best = s;
            at = t;
        }
    }
    return at;
}
