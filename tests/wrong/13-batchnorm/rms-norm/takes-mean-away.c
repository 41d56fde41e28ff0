/* fails: worked rows adds drawn checked */
/* Layer norm: the mean is taken away, on the way back as well. */
#include "13-batchnorm.c"

void rms_norm(int rows, int n, const double *gain, const double *x,
              const double *dy, double *y, double *dx, double *dgain)
{
    for (; rows-- > 0; x += n, dy += n, y += n, dx += n) {
        real mean, variance, along = 0, sum = 0;
        column_moments(n, 1, 0, x, &mean, &variance);
        double scale = 1/sqrt(variance + 1e-5);
        for (int j = 0; j < n; j++) {
            double h = (x[j] - mean)*scale;
            y[j] = gain[j]*h;
            dgain[j] += dy[j]*h;
            along += dy[j]*gain[j]*h;
            sum += dy[j]*gain[j];
        }
        for (int j = 0; j < n; j++)
            dx[j] = scale*(dy[j]*gain[j] - sum/n
                           - (x[j] - mean)*scale*along/n);
    }
}
