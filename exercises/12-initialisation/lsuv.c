/* LSUV for a dense layer z = W x + b: scales W until the variance of z is 1.
 * Again and again: v, the variance of all rows*out numbers z around their
 * common mean; W is divided by the root of v. Stops when |v - 1| <= 1e-6,
 * when W has been scaled `most` times, or when v < 1e-20. Returns how many
 * times W has been scaled.
 */
#include "12-initialisation.c"

int lsuv(int rows, int in, int out, int most,
         const double *x /* rows x in */, const double *b /* out */,
         double *w /* out x in */)
{
    (void)rows, (void)in, (void)out, (void)most, (void)x, (void)b, (void)w;
    return -1;    /* yours */
}
