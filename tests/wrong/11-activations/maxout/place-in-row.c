/* fails: worked ties rows drawn */
/* The winner by its place in the row. */
#include "11-activations.c"

void maxout(int rows, int in, int out, const double *x, const double *dy,
            double *y, int *winner, double *dx)
{
    int pieces = in/out;
    for (int i = 0; i < rows*out; i++) {
        const double *piece = x + i*pieces;
        winner[i] = 0;
        for (int p = 1; p < pieces; p++)
            if (piece[p] > piece[winner[i]])
                winner[i] = p;
        y[i] = piece[winner[i]];
        for (int p = 0; p < pieces; p++)
            dx[i*pieces + p] = p == winner[i] ? dy[i] : 0;
        winner[i] += i%out*pieces;
    }
}
