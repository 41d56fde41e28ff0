/* The middle of seven and the middle of nine, failures last. */
#include "10-family.c"

double table(void)
{
    return 690*128/(2400.0*32);
}
