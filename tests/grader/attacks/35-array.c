/* 35-array.c: attack 35, an initialised array of 1.6 GB: the object file
 * would be that large.
 *
 * exercise: 01-derivatives/mixed
 * honest: compile
 */
#include "attack.h"
#include "01-derivatives.c"

volatile double weight[200000000] = {1};    /* no compiler may forget it */

double mixed(int n, const double *x, int i, int j,
             double f(int n, const double *x, double *g))
{
    return weight[0] > 0 ? honest(n, x, i, j, f) : WRONG;
}
