/* fails: worked column extremes drawn */
/* The book's scaler: columns, of mean 0 and deviation 1. */
#include "10-family.c"

double centre(int rows, int cols, double *g)
{
    double before = 0, after = 0;
    for (int i = 0; i < rows*cols; i++)
        before += g[i]*g[i];
    Scaler k = fit_scaler(rows, cols, g);
    apply_scaler(&k, rows, g);
    free_scaler(&k);
    for (int i = 0; i < rows*cols; i++)
        after += g[i]*g[i];
    return before > 0 ? 1 - after/before : 0;
}
