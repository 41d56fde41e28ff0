/* Products of doubles: rounded, where that does not matter. */
#include "03-data.c"

int header(int length, const int *byte, int most, int *size /* most */)
{
    const int bytes[256] = {[8] = 1, [9] = 1, [11] = 2, [12] = 4, [13] = 4,
                            [14] = 8};
    if (length < 4)
        return -1;
    int d = byte[3];
    if (byte[0] + byte[1] > 0 || bytes[byte[2]] == 0 || d < 1 || d > most)
        return -2;
    if (length < 4 + 4*d)
        return -1;
    double end = bytes[byte[2]];
    for (int k = d - 1; k >= 0; k--) {
        double s = 0;
        for (int i = 0; i < 4; i++)
            s = 256*s + byte[4 + 4*k + i];
        end *= s;
        size[k] = s <= length ? (int)s : 0;
    }
    if (end == 0)
        return -3;
    end += 4 + 4*d;
    return length < end ? -4 : length > end ? -5 : d;
}
