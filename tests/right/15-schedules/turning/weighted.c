/* A sum of losses over a sum of weights. */
#include "15-schedules.c"

double turning_rate(int n, const double *rate, const double *loss,
                    double beta, double share)
{
    double sum = 0, weight = 0, least = 0, answer = 0;
    for (int t = 0; t < n; t++) {
        if (!isfinite(loss[t]))
            return answer;
        sum = beta*sum + loss[t];
        weight = beta*weight + 1;
        if (t > 0 && sum/weight > 4*least)
            return answer;
        if (t == 0 || sum/weight < least) {
            least = sum/weight;
            answer = share*rate[t];
        }
    }
    return answer;
}
