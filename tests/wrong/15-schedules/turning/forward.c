/* fails: lucky over nothing drawn wild */
/* The least loss as it is, with the book's idea of least. */
#include "15-schedules.c"

double turning_rate(int n, const double *rate, const double *loss,
                    double beta, double share)
{
    int at = 0;
    (void)beta;
    for (int t = 1; t < n; t++)
        if (loss[t] < loss[at])
            at = t;
    return share*rate[at];
}
