/* biases: decay of the matrices only.
 *
 * Tolerance: 1e-12; 1e-11 for a sum of at most 400 squares of size 4, times a
 * decay below 0.1.
 */
#include "suite.h"

SUITE(16, "16-regularisation/biases")
SHAPES("size layers, w n, g n");

enum { MOST = 400 };

PUBLIC(worked, 3, "two inputs, one output, by hand")
{
    int size[] = {2, 1};
    double w[] = {3, -4, 100}, g[] = {1, 1, 1}, wanted[] = {1.3, 0.6, 1};
    where("w = {3, -4} and a bias of 100; decay 0.1");
    wants(decay_matrices(2, size, 3, w, g, 0.1), 1.25, 1e-12,
          "decay_matrices(2, {2, 1}, 3, {3, -4, 100}, {1, 1, 1}, 0.1)");
    wants_array(g, wanted, 3, 1e-12, "g after it");
}

PUBLIC(three, 3, "three layers: each matrix, none of the biases")
{
    int size[] = {1, 2, 3};
    double w[] = {1, 2, 50, 60, 1, 1, 1, 2, 2, 2, 70, 80, 90}, g[13] = {0};
    double wanted[] = {2, 4, 0, 0, 2, 2, 2, 4, 4, 4, 0, 0, 0};
    where("a 2 x 1 matrix {1, 2}, biases 50, 60, a 3 x 2 matrix {1, 1, 1, 2, "
          "2, 2}, biases 70, 80, 90; decay 2");
    wants(decay_matrices(3, size, 13, w, g, 2), 20, 1e-12,
          "decay_matrices(3, {1, 2, 3}, 13, w, g, 2)");
    wants_array(g, wanted, 13, 1e-12, "g, which was 0");
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 4, "nets that are drawn: penalty and gradient")
{
    for (int k = 0; k < 3; k++) {
        int layers = draw_int(4, 6), size[6], n = 0, i = 0;
        double w[MOST], g[MOST], wanted[MOST], sum = 0, decay = draw(0.01, 0.1);
        for (int l = 0; l < layers; l++) {
            size[l] = draw_int(2, 7);
            if (l > 0 && size[l] == size[l - 1])
                size[l]++;
            n += l > 0 ? size[l]*(size[l - 1] + 1) : 0;
        }
        for (int l = 1; l < layers; l++) {
            for (int j = 0; j < size[l]*(size[l - 1] + 1); j++, i++) {
                int bias = j >= size[l]*size[l - 1];
                w[i] = draw(-2, 2);
                g[i] = draw(-2, 2);
                sum += bias ? 0 : w[i]*w[i];
                wanted[i] = g[i] + (bias ? 0 : decay*w[i]);
            }
        }
        wants(decay_matrices(layers, size, n, w, g, decay), decay*sum/2, 1e-11,
              "decay_matrices(%d, size, %d, w, g, %g)", layers, n, decay);
        wants_array(g, wanted, n, 1e-12, "g after it");
    }
}
