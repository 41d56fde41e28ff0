/* fails: worked large frozen melted drawn */
/* The softmax as it is. */
#include "04-losses.c"

void temper(int n, const double *z, double temperature, double *p)
{
    (void)temperature;
    softmax(n, z, p);
}
