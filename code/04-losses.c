//> header
/* 04-losses.c: one number that says how wrong the answers are.
 *
 * A loss is a mean over rows, and comes with its slope in every answer. For
 * numbers: squares, absolute values, and Huber's compromise. For classes:
 * cross-entropy, which measures a surprise. Beside them what is no loss,
 * because it has no useful slope: the share of right answers.
 *
 *     softmax(z)[k] = exp(z[k])/sum exp(z[j])      loss = -log softmax[label]
 *
 * Builds on 03-data.c.
 *
 *     cc 04-losses.c -lm && ./a.out
 */
#ifndef LOSSES_C
#define LOSSES_C

#include <assert.h>

#include "03-data.c"

//> loss
/* The mean loss of the answers y; fills dy, unless it is NULL, with the slope
 * in each of them. All three arrays are rows x out. */
typedef real (*Loss)(int rows, int out, const real *y, const real *target,
                     real *dy);

//> mse
/* Mean of d^2, where d = y - target; slope 2d/m. */
real mse(int rows, int out, const real *y, const real *target, real *dy)
{
    int m = rows*out;
    real sum = 0;
    for (int i = 0; i < m; i++) {
        real d = y[i] - target[i];
        sum += d*d;
        if (dy != NULL)
            dy[i] = 2*d/m;
    }
    return sum/m;
}

//> mae
/* Mean of |d|; slope 1/m or -1/m, and 0 where d is 0. */
real mae(int rows, int out, const real *y, const real *target, real *dy)
{
    int m = rows*out;
    real sum = 0;
    for (int i = 0; i < m; i++) {
        real d = y[i] - target[i];
        sum += fabs(d);
        if (dy != NULL)
            dy[i] = (real)((d > 0) - (d < 0))/m;
    }
    return sum/m;
}

//> huber
/* Mean of d^2/2 up to |d| = 1, of |d| - 1/2 beyond (Huber 1964); the slope
 * is d/m, cut off at 1/m on both sides. */
real huber(int rows, int out, const real *y, const real *target, real *dy)
{
    int m = rows*out;
    real sum = 0;
    for (int i = 0; i < m; i++) {
        real d = y[i] - target[i], kept = fmin(fabs(d), (real)1);
        sum += kept*(fabs(d) - kept/2);
        if (dy != NULL)
            dy[i] = copysign(kept, d)/m;
    }
    return sum/m;
}

//> linear
/* The answers y = x W^T of a linear model to the rows of a set, and a loss
 * to judge them by: the context of linear(). free_linear frees y and dy. */
typedef struct {
    const Set *set;
    Loss loss;
    real *y, *dy;    /* rows x out: the last answers, and their slopes */
} Linear;

Linear allocate_linear(const Set *s, Loss loss)
{
    size_t m = (size_t)s->rows*s->out;
    return (Linear){s, loss, allocate(m, sizeof(real)),
                    allocate(m, sizeof(real))};
}

void free_linear(Linear *l)
{
    free(l->y);
    free(l->dy);
    *l = (Linear){0};
}

//> answers
/* y[k] = the sum over j of W[k][j] x[j], for every row */
void linear_answers(const Set *s, const real *w /* out x in */, real *y)
{
    for (int i = 0; i < s->rows; i++)
        for (int k = 0; k < s->out; k++) {
            const real *x = s->x + (size_t)i*s->in;
            real sum = 0;
            for (int j = 0; j < s->in; j++)
                sum += w[(size_t)k*s->in + j]*x[j];
            y[(size_t)i*s->out + k] = sum;
        }
}

//> linear-objective
/* An Objective: the loss of the model with weights w, and its gradient, the
 * sum over the rows of dy[k] x[j]. The context is a Linear. */
