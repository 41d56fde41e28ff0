/* First what the positive weights can add, then the negative. */
#include "11-activations.c"

int dead_in_box(int in, int out, const double *w, const double *b,
                const double *low, const double *high, int *dead)
{
    int count = 0;
    for (int k = 0; k < out; k++) {
        double up = 0, down = 0;
        for (int j = 0; j < in; j++)
            up += w[k*in + j] > 0 ? w[k*in + j]*high[j] : 0;
        for (int j = 0; j < in; j++)
            down += w[k*in + j] < 0 ? w[k*in + j]*low[j] : 0;
        dead[k] = up + down + b[k] > 0 ? 0 : 1;
        count += dead[k];
    }
    return count;
}
