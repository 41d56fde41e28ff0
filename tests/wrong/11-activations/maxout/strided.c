/* fails: worked ties drawn */
/* The pieces of a unit lie `out` apart. */
#include "11-activations.c"

void maxout(int rows, int in, int out, const double *x, const double *dy,
            double *y, int *winner, double *dx)
{
    int pieces = in/out;
    for (int i = 0; i < rows*out; i++) {
        const double *piece = x + i/out*in + i%out;
        winner[i] = 0;
        for (int p = 1; p < pieces; p++)
            if (piece[p*out] > piece[winner[i]*out])
                winner[i] = p;
        y[i] = piece[winner[i]*out];
        for (int p = 0; p < pieces; p++)
            dx[i/out*in + i%out + p*out] = p == winner[i] ? dy[i] : 0;
    }
}
