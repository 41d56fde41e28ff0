/* Row by row, group by group, channel by channel. */
#include "13-batchnorm.c"

void group_norm(int rows, int n, int channels, int groups,
                const double *gain, const double *shift, const double *x,
                double *y)
{
    int size = n/groups, places = n/channels, own = channels/groups;
    for (int i = 0; i < rows; i++)
        for (int g = 0; g < groups; g++) {
            const double *from = x + i*n + g*size;
            double first = from[0], sum = 0, square = 0;
            for (int j = 0; j < size; j++) {
                sum += from[j] - first;
                square += (from[j] - first)*(from[j] - first);
            }
            double mean = sum/size;
            double root = sqrt(fmax(square/size - mean*mean, 0) + 1e-5);
            for (int c = 0; c < own; c++)
                for (int j = c*places; j < (c + 1)*places; j++)
                    y[i*n + g*size + j] = (from[j] - first - mean)/root
                                          *gain[g*own + c]
                                          + shift[g*own + c];
        }
}
