/* fails: order */
/* Looks at the first of the two zero bytes only. */
#include "03-data.c"

int header(int length, const int *byte, int most, int *size /* most */)
{
    static const int bytes_of[] = {1, 1, 0, 2, 4, 4, 8};
    if (length < 4)
        return -1;
    int type = byte[2], d = byte[3], none = 0;
    if (byte[0] != 0 || type < 8 || type > 14 || type == 10
        || d < 1 || d > most)
        return -2;
    if (length < 4 + 4*d)
        return -1;
    long long data = length - 4 - 4*d, wanted = bytes_of[type - 8];
    for (int k = 0; k < d; k++) {
        const int *b = byte + 4 + 4*k;
        long long s = b[0]*0x1000000LL + b[1]*0x10000 + b[2]*0x100 + b[3];
        none += s == 0;
        size[k] = (int)s;
        wanted *= s;
        if (wanted > data)
            wanted = data + 1;    /* stays too much, and small */
    }
    if (none > 0)
        return -3;
    return wanted > data ? -4 : wanted < data ? -5 : d;
}
