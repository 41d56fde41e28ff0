/* fails: worked rows edges mean drawn */
/* Does not make up for what is missing. */
#include "16-regularisation.c"

void drop_connect(int rows, int in, int out, const double *w, const double *u,
                  double p, const double *x, const double *dy, double *y,
                  double *dx, double *dw)
{
    memset(y, 0, rows*out*sizeof *y);
    memset(dx, 0, rows*in*sizeof *dx);
    memset(dw, 0, out*in*sizeof *dw);
    for (int k = 0; k < out; k++)
        for (int j = 0; j < in; j++) {
            double keep = u[k*in + j] < p ? 0 : 1;
            for (int i = 0; i < rows; i++) {
                y[i*out + k] += keep*w[k*in + j]*x[i*in + j];
                dx[i*in + j] += keep*w[k*in + j]*dy[i*out + k];
                dw[k*in + j] += keep*dy[i*out + k]*x[i*in + j];
            }
        }
}
