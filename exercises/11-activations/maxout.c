/* Maxout, behind the layer that computes the pieces: unit k takes the in/out
 * numbers of a row from x[k*in/out] on. y: the largest; winner: its place
 * among the unit's own, 0 for the first; the first of equals wins. From dy,
 * the slopes of a loss at y, fills dx. out divides in.
 */
#include "11-activations.c"

void maxout(int rows, int in, int out, const double *x /* rows x in */,
            const double *dy /* rows x out */, double *y /* rows x out */,
            int *winner /* rows x out */, double *dx /* rows x in */)
{
    (void)x, (void)dy;
    for (int i = 0; i < rows*out; i++)
        y[i] = winner[i] = 0;    /* yours */
    for (int i = 0; i < rows*in; i++)
        dx[i] = 0;
}
