/* fails: worked lucky impatient gaps never drawn holes creeping */
/* The book's state machine on the losses as they are. */
#include "16-regularisation.c"

int restored(int n, const double *loss, double beta, int patience,
             double min_delta)
{
    Stopper s = new_stopper(patience, min_delta, NULL);
    (void)beta;
    for (int t = 0; t < n && !should_stop(&s, loss[t], NULL); t++)
        ;
    return s.at - 1;
}
