/* fails: by_hand constant far drawn lengthy */
/* Divides by every deviation. */
#include "03-data.c"

void stream(int n, double *x)
{
    for (int t = n - 1; t >= 0; t--) {
        double mean = 0, square = 0, deviation;
        for (int i = 0; i < t; i++)
            mean += x[i]/t;
        for (int i = 0; i < t; i++)
            square += (x[i] - mean)*(x[i] - mean)/t;
        deviation = sqrt(square);
        x[t] = (x[t] - mean)/deviation;
    }
}
