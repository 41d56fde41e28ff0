/* Two shares that add up to 1. */
#include "16-regularisation.c"

int snapshot(int n, const double *w, int t, int start, int every, int *count,
             double *mean)
{
    int due = t >= start && (t - start)%every == 0;
    for (int i = 0; i < n; i++)
        due = due && isfinite(w[i]);
    if (due)
        *count += 1;
    double share = due ? 1.0 / *count : 0;
    for (int i = n - 1; due && i >= 0; i--)
        mean[i] = share < 1 ? (1 - share)*mean[i] + share*w[i] : w[i];
    return due;
}
