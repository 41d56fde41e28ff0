/* fold: two linear maps become one.
 *
 * Tolerance: 1e-11 for a few products of numbers of size 10; 1e-9 where
 * they are divided by the root of eps.
 */
#include "suite.h"

SUITE(13, "13-batchnorm/fold")
SHAPES("gain out, shift out, mean out, variance out, w out*in, b out");

static const double eps = 1e-5;

PUBLIC(worked, 3, "one number in, one out, by hand")
{
    double gain[] = {5}, shift[] = {1}, mean[] = {4}, variance[] = {9 - eps};
    double w[] = {2}, b[] = {3}, ws[] = {10/3.0}, bs[] = {-2/3.0};
    where("variance = {9 - 1e-5}, so the norm answers 1 + (z - 4)*5/3");
    fold_norm(1, 1, gain, shift, mean, variance, w, b);
    wants_array(w, ws, 1, 1e-11, "w, before it {2}, after "
                "fold_norm(1, 1, {5}, {1}, {4}, variance, w, {3})");
    wants_array(b, bs, 1, 1e-11, "its b, before it {3}");
}

PUBLIC(limits, 2, "a gain of 0 leaves the shift, a variance of 0 eps")
{
    double gain[] = {0, 1}, shift[] = {7, 0}, mean[] = {4, 1};
    double variance[] = {2, 0}, w[] = {3, 1}, b[] = {5, 3};
    double ws[] = {0, 1/sqrt(eps)}, bs[] = {7, 2/sqrt(eps)};
    fold_norm(1, 2, gain, shift, mean, variance, w, b);
    wants_array(w, ws, 2, 1e-9, "w, before it {3, 1}, after fold_norm(1, 2, "
                "{0, 1}, {7, 0}, {4, 1}, {2, 0}, w, {5, 3})");
    wants_array(b, bs, 2, 1e-9, "its b, before it {5, 3}");
}

PUBLIC(shape, 2, "three in, two out: each unit has its own norm")
{
    double gain[] = {1, 20}, shift[] = {0, 1}, mean[] = {0, 6};
    double variance[] = {1 - eps, 4 - eps}, b[] = {7, 8};
    double w[] = {1, 2, 3,  4, 5, 6}, ws[] = {1, 2, 3,  40, 50, 60};
    double bs[] = {7, 21};
    where("variance = {1 - 1e-5, 4 - 1e-5}");
    fold_norm(3, 2, gain, shift, mean, variance, w, b);
    wants_array(w, ws, 6, 1e-11, "w, before it {1, 2, 3,  4, 5, 6}, after "
                "fold_norm(3, 2, {1, 20}, {0, 1}, {0, 6}, variance, w, "
                "{7, 8})");
    wants_array(b, bs, 2, 1e-11, "its b, before it {7, 8}");
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 3, "the folded layer answers drawn rows as the two did")
{
    double gain[9], shift[9], mean[9] = {0}, variance[9] = {0}, w[63], b[9],
           x[7];
    double answers[9], alone[9], wanted[45];
    int in = draw_int(3, 7), out = draw_int(2, 9);
    double rows[35];
    for (int i = 0; i < 5*in; i++)
        rows[i] = draw(-2, 2);
    for (int k = 0; k < out; k++) {
        gain[k] = draw(-1, 2);
        shift[k] = draw(-2, 2);
        mean[k] = draw(-2, 2);
        variance[k] = draw(0.05, 4);
        b[k] = draw(-2, 2);
    }
    for (int i = 0; i < out*in; i++)
        w[i] = draw(-2, 2);
    for (int i = 0; i < 5; i++)
        for (int k = 0; k < out; k++) {
            double z = b[k];
            for (int j = 0; j < in; j++)
                z += w[k*in + j]*rows[i*in + j];
            wanted[i*out + k] = gain[k]*(z - mean[k])
                                /sqrt(variance[k] + eps) + shift[k];
        }
    fold_norm(in, out, gain, shift, mean, variance, w, b);
    for (int i = 0; i < 5; i++) {
        memcpy(x, rows + i*in, in*sizeof *x);
        for (int k = 0; k < out; k++) {
            alone[k] = b[k];
            for (int j = 0; j < in; j++)
                alone[k] += w[k*in + j]*x[j];
            answers[k] = wanted[i*out + k];
        }
        wants_array(alone, answers, out, 1e-11,
                    "the answers of the folded layer, %d in, %d out", in,
                    out);
    }
}
