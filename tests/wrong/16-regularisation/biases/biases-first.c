/* fails: worked three drawn */
/* As if the biases stood before their matrix. */
#include "16-regularisation.c"

double decay_matrices(int layers, const int *size, int n, const double *w,
                      double *g, double decay)
{
    double sum = 0;
    int at = 0;
    for (int i = 1; i < layers; i++) {
        at += size[i];
        int count = size[i]*size[i - 1];
        sum += dot(count, w + at, w + at);
        add_scaled(count, decay, w + at, g + at);
        at += count;
    }
    (void)n;
    return decay/2*sum;
}
