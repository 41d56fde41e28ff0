/* The code that came with a slide on Adam. Repair it: after step t
 *
 *     w <- w - rate*M/sqrt(V + eps)
 *
 * where M is the mean of g and V that of g^2, each with its weights made to
 * add up to 1, as in the chapter; beta1 = 0.9, beta2 = 0.999, eps = 1e-4.
 * That eps stands inside the root is a choice of the slide, and no mistake.
 *
 * m and v hold n numbers each, 0 before the first step, and are yours to
 * use as you like; keep nothing anywhere else. t = 1 in the first step.
 */
#include "09-adam.c"

void slide(int n, double *w, const double *g, double rate, double *m,
           double *v, int t)
{
    const double beta1 = 0.9, beta2 = 0.999, eps = 1e-4;
    const double c1 = 1 - beta1*t, c2 = 1 - beta2*t;
    for (int i = 0; i < n; i++) {
        m[i] = beta1*m[i] - (1 - beta1)*g[i];
        v[i] = beta2*v[i] - (1 - beta2)*g[i]*g[i];
        m[i] /= c1;
        v[i] /= c2;
        w[i] += rate*m[i]/sqrt(v[i] + eps)*g[i];
    }
}
