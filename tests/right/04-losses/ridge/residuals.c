/* Walks by residuals; solves with rows for the price: no price, but more rows. */
#include "04-losses.c"

static double dot_of(int n, const double *a, const double *b)
{
    double sum = 0;
    for (int i = 0; i < n; i++)
        sum += a[i]*b[i];
    return sum;
}

void ridge(int rows, int in, const double *x, const double *y, double lambda,
           int steps, double rate, double *w)
{
    if (steps == 0) {
        Set s = {.rows = rows + in, .in = in, .out = 1};
        s.x = allocate((size_t)(rows + in)*in, sizeof *s.x);
        s.target = allocate(rows + in, sizeof *s.target);
        memcpy(s.x, x, (size_t)rows*in*sizeof *x);
        memcpy(s.target, y, rows*sizeof *y);
        for (int j = 0; j < in; j++)
            s.x[(rows + j)*in + j] = sqrt(lambda*rows);
        normal_equations(&s, w);
        free_set(&s);
        return;
    }
    for (int j = 0; j < in; j++)
        w[j] = 0;
    for (int t = 0; t < steps; t++) {
        double g[20];
        for (int j = 0; j < in; j++)
            g[j] = lambda*w[j];
        for (int i = rows - 1; i >= 0; i--) {
            double miss = dot_of(in, x + i*in, w) - y[i];
            for (int j = 0; j < in; j++)
                g[j] += miss*x[i*in + j]/rows;
        }
        for (int j = 0; j < in; j++)
            w[j] -= 2*rate*g[j];
    }
}
