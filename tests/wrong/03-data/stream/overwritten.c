/* fails: by_hand constant far drawn lengthy */
/* Forwards: the numbers before t are standardised already. */
#include "03-data.c"

void stream(int n, double *x)
{
    for (int t = 0; t < n; t++) {
        double mean = 0, square = 0, deviation = 1;
        int equal = 1;
        for (int i = 0; i < t; i++) {
            mean += x[i]/t;
            equal = equal && x[i] == x[0];
        }
        for (int i = 0; i < t; i++)
            square += (x[i] - mean)*(x[i] - mean)/t;
        if (!equal)
            deviation = sqrt(square);
        x[t] = (x[t] - mean)/deviation;
    }
}
