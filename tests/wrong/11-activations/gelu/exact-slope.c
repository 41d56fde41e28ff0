/* fails: stand_in drawn_stand_in */
/* The slope of the exact form for both. */
#include "11-activations.c"

void gelu(int exact, int n, const double *x, const double *dy, double *y,
          double *dx)
{
    const double c = 0.79788456080286535588;    /* sqrt(2/pi) */
    for (int i = 0; i < n; i++) {
        double share = erfc(-x[i]*sqrt(0.5))/2;
        double slope = exp(-x[i]*x[i]/2)*c/2;
        if (!exact) {
            double t = tanh(c*(x[i] + 0.044715*x[i]*x[i]*x[i]));
            share = (1 + t)/2;
        }
        y[i] = x[i]*share;
        dx[i] = dy[i]*(share + x[i]*slope);
    }
}
