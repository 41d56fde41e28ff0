/* Forward for all rows, then the gains, then dx. */
#include "13-batchnorm.c"

void rms_norm(int rows, int n, const double *gain, const double *x,
              const double *dy, double *y, double *dx, double *dgain)
{
    double *s = allocate(rows, sizeof *s);
    for (int i = 0; i < rows; i++) {
        for (int j = n - 1; j >= 0; j--)
            s[i] += x[i*n + j]*x[i*n + j];
        s[i] = sqrt(s[i]/n + 1e-5);
        for (int j = 0; j < n; j++)
            y[i*n + j] = gain[j]*x[i*n + j]/s[i];
    }
    for (int j = 0; j < n; j++)
        for (int i = 0; i < rows; i++)
            dgain[j] += dy[i*n + j]*x[i*n + j]/s[i];
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < n; j++) {
            dx[i*n + j] = 0;
            for (int k = 0; k < n; k++)
                dx[i*n + j] += gain[k]*dy[i*n + k]
                               *((j == k) - x[i*n + j]*x[i*n + k]
                                 /(n*s[i]*s[i]))/s[i];
        }
    free(s);
}
