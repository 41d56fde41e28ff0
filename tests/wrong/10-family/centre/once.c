/* fails: worked extremes drawn */
/* Counts the square of a mean once, not for every column. */
#include "10-family.c"

double centre(int rows, int cols, double *g)
{
    double before = 0, removed = 0;
    if (cols == 1)
        return 0;
    for (int i = 0; i < rows; i++) {
        double *row_i = g + i*cols, mean = 0;
        for (int j = 0; j < cols; j++) {
            mean += row_i[j];
            before += row_i[j]*row_i[j];
        }
        mean /= cols;
        removed += mean*mean;
        for (int j = 0; j < cols; j++)
            row_i[j] -= mean;
    }
    return before > 0 ? removed/before : 0;
}