real linear(int n, const real *w, real *g, void *context)
{
    Linear *l = context;
    const Set *s = l->set;
    assert(n == s->in*s->out);
    linear_answers(s, w, l->y);
    real loss = l->loss(s->rows, s->out, l->y, s->target,
                        g != NULL ? l->dy : NULL);
    for (int j = 0; g != NULL && j < n; j++)
        g[j] = 0;
    for (int i = 0; g != NULL && i < s->rows; i++)
        for (int k = 0; k < s->out; k++) {
            const real *x = s->x + (size_t)i*s->in;
            real slope = l->dy[(size_t)i*s->out + k];
            for (int j = 0; j < s->in; j++)
                g[(size_t)k*s->in + j] += slope*x[j];
        }
    return loss;
}

//> solve
/* Solves A x = b by elimination, the largest pivot first; both are used up
 * and x is left in b. Returns 0 if a pivot is lost in rounding. */
int solve(int n, real *A /* n x n */, real *b)
{
    real size = 0;
    for (int i = 0; i < n*n; i++)
        size = fmax(size, fabs(A[i]));
    for (int k = 0; k < n; k++) {
        int p = k;
        for (int i = k + 1; i < n; i++)
            if (fabs(A[i*n + k]) > fabs(A[p*n + k]))
                p = i;
        swap_reals(n, A + p*n, A + k*n);
        swap_reals(1, b + p, b + k);
        if (!(size + fabs(A[k*n + k])/n > size))
            return 0;
//> solve-rest
        for (int i = k + 1; i < n; i++) {
            real factor = A[i*n + k]/A[k*n + k];
            for (int j = k; j < n; j++)
                A[i*n + j] -= factor*A[k*n + j];
            b[i] -= factor*b[k];
        }
    }
    for (int i = n - 1; i >= 0; i--) {
        for (int j = i + 1; j < n; j++)
            b[i] -= A[i*n + j]*b[j];
        b[i] /= A[i*n + i];
    }
    return 1;
}

//> normal-equations
/* The weights, out x in, with the least squares: X^T X w = X^T target for
 * each output. Returns 0 if more than one w does it. */
int normal_equations(const Set *s, real *w)
{
    int n = s->in, found = 1;
    real *A = allocate((size_t)n*n, sizeof *A);
    for (int k = 0; k < s->out; k++) {
        real *b = w + (size_t)k*n;
        memset(A, 0, (size_t)n*n*sizeof *A);
        memset(b, 0, n*sizeof *b);
        for (int i = 0; i < s->rows; i++) {
            const real *x = s->x + (size_t)i*n;
            for (int j = 0; j < n; j++) {
                for (int l = 0; l < n; l++)
                    A[(size_t)j*n + l] += x[j]*x[l];
                b[j] += x[j]*s->target[(size_t)i*s->out + k];
            }
        }
        found = solve(n, A, b) && found;
    }
    free(A);
    return found;
}

//> sigmoid
/* 1/(1 + exp(-z)), without a large number's exponential */
real sigmoid(real z)
{
    real e = exp(-fabs(z));
    return z >= 0 ? 1/(1 + e) : e/(1 + e);
}

//> brier
/* Mean of (p - target)^2 where p = sigmoid(y) (Brier 1950); the slope
 * 2(p - target) p (1 - p)/m vanishes where p is sure, even if it is wrong. */
real brier(int rows, int out, const real *y, const real *target, real *dy)
{
    int m = rows*out;
    real sum = 0;
    for (int i = 0; i < m; i++) {
        real p = sigmoid(y[i]), d = p - target[i];
        sum += d*d;
        if (dy != NULL)
            dy[i] = 2*d*p*sigmoid(-y[i])/m;
    }
    return sum/m;
}

//> binary-cross-entropy
/* Mean of -t log p - (1 - t) log(1 - p), p = sigmoid(y), which is
 * max(y, 0) - t y + log(1 + exp(-|y|)); slope (p - t)/m. */
real binary_cross_entropy(int rows, int out, const real *y,
                          const real *target, real *dy)
{
    int m = rows*out;
    real sum = 0;
    for (int i = 0; i < m; i++) {
        sum += fmax(y[i], (real)0) - target[i]*y[i]
               + log1p(exp(-fabs(y[i])));
        if (dy != NULL)
            dy[i] = (sigmoid(y[i]) - target[i])/m;
    }
    return sum/m;
}

