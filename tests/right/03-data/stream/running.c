/* One pass (Welford 1962). */
#include "03-data.c"

void stream(int n, double *x)
{
    double mean = 0, squares = 0;
    for (int t = 0; t < n; t++) {
        double now = x[t], away = now - mean;
        x[t] = away/(squares > 0 ? sqrt(squares/t) : 1);
        mean += away/(t + 1);
        squares += away*(now - mean);
    }
}
