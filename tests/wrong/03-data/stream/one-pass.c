/* fails: far lengthy */
/* A mean of squares minus a squared mean, of the past. */
#include "03-data.c"

void stream(int n, double *x)
{
    double sum = 0, squares = 0;
    for (int t = 0; t < n; t++) {
        double now = x[t], mean = t > 0 ? sum/t : 0;
        double square = t > 0 ? squares/t - mean*mean : 0;
        x[t] = (now - mean)/(square > 1e-9 ? sqrt(square) : 1);
        sum += now;
        squares += now*now;
    }
}
