/* Unit by unit; the slopes from y. */
#include "11-activations.c"

void swish(int rows, int n, const double *beta, const double *x,
           const double *dy, double *y, double *dx, double *dbeta)
{
    for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int i = rows - 1; i >= 0; i--) {
            int at = i*n + j;
            double s = 1/(1 + exp(-beta[j]*x[at]));
            y[at] = s*x[at];
            dx[at] = (s + beta[j]*y[at]*(1 - s))*dy[at];
            sum += dy[at]*y[at]*(x[at] - y[at]);
        }
        dbeta[j] += sum;
    }
}
