/* Deals k of the cards 0, 1, ..., cards - 1 into hand, in the order of
 * dealing. 1 <= k <= cards <= 1000.
 *
 * The random numbers come from f: with
 *
 *     double m = 6;
 *
 * f(1, &m, NULL) returns 0, 1, ..., or 5, each as likely as the others. m is
 * a whole number from 1 to 1e9, and may differ from call to call. At most k
 * calls. Every hand, in every order, must be as likely as every other.
 */
#include "03-data.c"

void deal(int cards, int k, int *hand /* k */,
          double f(int n, const double *x, double *g))
{
    (void)cards, (void)f;
    for (int i = 0; i < k; i++)
        hand[i] = 0;    /* yours */
}
