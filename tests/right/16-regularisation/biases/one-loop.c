/* Number by number, knowing where in the layer it stands. */
#include "16-regularisation.c"

double decay_matrices(int layers, const int *size, int n, const double *w,
                      double *g, double decay)
{
    double sum = 0;
    int l = 1, j = 0;
    for (int i = 0; i < n && l < layers; i++) {
        if (j < size[l]*size[l - 1]) {
            g[i] += decay*w[i];
            sum += decay*w[i]*w[i]/2;
        }
        if (++j == size[l]*(size[l - 1] + 1))
            l++, j = 0;
    }
    return sum;
}
