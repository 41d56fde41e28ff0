/* Steps until the validation loss reached the target, a seed each:
 *
 *            rows a step   steps allowed
 *     old         32            3000
 *         2100, 2900, not reached, 2200, 2000, not reached, 2400
 *     new        128            1000
 *         530, diverged, 470, 800, diverged, 440, 690, diverged, 500
 *
 * The median cost of all runs of the new method, divided by that of all runs
 * of the old one, to four digits. The cost is the number of rows whose
 * gradients were computed until the run arrived; one that did not arrive
 * counts as costlier than all that did.
 */
#include "10-family.c"

double table(void)
{
    return 0;    /* yours */
}
