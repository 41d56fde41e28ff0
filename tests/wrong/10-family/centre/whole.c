/* fails: worked extremes drawn */
/* One mean for all of the matrix. */
#include "10-family.c"

double centre(int rows, int cols, double *g)
{
    double before = 0, mean = 0;
    int n = rows*cols;
    if (cols == 1)
        return 0;
    for (int i = 0; i < n; i++) {
        mean += g[i]/n;
        before += g[i]*g[i];
    }
    for (int i = 0; i < n; i++)
        g[i] -= mean;
    return before > 0 ? n*mean*mean/before : 0;
}
