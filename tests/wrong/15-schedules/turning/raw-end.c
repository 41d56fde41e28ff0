/* fails: lucky */
/* Looks for the end in the losses as they are. */
#include "15-schedules.c"

double turning_rate(int n, const double *rate, const double *loss,
                    double beta, double share)
{
    double m = 0, fade = 1, least = (double)INFINITY, at = 0;
    for (int t = 0; t < n && isfinite(loss[t]); t++) {
        m = beta*m + (1 - beta)*loss[t];
        fade *= beta;
        double s = m/(1 - fade);
        if (loss[t] > 4*least)
            break;
        if (s < least) {
            least = s;
            at = rate[t];
        }
    }
    return share*at;
}
