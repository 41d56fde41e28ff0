/* fails: broken numbers drawn order */
/* The book's idx_fault, which knows bytes only. */
#include "03-data.c"

int header(int length, const int *byte, int most, int *size /* most */)
{
    unsigned char *copy = allocate(length + 4, 1);
    int d = length >= 4 ? byte[3] : 1, bad = d < 1 || d > most;
    for (int i = 0; i < length; i++)
        copy[i] = (unsigned char)byte[i];
    const char *fault = bad ? "" : idx_fault(copy, length, d, size);
    free(copy);
    return bad ? -2 : fault != NULL ? -4 : d;
}
