/* fails: lucky falling drawn wild */
/* Without the correction the mean begins near 0. */
#include "15-schedules.c"

double turning_rate(int n, const double *rate, const double *loss,
                    double beta, double share)
{
    double m = 0, least = INFINITY, at = 0;
    for (int t = 0; t < n && isfinite(loss[t]); t++) {
        m = beta*m + (1 - beta)*loss[t];
        double s = m;
        if (s > 4*least)
            break;
        if (s < least) {
            least = s;
            at = rate[t];
        }
    }
    return share*at;
}
