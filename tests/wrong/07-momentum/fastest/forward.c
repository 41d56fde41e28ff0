/* fails: worked round_bowl factors drawn extreme */
/* The book's usual beta, and the largest rate at which it is stable. */
#include "07-momentum.c"

void fastest(double low, double high, double *best)
{
    best[1] = momentum_method.momentum;
    best[0] = 2*(1 + best[1])/high + 0*low;
}
