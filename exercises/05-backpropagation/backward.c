/* The way back through y = x*W' + b, with W out x in, for any number of
 * rows: adds the slopes of the loss at W to dw, those at b to db, and fills
 * dx with those at x.
 *
 * Repair it. It passed the check of its author, who tried it on one row and
 * a W of 2 x 2, symmetric, with dw and db zero.
 */
#include "05-backpropagation.c"

void backward_of_dense(int rows, int in, int out,
                       const double *w /* out x in */,
                       const double *x /* rows x in */,
                       const double *dy /* rows x out */,
                       double *dw /* out x in */, double *db /* out */,
                       double *dx /* rows x in */)
{
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < in; j++) {
            dx[i*in + j] = 0;
            for (int k = 0; k < out; k++) {
                dw[k*in + j] = dy[i*out + k]*x[i*in + j];
                db[k] = dy[i*out + k];
                dx[i*in + j] += dy[i*out + k]*w[j*out + k];
            }
        }
}
