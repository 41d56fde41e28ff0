/* Moves everything by one, the newest in front; sorts by insertion. */
#include "14-clipping.c"

double clip_unusual(int n, double *g, int k, double *past, int t, double q)
{
    int c = t - 1 < k ? t - 1 : k;
    double a[101], length = norm(n, g), limit = INFINITY;
    for (int i = 0; i < c; i++) {
        int j = i;
        for (; j > 0 && a[j - 1] > past[i]; j--)
            a[j] = a[j - 1];
        a[j] = past[i];
    }
    if (c > 0) {
        double p = q*(c - 1), low = floor(p), share = p - low;
        a[c] = 0;
        limit = (1 - share)*a[(int)low] + share*a[(int)low + 1];
    }
    for (int i = k - 1; i > 0; i--)
        past[i] = past[i - 1];
    past[0] = length;
    for (int i = 0; i < n && length > limit; i++)
        g[i] = g[i]/length*limit;
    return limit;
}
