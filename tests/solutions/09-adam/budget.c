/* Rows and columns first, then the mean of r, then the weights. */
#include "09-adam.c"

void budget(int rows, int cols, double *w, const double *g, double rate,
            double *r, double *c, int t)
{
    const double beta = 0.999, tiny = 1e-30, correction = 1 - pow(beta, t);
    double mean = 0;
    for (int i = 0; i < rows; i++) {
        double sum = 0;
        for (int j = 0; j < cols; j++)
            sum += g[i*cols + j]*g[i*cols + j] + tiny;
        r[i] = beta*r[i] + (1 - beta)*sum/cols;
        mean += r[i]/rows;
    }
    for (int j = 0; j < cols; j++) {
        double sum = 0;
        for (int i = 0; i < rows; i++)
            sum += g[i*cols + j]*g[i*cols + j] + tiny;
        c[j] = beta*c[j] + (1 - beta)*sum/rows;
    }
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < cols; j++) {
            double v = r[i]*c[j]/mean;
            w[i*cols + j] -= rate*g[i*cols + j]/sqrt(v/correction);
        }
}
