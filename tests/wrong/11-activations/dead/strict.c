/* fails: touch */
/* As if a ReLU answered something at 0. */
#include "11-activations.c"

int dead_in_box(int in, int out, const double *w, const double *b,
                const double *low, const double *high, int *dead)
{
    int count = 0;
    for (int k = 0; k < out; k++) {
        double z = b[k];
        for (int j = 0; j < in; j++) {
            double v = w[k*in + j];
            if (v != 0)
                z += v > 0 ? v*high[j] : v*low[j];
        }
        dead[k] = z < 0;
        count += dead[k];
    }
    return count;
}
