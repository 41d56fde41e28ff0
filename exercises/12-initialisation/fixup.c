/* Fixup: the start of a net of residual branches, x + branch(x), without a
 * norm. w holds dense layers, each its W, row after row, and then its b:
 *
 *     the entry, in -> width; branches x layers layers, width -> width,
 *     branch behind branch; the exit, width -> out; n numbers in all
 *
 * The W have been drawn as He says, the b hold anything. Afterwards all b
 * are 0, and so are the exit's W and that of the last layer of each branch;
 * the other W of the branches are multiplied by branches^(-1/(2*layers - 2));
 * the entry's W stays. There may be no branches; layers is 1 or more.
 */
#include "12-initialisation.c"

void fixup(int in, int width, int out, int branches, int layers, int n,
           double *w /* n */)
{
    (void)in, (void)width, (void)out, (void)branches, (void)layers;
    (void)n, (void)w;    /* yours */
}
