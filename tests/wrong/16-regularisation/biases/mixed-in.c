/* fails: three drawn */
/* As if each row ended with its bias. */
#include "16-regularisation.c"

double decay_matrices(int layers, const int *size, int n, const double *w,
                      double *g, double decay)
{
    double sum = 0;
    int at = 0;
    for (int i = 1; i < layers; i++) {
        int count = size[i]*size[i - 1];
        for (int k = 0; k < size[i]; k++) {
            int row = at + k*(size[i - 1] + 1);
            sum += dot(size[i - 1], w + row, w + row);
            add_scaled(size[i - 1], decay, w + row, g + row);
        }
        at += count + size[i];
    }
    (void)n;
    return decay/2*sum;
}
