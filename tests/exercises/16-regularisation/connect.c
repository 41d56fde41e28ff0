/* connect: weights are dropped, forwards and backwards.
 *
 * Tolerance: 1e-12 for sums of at most 8 terms of size 10; 1e-10 where they
 * are of size 100, and where slopes are differences of such sums.
 */
#include "suite.h"

SUITE(16, "16-regularisation/connect")
SHAPES("w out*in, u out*in, x rows*in, dy rows*out, y rows*out, dx rows*in, dw out*in");

enum { MOST = 8, ALL = MOST*MOST };
typedef struct {
    int rows, in, out;
    double p, w[ALL], u[ALL], x[ALL], dy[ALL], y[ALL], dx[ALL], dw[ALL];
} Call;

static void go(Call *c)
{
    drop_connect(c->rows, c->in, c->out, c->w, c->u, c->p, c->x, c->dy, c->y,
                 c->dx, c->dw);
}

PUBLIC(worked, 4, "one row, two inputs, one output, by hand")
{
    where("w = {3, 5}, u = {0.9, 0.1}, p = 0.5: the second weight is dropped, "
          "the first is doubled; x = {2, 7}, dy = {10}");
    Call c = {.rows = 1, .in = 2, .out = 1, .p = 0.5, .w = {3, 5},
              .u = {0.9, 0.1}, .x = {2, 7}, .dy = {10}, .y = {NAN},
              .dx = {NAN, NAN}, .dw = {NAN, NAN}};
    go(&c);
    wants_array(c.y, (double[]){12}, 1, 1e-12, "y");
    wants_array(c.dx, (double[]){60, 0}, 2, 1e-12, "dx");
    wants_array(c.dw, (double[]){40, 0}, 2, 1e-12, "dw");
}

PUBLIC(rows, 3, "two rows lose the same weight; two inputs, two outputs")
{
    where("w = {1, 2, 4, 8}, u = {0.3, 0.2, 0.8, 0.9}, p = 0.25: the second "
          "weight is dropped, the others count 4/3 times; x = {3, 3, 0, 6}, "
          "dy = {3, 3, 9, 6}");
    Call c = {.rows = 2, .in = 2, .out = 2, .p = 0.25, .w = {1, 2, 4, 8},
              .u = {0.3, 0.2, 0.8, 0.9}, .x = {3, 3, 0, 6},
              .dy = {3, 3, 9, 6}};
    go(&c);
    wants_array(c.y, (double[]){4, 48, 0, 64}, 4, 1e-12, "y");
    wants_array(c.dx, (double[]){20, 32, 44, 64}, 4, 1e-12, "dx");
    wants_array(c.dw, (double[]){12, 0, 12, 60}, 4, 1e-12, "dw");
}

PUBLIC(edges, 2, "p = 0 drops nothing, and what equals p is kept")
{
    where("w = {1, 2, 3, 4}, u = {0, 0.25, 0.5, 0.75}, p = 0, then p = 0.5; "
          "x = {1, 10}, dy = {1, 1}");
    Call c = {.rows = 1, .in = 2, .out = 2, .p = 0, .w = {1, 2, 3, 4},
              .u = {0, 0.25, 0.5, 0.75}, .x = {1, 10}, .dy = {1, 1}};
    go(&c);
    wants_array(c.y, (double[]){21, 43}, 2, 1e-12, "y where p is 0");
    wants_array(c.dw, (double[]){1, 10, 1, 10}, 4, 1e-12, "dw where p is 0");
    c.p = 0.5;
    go(&c);
    wants_array(c.y, (double[]){0, 86}, 2, 1e-12, "y where p is 0.5");
    wants_array(c.dx, (double[]){6, 8}, 2, 1e-12, "dx where p is 0.5");
}

/* ---- hidden ------------------------------------------------------------ */

static Call draw_call(int rows, int in, int out, double p)
{
    Call c = {.rows = rows, .in = in, .out = out, .p = p};
    for (int i = 0; i < ALL; i++) {
        c.w[i] = draw(-3, 3);
        c.x[i] = draw(-3, 3);
        c.dy[i] = draw(-3, 3);
        c.y[i] = c.dx[i] = c.dw[i] = NAN;
        c.u[i] = i%3 == 0 ? draw(0, p) : i%3 == 1 ? draw(p, 1) : draw(0, 1);
    }
    return c;
}

HIDDEN(mean, 2, "over all that may be dropped y is what no dropping gives")
{
    Call c = draw_call(2, 3, 2, 0.5);
    double mean[4] = {0}, plain[4] = {0};
    for (int i = 0; i < 2; i++)
        for (int k = 0; k < 2; k++)
            for (int j = 0; j < 3; j++)
                plain[2*i + k] += c.x[3*i + j]*c.w[3*k + j];
    for (int mask = 0; mask < 64; mask++) {
        for (int a = 0; a < 6; a++)
            c.u[a] = mask >> a & 1 ? 0.7 : 0.2;
        go(&c);
        for (int i = 0; i < 4; i++)
            mean[i] += c.y[i]/64;
    }
    wants_array(mean, plain, 4, 1e-12, "the mean of y over the 64 masks");
}

/* The sum of dy*y, by the statement */
static double loss_of(const Call *c)
{
    double loss = 0;
    for (int i = 0; i < c->rows; i++)
        for (int k = 0; k < c->out; k++)
            for (int j = 0; j < c->in; j++) {
                int a = k*c->in + j;
                if (c->u[a] >= c->p)
                    loss += c->w[a]*c->x[i*c->in + j]/(1 - c->p)
                          * c->dy[i*c->out + k];
            }
    return loss;
}

/* By a number of c; the loss is a straight line in each of them. */
static double slope_of(const Call *c, double *number)
{
    double at = *number, h = 0.5, up, down;
    *number = at + h, up = loss_of(c);
    *number = at - h, down = loss_of(c);
    *number = at;
    return (up - down)/(2*h);
}

HIDDEN(drawn, 4, "matrices that are drawn: y, and the slopes of a loss")
{
    int out = draw_int(2, 5);
    Call c = draw_call(draw_int(2, 6), out + draw_int(1, 3), out, draw(0.2, 0.8));
    double wanted[ALL];
    go(&c);
    for (int i = 0; i < c.rows*c.out; i++) {
        Call one = c;
        memset(one.dy, 0, sizeof one.dy);
        one.dy[i] = 1;
        wanted[i] = loss_of(&one);
    }
    wants_array(c.y, wanted, c.rows*c.out, 1e-10, "y");
    for (int i = 0; i < c.rows*c.in; i++)
        wanted[i] = slope_of(&c, &c.x[i]);
    wants_array(c.dx, wanted, c.rows*c.in, 1e-10, "dx");
    for (int i = 0; i < c.out*c.in; i++)
        wanted[i] = slope_of(&c, &c.w[i]);
    wants_array(c.dw, wanted, c.out*c.in, 1e-10, "dw");
}
