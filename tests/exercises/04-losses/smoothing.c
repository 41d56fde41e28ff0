/* smoothing: cross-entropy against a label that is not quite sure.
 *
 * Tolerance: 1e-12 of what is compared: sums of at most 30 logits of size 50
 * at most, or exact numbers.
 */
#include "suite.h"

SUITE(04, "04-losses/smoothing")

PUBLIC(worked, 2, "two classes, by hand")
{
    double z[] = {0, 0}, dz[2], slopes[] = {-0.4, 0.4};
    wants(smoothed(2, z, 0, 0.2, dz), log(2), 1e-12,
          "smoothed(2, {0, 0}, 0, 0.2, dz)");
    wants_array(dz, slopes, 2, 1e-12, "its dz");
    double lean[] = {log(3), 0}, leans[] = {0.75 - 0.9, 0.25 - 0.1};
    wants(smoothed(2, lean, 0, 0.2, dz), 0.9*log(4/3.0) + 0.1*log(4), 1e-12,
          "smoothed(2, {log(3), 0}, 0, 0.2, dz)");
    wants_array(dz, leans, 2, 1e-12, "its dz");
}

PUBLIC(plain, 2, "with epsilon = 0 it is the loss of the label alone")
{
    double z[] = {1, 2, 3}, dz[3];
    double sum = exp(-2) + exp(-1) + 1;
    double slopes[] = {exp(-2)/sum, exp(-1)/sum - 1, 1/sum};
    wants(smoothed(3, z, 1, 0, dz), 1 + log(sum), 1e-12,
          "smoothed(3, {1, 2, 3}, 1, 0, dz)");
    wants_array(dz, slopes, 3, 1e-12, "its dz");
}

PUBLIC(large, 2, "large logits do not overflow")
{
    double z[] = {1000, 0, -1000}, dz[3], slopes[] = {0.2, -0.1, -0.1};
    wants(smoothed(3, z, 0, 0.3, dz), 300, 1e-9,
          "smoothed(3, {1000, 0, -1000}, 0, 0.3, dz)");
    wants_array(dz, slopes, 3, 1e-12, "its dz");
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 3, "logits, a label and an epsilon that are drawn")
{
    double z[30], dz[30], slopes[30], sum = 0, loss = 0;
    int n = draw_int(3, 30), label = draw_int(0, n - 1);
    double epsilon = draw(0.05, 0.9);
    for (int k = 0; k < n; k++) {
        z[k] = draw(-20, 20);
        sum += exp(z[k]);
    }
    for (int k = 0; k < n; k++) {
        double target = epsilon/n + (k == label)*(1 - epsilon);
        loss -= target*log(exp(z[k])/sum);
        slopes[k] = exp(z[k])/sum - target;
    }
    wants(smoothed(n, z, label, epsilon, dz), loss, 1e-11,
          "smoothed(%d, z, %d, %g, dz)", n, label, epsilon);
    wants_array(dz, slopes, n, 1e-12, "its dz");
}

HIDDEN(bounded, 1, "the best logits are finite: there the gradient is 0")
{
    int n = draw_int(3, 12), label = draw_int(0, n - 1);
    double z[12], dz[12], zero[12] = {0}, epsilon = draw(0.1, 0.5);
    double entropy = 0;
    for (int k = 0; k < n; k++) {
        double target = epsilon/n + (k == label)*(1 - epsilon);
        z[k] = log(target) + 7;
        entropy -= target*log(target);
    }
    wants(smoothed(n, z, label, epsilon, dz), entropy, 1e-12,
          "the loss where softmax(z) is the smoothed label");
    wants_array(dz, zero, n, 1e-12,
                "dz where softmax(z) is the smoothed label");
}
