/* The variance is a polynomial of the scale: measured once. */
#include "12-initialisation.c"

int lsuv(int rows, int in, int out, int most, const double *x,
         const double *b, double *w)
{
    double y = 0, c = 0, yy = 0, yc = 0, cc = 0, s = 1;
    int count = 0, all = rows*out;
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < all; i++) {
            double z = dot(in, w + i%out*in, x + i/out*in);
            if (pass == 0) {
                y += z/all;
                c += b[i%out]/all;
                continue;
            }
            yy += (z - y)*(z - y)/all;
            yc += (z - y)*(b[i%out] - c)/all;
            cc += (b[i%out] - c)*(b[i%out] - c)/all;
        }
    for (; count < most; count++) {
        double v = yy*s*s + 2*yc*s + cc;
        if (fabs(v - 1) <= 1e-6 || v < 1e-20)
            break;
        s /= sqrt(v);
    }
    for (int i = 0; i < out*in; i++)
        w[i] *= s;
    return count;
}
