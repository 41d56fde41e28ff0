/* An autoencoder whose two layers share one matrix:
 *
 *     h = tanh(W x)    y = W' h    loss = (1/2)*sum of (y - x)^2
 *
 * Returns the loss and fills dw with its gradient at W. At most 50 inputs,
 * at most 50 hidden units.
 */
#include "05-backpropagation.c"

double tied(int in, int hidden, const double *w /* hidden x in */,
            const double *x /* in */, double *dw /* hidden x in */)
{
    (void)w, (void)x;
    for (int i = 0; i < hidden*in; i++)
        dw[i] = 0;
    return 0;    /* yours */
}
