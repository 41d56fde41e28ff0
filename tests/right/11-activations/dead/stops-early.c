/* Infinity decides at once. */
#include "11-activations.c"

int dead_in_box(int in, int out, const double *w, const double *b,
                const double *low, const double *high, int *dead)
{
    int count = out;
    for (int k = 0; k < out; k++) {
        const double *v = w + k*in;
        double z = 0;
        int j = in;
        while (z < HUGE_VAL && --j >= 0)
            if (v[j] > 0)
                z += v[j]*high[j];
            else if (v[j] < 0)
                z -= -v[j]*low[j];
        dead[k] = !(z > -b[k]);
        count -= !dead[k];
    }
    return count;
}
