/* fails: worked impatient enough gaps never drawn holes */
/* Never stops. */
#include "16-regularisation.c"

int restored(int n, const double *loss, double beta, int patience,
             double min_delta)
{
    (void)patience;
    double m = 0, fade = 1, best = (double)INFINITY;
    int at = -1;
    for (int t = 0; t < n; t++) {
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
