/* fails: worked lucky impatient enough gaps drawn holes creeping */
/* Returns where it stopped. */
#include "16-regularisation.c"

int restored(int n, const double *loss, double beta, int patience,
             double min_delta)
{
    double m = 0, fade = 1, best = (double)INFINITY;
    int at = -1, t = 0;
    for (; t < n && t - 1 - at <= patience; t++) {
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
    return at < 0 ? at : t - 1;
}
