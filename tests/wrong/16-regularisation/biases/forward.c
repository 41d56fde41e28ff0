/* fails: worked three drawn */
/* All of w, as the book's methods decay it. */
#include "16-regularisation.c"

double decay_matrices(int layers, const int *size, int n, const double *w,
                      double *g, double decay)
{
    (void)layers, (void)size;
    add_scaled(n, decay, w, g);
    return decay/2*dot(n, w, w);
}
