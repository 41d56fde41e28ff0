/* From a copy, forwards; distances from the first number. */
#include "03-data.c"

void stream(int n, double *x)
{
    double *was = allocate(n, sizeof *was);
    memcpy(was, x, n*sizeof *was);
    for (int t = 0; t < n; t++) {
        double mean = 0, square = 0;
        for (int i = 0; i < t; i++)
            mean += was[i] - was[0];
        mean = t > 0 ? was[0] + mean/t : 0;
        for (int i = 0; i < t; i++)
            square += pow(was[i] - mean, 2);
        x[t] = was[t] - mean;
        if (square > 0)
            x[t] /= sqrt(square/t);
    }
    free(was);
}
