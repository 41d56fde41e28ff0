/* fails: worked stepped twins solved walked */
/* The book's least squares, without a price. */
#include "04-losses.c"

void ridge(int rows, int in, const double *x, const double *y, double lambda,
           int steps, double rate, double *w)
{
    (void)lambda, (void)steps, (void)rate;
    Set s = {.rows = rows, .in = in, .out = 1};
    s.x = allocate((size_t)rows*in, sizeof *s.x);
    s.target = allocate(rows, sizeof *s.target);
    memcpy(s.x, x, (size_t)rows*in*sizeof *x);
    memcpy(s.target, y, rows*sizeof *y);
    normal_equations(&s, w);
    free_set(&s);
}
