/* From the last piece to the first, with >=. */
#include "11-activations.c"

void maxout(int rows, int in, int out, const double *x, const double *dy,
            double *y, int *winner, double *dx)
{
    int pieces = in/out;
    for (int i = 0; i < rows*out; i++) {
        const double *piece = x + i*pieces;
        winner[i] = pieces - 1;
        for (int p = pieces - 2; p >= 0; p--)
            if (piece[p] >= piece[winner[i]])
                winner[i] = p;
        y[i] = piece[winner[i]];
        for (int p = 0; p < pieces; p++)
            dx[i*pieces + p] = p == winner[i] ? dy[i] : 0;
    }
}
