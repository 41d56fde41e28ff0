/* fails: worked open corner */
/* Only the middle of the box. */
#include "11-activations.c"

int dead_in_box(int in, int out, const double *w, const double *b,
                const double *low, const double *high, int *dead)
{
    int count = 0;
    for (int k = 0; k < out; k++) {
        double z = b[k];
        for (int j = 0; j < in; j++) {
            double v = w[k*in + j];
            z += v*(low[j] + high[j])/2;
        }
        dead[k] = z <= 0;
        count += dead[k];
    }
    return count;
}
