/* To repair: one step of Graves's centred RMSProp. The rule is
 *
 *     w <- w - rate*g/sqrt(s + eps)
 *
 * where s = (mean of g^2) - (mean of g)^2 and both means are leaky,
 * mean <- rho*mean + (1 - rho)*..., 0 before the first step. rho = 0.95,
 * eps = 1e-4.
 *
 * The code below has eps in another place, and on a slope that never changes
 * it makes absurd steps or none, because s becomes anything. To move eps is
 * not all there is to do: every step must be what the formula gives in exact
 * arithmetic, to five digits, also when all gradients are near 1e8 and differ
 * by 1.
 *
 * m and v are all that you may remember from step to step: n numbers each, 0
 * before the first step, for which t is 1. What they hold is your affair.
 */
#include "08-rmsprop.c"

void centred(int n, double *w, const double *g, double rate, double *m,
             double *v, int t)
{
    const double rho = 0.95, eps = 1e-4;
    (void)t;
    for (int i = 0; i < n; i++) {
        m[i] = rho*m[i] + (1 - rho)*g[i];
        v[i] = rho*v[i] + (1 - rho)*g[i]*g[i];
        w[i] -= rate*g[i]/(sqrt(v[i] - m[i]*m[i]) + eps);
    }
}
