/* Checks an IDX file of any type: `length` numbers, each a byte, 0 to 255.
 * Returns at the first of these steps that fails:
 *
 *  -1  fewer than 4 bytes
 *  -2  the bytes are not 0, 0, a type (8, 9, 11, 12, 13 or 14, for numbers
 *      of 1, 1, 2, 4, 4 or 8 bytes), and d dimensions, from 1 to `most`
 *  -1  fewer than 4 + 4*d bytes
 *  -3  one of the d sizes, four bytes each, the most significant first, is 0
 *  -4  after them fewer bytes than the sizes and the type ask for
 *  -5  or more
 *
 * Otherwise fills size[0], ..., size[d - 1] and returns d. Sizes in the file
 * go up to 2^32 - 1. length <= 1000000, 1 <= most <= 4.
 */
#include "03-data.c"

int header(int length, const int *byte, int most, int *size /* most */)
{
    (void)length, (void)byte, (void)most, (void)size;
    return 0;    /* yours */
}
