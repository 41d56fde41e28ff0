/* fails: adds drawn */
/* Forgets what dgain was. */
#include "13-batchnorm.c"

void rms_norm(int rows, int n, const double *gain, const double *x,
              const double *dy, double *y, double *dx, double *dgain)
{
    memset(dgain, 0, n*sizeof *dgain);
    for (; rows-- > 0; x += n, dy += n, y += n, dx += n) {
        double scale = 1/sqrt(dot(n, x, x)/n + 1e-5), along = 0;
        for (int j = 0; j < n; j++) {
            double h = x[j]*scale;
            y[j] = gain[j]*h;
            dgain[j] += dy[j]*h;
            along += dy[j]*gain[j]*h;
        }
        for (int j = 0; j < n; j++)
            dx[j] = scale*(dy[j]*gain[j] - x[j]*scale*along/n);
    }
}
