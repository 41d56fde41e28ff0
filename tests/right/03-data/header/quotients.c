/* What is left of the data, divided by each size: no product at all. */
#include "03-data.c"

int header(int length, const int *byte, int most, int *size /* most */)
{
    if (length < 4)
        return -1;
    int d = byte[3], bytes = 0;
    switch (byte[2]) {
    case 8: case 9: bytes = 1; break;
    case 11: bytes = 2; break;
    case 12: case 13: bytes = 4; break;
    case 14: bytes = 8; break;
    }
    if (byte[0] || byte[1] || bytes == 0 || d == 0 || d > most)
        return -2;
    int data = length - 4*(d + 1);
    if (data < 0)
        return -1;
    uint32_t left = data/bytes, s[4];
    int rest = data%bytes != 0;
    for (int k = 0; k < d; k++) {
        s[k] = 0;
        for (int i = 0; i < 4; i++)
            s[k] = s[k] << 8 | (uint32_t)byte[4 + 4*k + i];
        if (s[k] == 0)
            return -3;
    }
    for (int k = 0; k < d; k++) {
        if (s[k] > left)
            return -4;
        rest |= left%s[k] != 0;
        left /= s[k];
        size[k] = (int)s[k];
    }
    return rest || left > 1 ? -5 : d;
}
