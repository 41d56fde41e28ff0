/* fails: worked limits adds drawn checked */
/* x once in the slope at beta: that of s, not of x*s. */
#include "11-activations.c"

void swish(int rows, int n, const double *beta, const double *x,
           const double *dy, double *y, double *dx, double *dbeta)
{
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < n; j++) {
            int at = i*n + j;
            double s = sigmoid(beta[j]*x[at]);
            y[at] = x[at]*s;
            dx[at] = dy[at]*(s + beta[j]*x[at]*s*(1 - s));
            dbeta[j] += dy[at]*x[at]*s*(1 - s);
        }
}
