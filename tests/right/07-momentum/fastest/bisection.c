/* Bisects beta until the lower end of its band is low. */
#include "07-momentum.c"

void fastest(double low, double high, double *best)
{
    double from = 0, to = 1;
    for (int i = 0; i < 200; i++) {
        double root = (from + to)/2, band = (1 - root)/(1 + root);
        if (band*band*high > low)
            from = root;
        else
            to = root;
    }
    best[1] = to*to;
    best[0] = (1 + to)/high*(1 + to);
}
