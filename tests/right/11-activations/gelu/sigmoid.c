/* (1 + tanh(u))/2 is sigmoid(2 u); erf where it is enough. */
#include "11-activations.c"

void gelu(int exact, int n, const double *x, const double *dy, double *y,
          double *dx)
{
    double root = sqrt(2/acos(-1));
    for (int i = n - 1; i >= 0; i--) {
        double z = x[i], s = sigmoid(2*root*(z + 0.044715*pow(z, 3)));
        double ds = s*(1 - s)*2*root*(1 + 0.134145*z*z);
        if (exact) {
            s = z > 0 ? 0.5 + 0.5*erf(z/sqrt(2)) : erfc(-z/sqrt(2))/2;
            ds = root/2*exp(-0.5*z*z);
        }
        dx[i] = dy[i]*s + dy[i]*z*ds;
        y[i] = z*s;
    }
}
