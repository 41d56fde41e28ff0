/* fails: worked tall near dependent wide high */
/* Every row to length 1: right angles are left to chance. */
#include "12-initialisation.c"

int orthogonal(int out, int in, double *w)
{
    for (int k = 0; k < out; k++) {
        double length = norm(in, w + k*in);
        for (int i = 0; i < in && length > 0; i++)
            w[k*in + i] /= length;
    }
    return 0;
}
