/* From the end to the beginning. */
#include "12-initialisation.c"

void fixup(int in, int width, int out, int branches, int layers, int n,
           double *w)
{
    double *end = w + n - (out*width + out);
    memset(end, 0, (out*width + out)*sizeof *w);
    for (int l = branches*layers - 1; l >= 0; l--) {
        end -= width;
        memset(end, 0, width*sizeof *w);
        end -= width*width;
        double by = (l + 1)%layers == 0
                    ? 0 : pow(branches, -0.5/(layers - 1));
        for (int i = 0; i < width*width; i++)
            end[i] *= by;
    }
    memset(w + width*in, 0, width*sizeof *w);
}
