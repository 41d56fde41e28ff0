/* fails: worked extremes drawn */
/* Centres the columns. */
#include "10-family.c"

double centre(int rows, int cols, double *g)
{
    double before = 0, removed = 0;
    if (cols == 1)
        return 0;
    for (int j = 0; j < cols; j++) {
        double mean = 0;
        for (int i = 0; i < rows; i++) {
            mean += g[i*cols + j]/rows;
            before += g[i*cols + j]*g[i*cols + j];
        }
        removed += rows*mean*mean;
        for (int i = 0; i < rows; i++)
            g[i*cols + j] -= mean;
    }
    return before > 0 ? removed/before : 0;
}
