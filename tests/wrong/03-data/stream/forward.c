/* fails: by_hand constant far drawn lengthy */
/* The book's scaler, fitted to the whole series. */
#include "03-data.c"

void stream(int n, double *x)
{
    Scaler k = fit_scaler(n, 1, x);
    apply_scaler(&k, n, x);
    free_scaler(&k);
}
