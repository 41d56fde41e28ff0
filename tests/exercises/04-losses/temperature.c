/* temperature: softmax(z/T), from T = 0 to infinity.
 *
 * Tolerance: 1e-12, where the logits over the temperature are of size 100 at
 * most or the answer is 0, 1 or a fraction: exp is good to a few 1e-16 then.
 */
#include "suite.h"

SUITE(04, "04-losses/temperature")

PUBLIC(worked, 2, "logits 0 and log 3 at three temperatures, by hand")
{
    double z[] = {0, log(3)}, p[2];
    double warm[] = {0.25, 0.75}, cool[] = {0.1, 0.9};
    double hot[] = {1/(1 + sqrt(3)), sqrt(3)/(1 + sqrt(3))};
    temper(2, z, 1, p);
    wants_array(p, warm, 2, 1e-12, "p after temper(2, {0, log(3)}, 1, p)");
    temper(2, z, 0.5, p);
    wants_array(p, cool, 2, 1e-12, "p after temper(2, {0, log(3)}, 0.5, p)");
    temper(2, z, 2, p);
    wants_array(p, hot, 2, 1e-12, "p after temper(2, {0, log(3)}, 2, p)");
}

PUBLIC(large, 2, "large logits and small temperatures do no harm")
{
    double z[] = {1000, 1000 + log(3)}, p[2], wanted[] = {0.25, 0.75};
    double one[] = {0, 1}, apart[] = {1e10, 3e10}, far[] = {0, 1000};
    double share[] = {1/(1 + exp(1)), exp(1)/(1 + exp(1))};
    temper(2, z, 1, p);
    wants_array(p, wanted, 2, 1e-12, "temper(2, {1000, 1000 + log(3)}, 1, p)");
    temper(2, apart, 1e-300, p);
    wants_array(p, one, 2, 0, "temper(2, {1e10, 3e10}, 1e-300, p)");
    temper(2, far, 1000, p);
    wants_array(p, share, 2, 1e-12, "temper(2, {0, 1000}, 1000, p)");
}

PUBLIC(frozen, 2, "at 0 the largest share everything")
{
    double z[] = {3, 1, 3, -7}, p[4], wanted[] = {0.5, 0, 0.5, 0};
    double one[] = {1};
    temper(4, z, 0, p);
    wants_array(p, wanted, 4, 0, "temper(4, {3, 1, 3, -7}, 0, p)");
    temper(1, z, 0, p);
    wants_array(p, one, 1, 0, "temper(1, {3}, 0, p)");
}

PUBLIC(melted, 1, "at infinity all share everything")
{
    double z[] = {500, -2, 1}, p[3], third[] = {1/3.0, 1/3.0, 1/3.0};
    temper(3, z, INFINITY, p);
    wants_array(p, third, 3, 1e-15, "temper(3, {500, -2, 1}, INFINITY, p)");
}

/* ---- hidden ------------------------------------------------------------ */

HIDDEN(drawn, 3, "logits and a temperature that are drawn")
{
    double z[30], p[30], wanted[30], sum = 0;
    int n = draw_int(2, 30);
    double temperature = exp(draw(-2, 3)), lift = draw(-300, 300);
    for (int k = 0; k < n; k++)    /* to 1/1024, so that a lift is exact */
        z[k] = floor(draw(-5, 5)*1024)/1024;
    for (int k = 0; k < n; k++)
        sum += wanted[k] = exp(z[k]/temperature);
    for (int k = 0; k < n; k++) {
        wanted[k] /= sum;
        z[k] += floor(lift);
    }
    temper(n, z, temperature, p);
    wants_array(p, wanted, n, 1e-12, "temper(%d, z, %g, p)", n, temperature);
}
