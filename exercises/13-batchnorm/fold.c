/* A batch norm that only answers, folded into the dense layer before it:
 * changes W and b so that W x + b is what the two answered together,
 *
 *     gain*(z - mean)/sqrt(variance + 1e-5) + shift    z = W x + b
 *
 * gain, shift, mean and variance have a number for each of the layer's out.
 */
#include "13-batchnorm.c"

void fold_norm(int in, int out, const double *gain /* out */,
               const double *shift /* out */, const double *mean /* out */,
               const double *variance /* out */, double *w /* out x in */,
               double *b /* out */)
{
    (void)gain, (void)shift, (void)mean, (void)variance;
    for (int i = 0; i < out*in; i++)
        w[i] = 0;    /* yours */
    for (int k = 0; k < out; k++)
        b[k] = 0;
}
