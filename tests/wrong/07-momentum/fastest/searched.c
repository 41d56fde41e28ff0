/* fails: worked factors drawn extreme */
/* Tries a hundred betas and a thousand rates. */
#include "07-momentum.c"

static double factor(double a, double beta)
{
    double half = (1 + beta - a)/2, d = half*half - beta;
    return d < 0 ? sqrt(beta) : fabs(half) + sqrt(d);
}

void fastest(double low, double high, double *best)
{
    double least = 2;
    for (int i = 0; i < 100; i++)
        for (int j = 1; j < 1000; j++) {
            double beta = i/100.0, rate = 4*j/1000.0/high;
            double here = fmax(factor(rate*low, beta),
                               factor(rate*high, beta));
            if (here < least) {
                least = here;
                best[0] = rate;
                best[1] = beta;
            }
        }
}
