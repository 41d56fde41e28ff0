/* fails: broken drawn */
/* Works out from t how many there are. */
#include "16-regularisation.c"

int snapshot(int n, const double *w, int t, int start, int every, int *count,
             double *mean)
{
    if (t < start || (t - start)%every != 0 || !is_finite(n, w))
        return 0;
    *count = (t - start)/every + 1;
    for (int i = 0; i < n; i++)
        mean[i] = *count == 1 ? w[i] : mean[i] + (w[i] - mean[i]) / *count;
    return 1;
}
