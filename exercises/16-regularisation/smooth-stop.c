/* Early stopping on a smoothed curve. loss[t] is the validation loss of check
 * t, 0 to n - 1. With m = 0 and c = 0 before the first check, each check whose
 * loss is finite makes
 *
 *     m <- beta*m + (1 - beta)*loss,  c <- c + 1,  s = m/(1 - beta^c)
 *
 * and s is a new best if it is less than the best s so far by more than
 * min_delta; the first s is a new best in any case. A loss that is not finite
 * changes neither m nor c, and is no new best. Training stops after check t if
 * the last check with a new best is more than `patience` checks ago, or, as
 * long as there has been none, if t + 1 > patience (Stopper allows one check
 * less); what comes later is never seen. Returns the check of the last new
 * best, whose weights are to be restored; -1 if there is none. 0 <= beta < 1,
 * patience >= 0, min_delta >= 0.
 */
#include "16-regularisation.c"

int restored(int n, const double *loss /* n */, double beta, int patience,
             double min_delta)
{
    (void)n, (void)loss, (void)beta, (void)patience, (void)min_delta;
    return -2;    /* yours */
}
