/* Every number looks up where it lies. */
#include "12-initialisation.c"

void fixup(int in, int width, int out, int branches, int layers, int n,
           double *w)
{
    int entry = width*in + width, each = width*width + width;
    int exit_at = entry + branches*layers*each;
    double scale = layers > 1 ? 1/pow(branches, 0.5/(layers - 1)) : 1;
    for (int i = 0; i < n; i++)
        if (i < entry)
            w[i] = i < width*in ? w[i] : 0;
        else if (i < exit_at) {
            int layer = (i - entry)/each, at = (i - entry)%each;
            int last = layer%layers == layers - 1;
            w[i] = at >= width*width || last ? 0 : scale*w[i];
        } else
            w[i] = 0;
    (void)out;
}
