/* p = softmax(z/temperature), for any temperature from 0 to infinity. At 0
 * the largest of the n logits share everything equally; at infinity all n
 * do. The logits are finite, of any size.
 */
#include "04-losses.c"

void temper(int n, const double *z, double temperature, double *p /* n */)
{
    (void)z, (void)temperature;
    for (int k = 0; k < n; k++)
        p[k] = 0;    /* yours */
}
