/* fails: worked falling */
/* beta^t for beta^(t + 1): the first correction divides by 0. */
#include "15-schedules.c"

double turning_rate(int n, const double *rate, const double *loss,
                    double beta, double share)
{
    double m = 0, fade = 1, least = (double)INFINITY, at = 0;
    for (int t = 0; t < n && isfinite(loss[t]); t++) {
        m = beta*m + (1 - beta)*loss[t];
        double s = m/(1 - fade);
        fade *= beta;
        if (s > 4*least)
            break;
        if (s < least) {
            least = s;
            at = rate[t];
        }
    }
    return share*at;
}
