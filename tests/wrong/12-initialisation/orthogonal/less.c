/* fails: dependent */
/* Nothing left of nothing is not less than nothing. */
#include "12-initialisation.c"

int orthogonal(int out, int in, double *w)
{
    int turned = out > in, count = turned ? in : out;
    int size = turned ? out : in, next = turned ? 1 : in;
    int step = turned ? in : 1, zero = 0;
    for (int k = 0; k < count; k++) {
        double *v = w + k*next, before = 0, after = 0;
        for (int i = 0; i < size; i++)
            before += v[i*step]*v[i*step];
        for (int pass = 0; pass < 2; pass++)
            for (int l = 0; l < k; l++) {
                const double *u = w + l*next;
                double along = 0;
                for (int i = 0; i < size; i++)
                    along += u[i*step]*v[i*step];
                for (int i = 0; i < size; i++)
                    v[i*step] -= along*u[i*step];
            }
        for (int i = 0; i < size; i++)
            after += v[i*step]*v[i*step];
        int gone = sqrt(after) < 1e-10*sqrt(before);
        zero += gone;
        for (int i = 0; i < size; i++)
            v[i*step] = gone ? 0 : v[i*step]/sqrt(after);
    }
    return zero;
}
