/* Standardises a series in place, x[0] being the oldest number.
 *
 * Repair it: the number at time t may know of x[0], ..., x[t - 1] only, as
 * they were at first. Their mean and deviation (divided by t) standardise
 * it. Where they are all equal, and where there are none, the deviation is
 * to be 1; where there are none, the mean is 0.
 *
 * Numbers of size 1e6 at most; deviations that are not 0 are at least 1/4.
 * Right to 1e-6 of the result, or to 1e-6 if that is more. 1 <= n <= 2000.
 */
#include "03-data.c"

void stream(int n, double *x)
{
    double sum = 0, squares = 0;
    for (int t = 0; t < n; t++) {
        sum += x[t];
        squares += x[t]*x[t];
    }
    double mean = sum/n, deviation = sqrt(squares/n - mean*mean);
    for (int t = 0; t < n; t++)
        x[t] = (x[t] - mean)/deviation;
}
