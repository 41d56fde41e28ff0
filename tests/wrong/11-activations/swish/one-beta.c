/* fails: limits drawn checked */
/* The first beta for every unit. */
#include "11-activations.c"

void swish(int rows, int n, const double *beta, const double *x,
           const double *dy, double *y, double *dx, double *dbeta)
{
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < n; j++) {
            int at = i*n + j;
            double s = sigmoid(beta[0]*x[at]);
            y[at] = x[at]*s;
            dx[at] = dy[at]*(s + beta[0]*x[at]*s*(1 - s));
            dbeta[j] += dy[at]*x[at]*x[at]*s*(1 - s);
        }
}
