/* fails: worked places far drawn */
/* eps added to the root. */
#include "13-batchnorm.c"

void group_norm(int rows, int n, int channels, int groups,
                const double *gain, const double *shift, const double *x,
                double *y)
{
    int size = n/groups, places = n/channels;
    for (int i = 0; i < rows*n; i += size) {
        double mean, variance;
        column_moments(size, 1, 0, x + i, &mean, &variance);
        double scale = 1/(sqrt(variance) + 1e-5);
        for (int j = i; j < i + size; j++) {
            int c = j%n/places;
            y[j] = gain[c]*(x[j] - mean)*scale + shift[c];
        }
    }
}
