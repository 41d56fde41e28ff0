/* fails: large */
/* The logarithm of a share that was rounded to 0. */
#include "04-losses.c"

double smoothed(int n, const double *z, int label, double epsilon,
                double *dz)
{
    double p[64], loss = 0;
    softmax(n, z, p);
    for (int k = 0; k < n; k++) {
        double target = epsilon/n + (k == label ? 1 - epsilon : 0);
        loss -= target*log(p[k]);
        dz[k] = p[k] - target;
    }
    return loss;
}
