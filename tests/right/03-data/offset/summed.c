/* Sums over the grid; half of the Hessian has the same ratio. */
#include "03-data.c"

double offset(void)
{
    double own = 0, mixed = 0;
    for (int a = 1001; a <= 1100; a++)
        for (int b = 1001; b <= 1100; b++) {
            own += (double)a*a/10000;
            mixed += (double)a*b/10000;
        }
    return (own + mixed)/(own - mixed);
}
