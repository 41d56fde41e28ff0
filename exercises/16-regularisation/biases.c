/* The parameters of a net of dense layers lie in w, layer after layer: first
 * the matrix, size[i] x size[i - 1], then the size[i] biases, i = 1 to
 * layers - 1; n is how many they are in all. Adds to g the gradient of
 *
 *     (decay/2) * the sum of the squares of the numbers of the matrices
 *
 * and returns this penalty. Biases have no part in it.
 */
#include "16-regularisation.c"

double decay_matrices(int layers, const int *size /* layers */, int n,
                      const double *w /* n */, double *g /* n */,
                      double decay)
{
    (void)layers, (void)size, (void)n, (void)w, (void)g, (void)decay;
    return -1;    /* yours */
}
