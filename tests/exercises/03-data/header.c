/* header: the header of an IDX file, believed only if all of it is true.
 *
 * No tolerance: all numbers are whole.
 */
#include "suite.h"

SUITE(03, "03-data/header")

enum { MOST = 1000000 };

static int file[MOST], written;

static const int types[] = {8, 9, 11, 12, 13, 14};
static const int bytes_of[] = {1, 1, 2, 4, 4, 8};

static void put(int byte)
{
    file[written++] = byte;
}

/* Two zeros, a type, d and the sizes: a new file. */
static void begin(int type, int d, const double *size)
{
    written = 0;
    put(0), put(0), put(type), put(d);
    for (int k = 0; k < d; k++) {
        unsigned s = (unsigned)size[k];
        put(s >> 24), put(s >> 16 & 255), put(s >> 8 & 255), put(s & 255);
    }
}

/* So many bytes of data. */
static void fill(int count)
{
    while (count-- > 0)
        put(written*37 % 256);
}

/* The file as it is now, for which header should return wanted. */
static void refuses(int most, int wanted, const char *what)
{
    int size[4] = {-1, -1, -1, -1};
    wants_int(header(written, file, most, size), wanted, "a file of %d "
              "byte%s: %s", written, written == 1 ? "" : "s", what);
}

static void accepts(int most, int d, const double *wanted, const char *what)
{
    int size[4] = {-1, -1, -1, -1}, right[4] = {0};
    for (int k = 0; k < d; k++)
        right[k] = (int)wanted[k];
    wants_int(header(written, file, most, size), d, "a file of %d bytes: %s",
              written, what);
    wants_ints(size, right, d, "size, of a file of %d bytes: %s", written,
               what);
}

PUBLIC(sound, 2, "three labels; 2 x 3 bytes; 300 bytes")
{
    begin(8, 1, (double[]){3});
    fill(3);
    accepts(4, 1, (double[]){3}, "0 0 8 1, the size 0 0 0 3, three bytes");
    begin(8, 2, (double[]){2, 3});
    fill(6);
    accepts(4, 2, (double[]){2, 3}, "0 0 8 2, sizes 2 and 3, six bytes");
    begin(8, 1, (double[]){300});
    fill(300);
    accepts(1, 1, (double[]){300}, "0 0 8 1, the size 0 0 1 44, 300 bytes");
}

PUBLIC(broken, 3, "every step fails once")
{
    begin(8, 1, (double[]){3});
    written = 3;
    refuses(4, -1, "0 0 8, and there it ends");
    begin(8, 1, (double[]){3});
    fill(3);
    file[0] = 1;
    refuses(4, -2, "it begins with 1 0 8 1");
    file[0] = 0;
    file[2] = 10;
    refuses(4, -2, "it begins with 0 0 10 1, but there is no type 10");
    file[2] = 8;
    file[3] = 5;
    refuses(4, -2, "it begins with 0 0 8 5, but most is 4");
    file[3] = 2;
    refuses(4, -1, "0 0 8 2, but sizes and data take 7 bytes only");
    begin(8, 1, (double[]){0});
    refuses(4, -3, "0 0 8 1, the size 0 0 0 0");
    begin(8, 1, (double[]){3});
    fill(2);
    refuses(4, -4, "0 0 8 1, the size 0 0 0 3, two bytes");
    fill(2);
    refuses(4, -5, "0 0 8 1, the size 0 0 0 3, four bytes");
}

PUBLIC(numbers, 2, "numbers of 1, 1, 2, 4, 4 and 8 bytes")
{
    for (int i = 0; i < 6; i++) {
        char what[80];
        snprintf(what, sizeof what, "0 0 %d 2, sizes 2 and 3, six numbers "
                 "of %d byte%s", types[i], bytes_of[i],
                 bytes_of[i] == 1 ? "" : "s");
        begin(types[i], 2, (double[]){2, 3});
        fill(6*bytes_of[i]);
        accepts(4, 2, (double[]){2, 3}, what);
    }
}

/* ---- hidden ------------------------------------------------------------ */

/* Sizes that make at most 3000 numbers; returns how many bytes. */
static int draw_file(int d, double *size)
{
    static const int limit[] = {0, 3000, 50, 14, 7};
    int i = draw_int(0, 5), count = bytes_of[i];
    for (int k = 0; k < d; k++) {
        size[k] = draw_int(limit[d]/2, limit[d]);
        count *= (int)size[k];
    }
    begin(types[i], d, size);
    return count;
}

HIDDEN(drawn, 3, "other files, sound and broken")
{
    double size[4];
    for (int d = 1; d <= 4; d++) {
        int most = draw_int(d, 4), count = draw_file(d, size);
        fill(count);
        accepts(most, d, size, "");
        written -= draw_int(1, count);
        refuses(most, -4, "");
        fill(count + 1);
        refuses(most, -5, "");
        written = draw_int(4, 3 + 4*d);
        refuses(most, -1, "");
    }
    int side = draw_int(400, 490);
    begin(11, 2, (double[]){side, side});
    fill(2*side*side);
    accepts(4, 2, (double[]){side, side}, "");
}

HIDDEN(order, 2, "files that fail at more than one step")
{
    begin(8, 4, (double[]){4e9, draw_int(1, 9), 4e9, 0});
    fill(draw_int(0, 5));
    refuses(4, -3, "");
    begin(8, 3, (double[]){7, 0, draw_int(1, 9)});
    fill(draw_int(0, 5));
    refuses(4, -3, "");
    begin(8, 3, (double[]){7, 7, 7});
    refuses(draw_int(1, 2), -2, "");
    written = draw_int(4, 15);
    refuses(2, -2, "");
    written = draw_int(0, 3);
    file[0] = 1;
    refuses(2, -1, "");
    begin(draw_int(15, 255), 3, (double[]){7, 7, 7});
    written = draw_int(4, 15);
    refuses(4, -2, "");
    begin(8, 0, NULL);
    fill(draw_int(0, 1));
    refuses(4, -2, "");
    begin(8, 1, (double[]){3});
    fill(3);
    file[1] = draw_int(1, 255);
    refuses(4, -2, "");
}

HIDDEN(huge, 3, "sizes whose product fits no number")
{
    int some = draw_int(1, 100);
    begin(8, 1, (double[]){4294967295.0});
    refuses(4, -4, "");
    begin(8, 1, (double[]){2147483648.0 + some});
    fill(some);
    refuses(4, -4, "");
    begin(8, 2, (double[]){65536, 65536});        /* 2^32: 0 of 32 bits */
    refuses(4, -4, "");
    fill(some);
    refuses(4, -4, "");
    begin(14, 1, (double[]){536870912.0 + some});     /* 8 of them: 2^32 */
    fill(8*some);
    refuses(4, -4, "");
    begin(8, 4, (double[]){65536, 65536, 65536, 65536});         /* 2^64 */
    refuses(4, -4, "");
    begin(8, 3, (double[]){3, 2863311531.0, 5});      /* 2^33 + 1, times 5 */
    fill(5);
    refuses(4, -4, "");
    begin(8, 3, (double[]){641, 6700417, 4294967295.0});   /* 2^64 - 1 */
    fill(some);
    refuses(4, -4, "");
}
