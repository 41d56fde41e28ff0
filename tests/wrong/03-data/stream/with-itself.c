/* fails: by_hand constant far drawn lengthy */
/* The number itself is part of its mean and deviation. */
#include "03-data.c"

void stream(int n, double *x)
{
    for (int t = n - 1; t >= 0; t--) {
        double mean = 0, square = 0, deviation = 1;
        int equal = 1;
        for (int i = 0; i <= t; i++) {
            mean += x[i]/(t + 1);
            equal = equal && x[i] == x[0];
        }
        for (int i = 0; i <= t; i++)
            square += (x[i] - mean)*(x[i] - mean)/(t + 1);
        if (!equal)
            deviation = sqrt(square);
        x[t] = (x[t] - mean)/deviation;
    }
}
