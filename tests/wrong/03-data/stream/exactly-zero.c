/* fails: constant lengthy */
/* Asks whether a rounded deviation is exactly 0. */
#include "03-data.c"

void stream(int n, double *x)
{
    for (int t = n - 1; t >= 0; t--) {
        double mean = 0, square = 0, deviation = 1;
        for (int i = 0; i < t; i++)
            mean += x[i];
        mean = t > 0 ? mean/t : 0;
        for (int i = 0; i < t; i++)
            square += (x[i] - mean)*(x[i] - mean)/t;
        if (square != 0)
            deviation = sqrt(square);
        x[t] = (x[t] - mean)/deviation;
    }
}
