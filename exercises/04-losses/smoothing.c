/* The cross-entropy, with natural logarithms, of one row of n logits z
 * against a smoothed label: all n classes get epsilon/n, and the class
 * `label` gets 1 - epsilon besides. Fills dz with the gradient at z. The
 * logits are finite, of any size.
 */
#include "04-losses.c"

double smoothed(int n, const double *z, int label, double epsilon,
                double *dz /* n */)
{
    (void)z, (void)label, (void)epsilon;
    for (int k = 0; k < n; k++)
        dz[k] = 0;
    return 0;    /* yours */
}
