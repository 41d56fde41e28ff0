/* 1 less what is left. */
#include "10-family.c"

double centre(int rows, int cols, double *g)
{
    double before = 0, after = 0;
    for (int i = 0; i < rows && cols > 1; i++) {
        double mean = 0;
        for (int j = 0; j < cols; j++)
            before += g[i*cols + j]*g[i*cols + j];
        for (int j = cols - 1; j >= 0; j--)
            mean += g[i*cols + j]/cols;
        for (int j = 0; j < cols; j++) {
            g[i*cols + j] -= mean;
            after += g[i*cols + j]*g[i*cols + j];
        }
    }
    return before > 0 ? 1 - after/before : 0;
}
