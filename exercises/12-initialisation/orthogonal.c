/* Makes the rows of W orthonormal if out <= in, else its columns: each is
 * what is left when its parts along those before it are taken away, divided
 * by its length. If no more than 1e-10 of its own length is left, it becomes
 * zero. Returns how many did. The others are perpendicular to 1e-12, even if
 * they were nearly parallel.
 */
#include "12-initialisation.c"

int orthogonal(int out, int in, double *w /* out x in */)
{
    for (int i = 0; i < out*in; i++)
        w[i] = 0;    /* yours */
    return -1;
}
