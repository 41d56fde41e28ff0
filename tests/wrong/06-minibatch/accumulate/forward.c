/* fails: worked once drawn whole */
/* The book's rule after every part: so many small steps. */
#include "06-minibatch.c"

double accumulate(int n, double *w, int parts, double rate,
                  double f(int n, const double *x, double *g))
{
    double g[100], loss = 0;
    for (int k = 0; k < parts; k++) {
        loss += f(n, w, g)/parts;
        descend(n, w, g, rate, NULL);
    }
    return loss;
}
