/* fails: worked drawn checked */
/* The mean over the rows, once more than the loss has it. */
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
            dbeta[j] += dy[at]*x[at]*x[at]*s*(1 - s)/rows;
        }
}
