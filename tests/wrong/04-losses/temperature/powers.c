/* fails: worked large frozen melted drawn */
/* Cools the shares and forgets that they must add up to 1. */
#include "04-losses.c"

void temper(int n, const double *z, double temperature, double *p)
{
    softmax(n, z, p);
    for (int k = 0; k < n; k++)
        p[k] = pow(p[k], 1/temperature);
}