//> log-sum-exp
/* log(sum exp(z[j])) = top + log(sum exp(z[j] - top)), top the largest */
real log_sum_exp(int n, const real *z)
{
    real top = z[0], sum = 0;
    for (int j = 1; j < n; j++)
        top = fmax(top, z[j]);
    for (int j = 0; j < n; j++)
        sum += exp(z[j] - top);
    return top + log(sum);
}

//> softmax
/* p[k] = exp(z[k])/sum exp(z[j]), likewise; p may be z. */
void softmax(int n, const real *z, real *p)
{
    real top = z[0], sum = 0;
    for (int j = 1; j < n; j++)
        top = fmax(top, z[j]);
    for (int k = 0; k < n; k++)
        sum += p[k] = exp(z[k] - top);
    for (int k = 0; k < n; k++)
        p[k] /= sum;
}

//> softmax-cross-entropy
/* Mean over the rows of -sum t[k] log p[k], p = softmax(y), where t is a
 * distribution: its numbers add up to 1. The slope is (p - t)/rows. */
real softmax_cross_entropy(int rows, int out, const real *y,
                           const real *target, real *dy)
{
    real sum = 0;
    for (int i = 0; i < rows; i++) {
        const real *z = y + (size_t)i*out, *t = target + (size_t)i*out;
        real total = log_sum_exp(out, z);
        for (int k = 0; k < out; k++)
            sum += t[k]*(total - z[k]);
        if (dy == NULL)
            continue;
        real *slope = dy + (size_t)i*out;
        softmax(out, z, slope);
        for (int k = 0; k < out; k++)
            slope[k] = (slope[k] - t[k])/rows;
    }
    return sum/rows;
}

//> sparse-cross-entropy
/* The same where each row's target is one class, given by its number. */
real sparse_cross_entropy(int rows, int out, const real *y, const int *label,
                          real *dy)
{
    real sum = 0;
    for (int i = 0; i < rows; i++) {
        const real *z = y + (size_t)i*out;
        sum += log_sum_exp(out, z) - z[label[i]];
        if (dy == NULL)
            continue;
        real *slope = dy + (size_t)i*out;
        softmax(out, z, slope);
        slope[label[i]] -= 1;
        for (int k = 0; k < out; k++)
            slope[k] /= rows;
    }
    return sum/rows;
}

//> cross-entropy
/* Bits per message if codes made for q carry messages from p: the sum of
 * -p log2 q; 0 log 0 is 0. */
double cross_entropy(int n, const real *p, const real *q)
{
    double sum = 0;
    for (int k = 0; k < n; k++)
        if (p[k] > 0)
            sum -= (double)p[k]*log2((double)q[k]);
    return sum;
}

/* With the right codes (Shannon 1948). */
double entropy(int n, const real *p)
{
    return cross_entropy(n, p, p);
}

//> divergence
/* What the wrong codes cost: the sum of p log2(p/q), 0 if q is p and never
 * less (Kullback, Leibler 1951). */
double divergence(int n, const real *p, const real *q)
{
    double sum = 0;
    for (int k = 0; k < n; k++)
        if (p[k] > 0)
            sum += (double)p[k]*log2((double)p[k]/(double)q[k]);
    return sum;
}

//> accuracy
/* Which number is largest? Of equals, the first. */
int largest(int n, const real *y)
{
    int best = 0;
    for (int k = 1; k < n; k++)
        if (y[k] > y[best])
            best = k;
    return best;
}

/* The share of the rows whose largest answer is that of their label. */
double accuracy(int rows, int out, const real *y, const int *label)
{
    int right = 0;
    for (int i = 0; i < rows; i++)
        right += largest(out, y + (size_t)i*out) == label[i];
    return (double)right/rows;
}

//> main
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

int main(int argc, char **argv)
{
    double seed = 1;
    options(argc, argv, (Option[]){
        {"seed", &seed, NULL, 0, 1e9, 1, "of all random numbers"},
    }, 1);
    block("results", "key value");
    end_block();
    return 0;
}
#endif
#endif
