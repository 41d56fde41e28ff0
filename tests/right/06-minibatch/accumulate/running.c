/* A running mean of the gradients. */
#include "06-minibatch.c"

double accumulate(int n, double *w, int parts, double rate,
                  double f(int n, const double *x, double *g))
{
    double part[100], mean[100] = {0}, loss = 0;
    for (int k = 1; k <= parts; k++) {
        loss += (f(n, w, part) - loss)/k;
        for (int i = 0; i < n; i++)
            mean[i] += (part[i] - mean[i])/k;
    }
    for (int i = n - 1; i >= 0; i--)
        w[i] -= rate*mean[i];
    return loss;
}
