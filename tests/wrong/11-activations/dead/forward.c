/* fails: worked open corner */
/* The layers of the book on three rows: low, high and the middle. */
#include "11-activations.c"

int dead_in_box(int in, int out, const double *w, const double *b,
                const double *low, const double *high, int *dead)
{
    int count = 0;
    for (int k = 0; k < out; k++)
        dead[k] = 1;
    for (int i = 0; i < 3; i++)
        for (int k = 0; k < out; k++) {
            double z = b[k];
            for (int j = 0; j < in; j++)
                z += w[k*in + j]*(i == 0 ? low[j] : i == 1 ? high[j]
                                  : (low[j] + high[j])/2);
            dead[k] &= !(z > 0);
        }
    for (int k = 0; k < out; k++)
        count += dead[k];
    return count;
}
