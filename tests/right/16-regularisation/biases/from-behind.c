/* From the end. */
#include "16-regularisation.c"

double decay_matrices(int layers, const int *size, int n, const double *w,
                      double *g, double decay)
{
    double sum = 0;
    for (int l = layers - 1; l > 0; l--) {
        n -= size[l];
        for (int j = size[l]*size[l - 1]; j > 0; j--) {
            n--;
            g[n] += decay*w[n];
            sum += w[n]*w[n];
        }
    }
    return sum*decay/2;
}
