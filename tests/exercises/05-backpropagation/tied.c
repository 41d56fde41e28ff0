/* tied: the gradient of a matrix that is used twice.
 *
 * Tolerance: 1e-11 for sums of at most 20 terms of size 10; against central
 * differences 1e-6, a hundred times their own error.
 */
#include "suite.h"

SUITE(05, "05-backpropagation/tied")
SHAPES("w hidden*in, x in, dw hidden*in");

static double loss_of(int in, int hidden, const double *w, const double *x)
{
    double h[50], loss = 0;
    for (int k = 0; k < hidden; k++) {
        h[k] = 0;
        for (int j = 0; j < in; j++)
            h[k] += w[k*in + j]*x[j];
        h[k] = tanh(h[k]);
    }
    for (int j = 0; j < in; j++) {
        double d = -x[j];
        for (int k = 0; k < hidden; k++)
            d += w[k*in + j]*h[k];
        loss += d*d/2;
    }
    return loss;
}

PUBLIC(one, 4, "one weight, by hand")
{
    double w[] = {1}, x[] = {2}, dw[1], h = tanh(2), y = h;
    double wanted[] = {(y - 2)*h + (y - 2)*(1 - h*h)*2};
    wants(tied(1, 1, w, x, dw), (y - 2)*(y - 2)/2, 1e-12,
          "tied(1, 1, {1}, {2}, dw)");
    wants_array(dw, wanted, 1, 1e-12, "dw after tied(1, 1, {1}, {2}, dw)");
}

PUBLIC(orthogonal, 4, "hidden units that see nothing still write")
{
    double w[] = {0, 1, 1, 0}, x[] = {0, 3}, dw[4], h = tanh(3);
    double d = h - 3, dz = d*(1 - h*h);
    double wanted[] = {0, d*h + dz*3, 0, 0};
    wants(tied(2, 2, w, x, dw), d*d/2, 1e-12,
          "tied(2, 2, {0, 1, 1, 0}, {0, 3}, dw)");
    wants_array(dw, wanted, 4, 1e-12, "its dw");
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 4, "loss and gradient of matrices that are drawn")
{
    double w[80], x[10], dw[80], wanted[80], h = 1e-5;
    int in = draw_int(3, 10), hidden = draw_int(2, 8);
    for (int i = 0; i < in*hidden; i++)
        w[i] = draw(-0.6, 0.6);
    for (int j = 0; j < in; j++)
        x[j] = draw(-1, 1);
    for (int i = 0; i < in*hidden; i++) {
        double at = w[i];
        w[i] = at + h;
        double above = loss_of(in, hidden, w, x);
        w[i] = at - h;
        wanted[i] = (above - loss_of(in, hidden, w, x))/(2*h);
        w[i] = at;
    }
    wants(tied(in, hidden, w, x, dw), loss_of(in, hidden, w, x), 1e-11,
          "tied(%d, %d, w, x, dw)", in, hidden);
    wants_array(dw, wanted, in*hidden, 1e-6, "its dw");
}

HIDDEN(narrow, 3, "more inputs than hidden units, and the other way round")
{
    for (int side = 0; side < 2; side++) {
        int in = side ? 2 : 9, hidden = side ? 9 : 2;
        double w[18], x[9], dw[18], sum = 0, slope = 0, h = 1e-5, v[18];
        for (int i = 0; i < 18; i++) {
            w[i] = draw(-0.6, 0.6);
            v[i] = draw(-1, 1);
        }
        for (int j = 0; j < in; j++)
            x[j] = draw(-1, 1);
        wants(tied(in, hidden, w, x, dw), loss_of(in, hidden, w, x), 1e-11,
              "tied(%d, %d, w, x, dw)", in, hidden);
        for (int i = 0; i < 18; i++)
            sum += dw[i]*v[i];
        for (int i = 0; i < 18; i++)
            w[i] += h*v[i];
        slope = loss_of(in, hidden, w, x);
        for (int i = 0; i < 18; i++)
            w[i] -= 2*h*v[i];
        slope -= loss_of(in, hidden, w, x);
        wants(sum, slope/(2*h), 1e-6, "the slope along a direction");
    }
}
