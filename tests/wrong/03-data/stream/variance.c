/* fails: by_hand far drawn lengthy */
/* Divides by the variance. */
#include "03-data.c"

void stream(int n, double *x)
{
    for (int t = n - 1; t >= 0; t--) {
        double mean = 0, square = 0, deviation = 1;
        int equal = 1;
        for (int i = 0; i < t; i++) {
            mean += x[i]/t;
            equal = equal && x[i] == x[0];
        }
        for (int i = 0; i < t; i++)
            square += (x[i] - mean)*(x[i] - mean)/t;
        if (!equal)
            deviation = square;
        x[t] = (x[t] - mean)/deviation;
    }
}
