//> header
/* 03-data.c: rows to learn from, drawn, shuffled, split, scaled, and read.
 *
 * A random number generator with known answers; sets of rows; and the data
 * of the whole book: the grid regression, two spirals, exclusive or, the
 * wardrobe of garments of 28 x 28 pixels; IDX files of real images.
 *
 *     z = (x - mean)/deviation      mean and deviation of the training rows
 *
 *     cc 03-data.c -lm && ./a.out
 *     ./a.out --data ../fashion      (after make fashion)
 */
#ifndef DATA_C
#define DATA_C

#include <stdint.h>
#include "02-descent.c"

//> rng
/* xoshiro256** (Blackman, Vigna 2021): 256 bits, not all of them zero. */
typedef struct { uint64_t s[4]; } Rng;

static inline uint64_t rotate_left(uint64_t x, int k)
{
    return x << k | x >> (64 - k);
}

uint64_t next_bits(Rng *r)
{
    uint64_t *s = r->s, bits = rotate_left(s[1]*5, 7)*9, t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotate_left(s[3], 45);
    return bits;
}

//> seeded
/* The state is filled by splitmix64 (Steele, Lea, Flood 2014), so that the
 * seeds 1, 2, 3 give generators that have nothing in common. */
uint64_t split_mix(uint64_t *state)
{
    uint64_t z = *state += 0x9e3779b97f4a7c15;
    z = (z ^ z >> 30)*0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27)*0x94d049bb133111eb;
    return z ^ z >> 31;
}

Rng seeded(uint64_t seed)
{
    Rng r;
    for (int i = 0; i < 4; i++)
        r.s[i] = split_mix(&seed);
    return r;
}

//> uniform
/* A multiple of 2^-53, at least 0 and less than 1; a double whatever real
 * is, because a float would round the largest of them up to 1. */
double uniform(Rng *r)
{
    return (double)(next_bits(r) >> 11)*0x1p-53;
}

/* From low up to high. */
double between(Rng *r, double low, double high)
{
    return low + (high - low)*uniform(r);
}

//> below
/* 0, 1, ..., n - 1, each as likely as the others: draws from the incomplete
 * last round of 2^64/n are thrown away. */
int below(Rng *r, int n)
{
    uint64_t bits, size = (uint64_t)n, rest = (UINT64_MAX % size + 1) % size;
    do
        bits = next_bits(r);
    while (bits > UINT64_MAX - rest);
    return (int)(bits % size);
}

//> normal
static const double PI = 3.14159265358979323846;

/* Mean 0, variance 1, from exactly two draws (Box, Muller 1958). */
double normal(Rng *r)
{
    double u = 1 - uniform(r), v = uniform(r);    /* log(0) never */
    return sqrt(-2*log(u))*cos(2*PI*v);
}

//> shuffle
/* Every order of the n is equally likely (Fisher, Yates 1938). */
void shuffle(Rng *r, int n, int *order)
{
    for (int i = n - 1; i > 0; i--) {
        int j = below(r, i + 1), t = order[i];
        order[i] = order[j];
        order[j] = t;
    }
}

//> set
/* Rows to learn from. A window on a set owns nothing and is never freed. */
typedef struct {
    int rows, in, out;
    real *x;         /* rows x in */
    real *target;    /* rows x out; of classes, one-hot */
    int *label;      /* rows: 0 to out - 1; NULL if targets are no classes */
} Set;

/* 1 at the label, 0 elsewhere. */
void one_hot(int label, int out, real *target)
{
    for (int k = 0; k < out; k++)
        target[k] = k == label;
}

void set_label(Set *s, int i, int label)
{
    s->label[i] = label;
    one_hot(label, s->out, s->target + (size_t)i*s->out);
}

//> allocate-set
/* Zeroed; free_set frees it. */
Set allocate_set(int rows, int in, int out, int labelled)
{
    Set s = {.rows = rows, .in = in, .out = out};
    s.x = allocate((size_t)rows*in, sizeof *s.x);
    s.target = allocate((size_t)rows*out, sizeof *s.target);
    if (labelled)
        s.label = allocate(rows, sizeof *s.label);
    return s;
}

void free_set(Set *s)
{
    free(s->x);
    free(s->target);
    free(s->label);
    *s = (Set){0};
}

//> swap-rows
void swap_reals(int n, real *a, real *b)
{
    for (int i = 0; i < n; i++) {
        real t = a[i];
        a[i] = b[i];
        b[i] = t;
    }
}

void swap_rows(Set *s, int i, int j)
{
    size_t a = i, b = j;
    swap_reals(s->in, s->x + a*s->in, s->x + b*s->in);
    swap_reals(s->out, s->target + a*s->out, s->target + b*s->out);
    if (s->label != NULL) {
        int t = s->label[i];
        s->label[i] = s->label[j];
        s->label[j] = t;
    }
}

//> shuffle-rows
/* shuffle(), with rows of a set for cards: the same draws, the same order. */
void shuffle_rows(Rng *r, Set *s)
{
    for (int i = s->rows - 1; i > 0; i--)
        swap_rows(s, i, below(r, i + 1));
}

//> window
/* The rows from a up to b: a view, which lives as long as s. */
Set window(const Set *s, int a, int b)
{
    Set part = *s;
    part.rows = b - a;
    part.x += (size_t)a*s->in;
    part.target += (size_t)a*s->out;
    part.label = s->label != NULL ? s->label + a : NULL;
    return part;
}

//> split
enum { TRAIN, VALID, TEST };

/* Shuffles all rows, then cuts: train of them, valid of them, the rest. */
void split(Rng *r, Set *all, int train, int valid, Set *part /* 3 */)
{
    shuffle_rows(r, all);
    part[TRAIN] = window(all, 0, train);
    part[VALID] = window(all, train, train + valid);
    part[TEST] = window(all, train + valid, all->rows);
}

//> scaler
/* What standardising has learnt; free_scaler frees it. */
typedef struct {
    int n;
    real *mean, *deviation;    /* n: one a column */
} Scaler;

void free_scaler(Scaler *k)
{
    free(k->mean);
    free(k->deviation);
    *k = (Scaler){0};
}

//> fit-scaler
/* The deviation of a constant column is 0, for which we put 1. Distances
 * from the first row are summed: of such a column they are exactly 0. */
Scaler fit_scaler(int rows, int n, const real *x /* rows x n */)
{
    Scaler k = {n, allocate(n, sizeof(real)), allocate(n, sizeof(real))};
    for (int j = 0; j < n; j++) {
        real sum = 0, squared = 0;
        for (int i = 0; i < rows; i++)
            sum += x[(size_t)i*n + j] - x[j];
        k.mean[j] = rows > 0 ? x[j] + sum/rows : 0;
        for (int i = 0; i < rows; i++) {
            real d = x[(size_t)i*n + j] - k.mean[j];
            squared += d*d;
        }
        k.deviation[j] = squared > 0 ? sqrt(squared/rows) : 1;
    }
    return k;
}

//> apply-scaler
/* x <- (x - mean)/deviation, in place */
void apply_scaler(const Scaler *k, int rows, real *x /* rows x n */)
{
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < k->n; j++) {
            real *here = x + (size_t)i*k->n + j;
            *here = (*here - k->mean[j])/k->deviation[j];
        }
}

//> grid-regression
/* y = 20 x1 - 3 x2 + N(0, 10) on the grid {1, ..., 100}^2 */
Set grid_regression(Rng *r)
{
    Set s = allocate_set(100*100, 2, 1, 0);
    for (int i = 0; i < s.rows; i++) {
        int a = i/100 + 1, b = i%100 + 1;
        s.x[2*i] = a;
        s.x[2*i + 1] = b;
        s.target[i] = (real)(20*a - 3*b + 10*normal(r));
    }
    return s;
}

//> spirals
/* Two arms of one and a half turns, one the other turned by pi. */
Set spirals(Rng *r, int rows, double noise)
{
    Set s = allocate_set(rows, 2, 2, 1);
    for (int i = 0; i < rows; i++) {
        double t = uniform(r), angle = 3*PI*t + PI*(i%2);
        double radius = 0.1 + 0.9*t;
        s.x[2*i] = (real)(radius*cos(angle) + noise*normal(r));
        s.x[2*i + 1] = (real)(radius*sin(angle) + noise*normal(r));
        set_label(&s, i, i%2);
    }
    return s;
}

//> exclusive-or
Set exclusive_or(void)
{
    Set s = allocate_set(4, 2, 2, 1);
    for (int i = 0; i < 4; i++) {
        s.x[2*i] = i/2;
        s.x[2*i + 1] = i%2;
        set_label(&s, i, i/2 != i%2);
    }
    return s;
}

//> garments
enum { GARMENTS = 10, SIDE = 28, PIXELS = SIDE*SIDE };
const char *const garments[GARMENTS] = {"t-shirt", "trousers",
    "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "boot"};

/* A trapezium of cloth: from left to right at the top, then at the bottom;
 * -1 to 1 across the picture, and down. */
typedef struct {
    int garment, mirror, loose;    /* on both sides? of any length? */
    double top, left, right, bottom, low_left, low_right, shade;
} Part;

//> parts
static const Part parts[] = {
    {0, 1, 1, -.72, .00, .44, .72, .00, .42, 1},      /* T-shirt */
    {0, 1, 1, -.72, .30, .50, -.22, .62, .92, 1},
    {1, 1, 0, -.90, .00, .32, -.45, .00, .36, 1},     /* trousers */
    {1, 1, 1, -.45, .01, .36, .90, .10, .36, 1},
    {2, 1, 1, -.72, .00, .44, .72, .00, .42, 1},      /* pullover */
    {2, 1, 1, -.72, .30, .50, .50, .62, .88, 1},
    {3, 1, 0, -.90, .00, .30, -.10, .00, .24, 1},     /* dress */
    {3, 1, 1, -.10, .00, .24, .90, .00, .48, 1},
    {3, 1, 1, -.88, .20, .36, -.45, .30, .52, 1},
    {4, 1, 1, -.78, .00, .44, .88, .00, .48, 1},      /* coat */
    {4, 1, 1, -.78, .30, .50, .55, .62, .88, 1},
    {4, 1, 0, -.78, .00, .05, .20, .00, .05, .4},
    {5, 0, 0, .45, -.90, .90, .62, -.90, .90, 1},     /* sandal */
    {5, 0, 0, -.10, -.85, -.65, .45, -.85, -.55, 1},
    {5, 0, 0, -.05, -.20, .02, .45, .05, .35, 1},
    {5, 0, 0, -.05, -.30, -.14, .45, -.85, -.65, 1},
    {5, 0, 0, .15, .35, .50, .45, .60, .80, 1},
//> more-parts
    {6, 1, 1, -.74, .00, .42, .76, .00, .43, 1},      /* shirt */
    {6, 1, 1, -.74, .28, .48, .15, .62, .90, 1},
    {6, 1, 0, -.74, .00, .16, -.56, .00, .04, .5},
    {6, 1, 0, -.56, .00, .03, .15, .00, .03, .7},
    {7, 0, 0, -.15, -.88, -.35, .42, -.90, .85, 1},   /* sneaker */
    {7, 0, 0, .42, -.90, .92, .58, -.88, .90, .6},
    {7, 0, 0, .00, -.35, -.15, .20, .05, .25, .4},
    {8, 1, 1, -.25, .00, .70, .72, .00, .76, 1},      /* bag */
    {8, 1, 0, -.80, .28, .40, -.25, .42, .54, .8},
    {8, 1, 0, -.84, .00, .36, -.70, .00, .38, .8},
    {9, 0, 0, -.88, -.70, -.02, .25, -.72, .05, 1},   /* boot */
    {9, 0, 0, .15, -.72, .05, .62, -.72, .80, 1},
    {9, 0, 0, .62, -.74, .84, .76, -.74, .84, .6},
};

//> cut
enum { PARTS = sizeof parts/sizeof *parts, MOST_PARTS = 8 };

/* Copies the parts of a garment, none of them quite as the pattern has it;
 * returns how many. */
int cut(Rng *r, int garment, Part *own /* MOST_PARTS */)
{
    int n = 0;
    for (int i = 0; i < PARTS; i++)
        if (parts[i].garment == garment) {
            Part *p = &own[n++];
            *p = parts[i];
            double longer = p->loose ? between(r, .6, 1.4) : 1;
            double shift = between(r, -.06, .06);
            p->bottom = p->top + (p->bottom - p->top)*longer;
            p->low_left += (p->low_left - p->left)*(longer - 1);
            p->low_right += (p->low_right - p->right)*(longer - 1) + shift;
        }
    return n;
}

//> shade
/* How bright the garment is at (x, y): the last part that covers it. */
double shade(const Part *p, int n, double x, double y)
{
    double found = 0;
    for (int i = 0; i < n; i++) {
        double t = (y - p[i].top)/(p[i].bottom - p[i].top);
        double across = p[i].mirror ? fabs(x) : x;
        if (t >= 0 && t < 1
            && across >= p[i].left + t*(p[i].low_left - p[i].left)
            && across < p[i].right + t*(p[i].low_right - p[i].right))
            found = p[i].shade;
    }
    return found;
}

//> pose
/* How a garment lies, and what cloth it is made of. */
typedef struct {
    double x, y, wide, high, cosine, sine;
    double bright, stripes, along, across;    /* a wave of that direction */
} Pose;

Pose pose(Rng *r)
{
    double x = between(r, -.16, .16), y = between(r, -.16, .16);
    double wide = between(r, .7, 1.1), high = between(r, .75, 1.1);
    int over = below(r, 2);
    double turn = between(r, -.25, .25), bright = between(r, .35, 1);
    double stripes = between(r, -.4, .4), cloth = between(r, 0, PI);
    double finer = between(r, 4, 20);
    return (Pose){x, y, over ? -wide : wide, high, cos(turn), sin(turn),
        bright, stripes, finer*cos(cloth), finer*sin(cloth)};
}

//> paint
/* The brightness of a pixel, from four points inside it. */
double paint(const Pose *p, const Part *own, int n, int column, int line)
{
    double sum = 0;
    for (int k = 0; k < 4; k++) {
        double right = k%2 == 0 ? .25 : .75, down = k < 2 ? .25 : .75;
        double a = (column + right)/(.5*SIDE) - 1 - p->x;
        double b = (line + down)/(.5*SIDE) - 1 - p->y;
        double x = (p->cosine*a + p->sine*b)/p->wide;
        double y = (p->cosine*b - p->sine*a)/p->high;
        sum += shade(own, n, x, y)
               *(1 + p->stripes*sin(p->across*x + p->along*y));
    }
    return p->bright*sum/4;
}

//> draw-garment
/* Bytes of a picture, as a file would hold them, divided by 255. */
void draw_garment(Rng *r, int garment, real *image /* PIXELS */)
{
    Part own[MOST_PARTS];
    int n = cut(r, garment, own);
    Pose p = pose(r);
    for (int i = 0; i < PIXELS; i++) {
        double grey = paint(&p, own, n, i%SIDE, i/SIDE) + .1*normal(r);
        image[i] = (real)(rint(255*fmin(fmax(grey, 0), 1))/255);
    }
}

//> wardrobe
/* Pictures of garments, drawn; no two alike. */
Set wardrobe(Rng *r, int rows)
{
    Set s = allocate_set(rows, PIXELS, GARMENTS, 1);
    for (int i = 0; i < rows; i++) {
        set_label(&s, i, below(r, GARMENTS));
        draw_garment(r, s.label[i], s.x + (size_t)i*PIXELS);
    }
    return s;
}

//> read-file
/* All bytes of a file, and in n how many; the caller frees them. */
unsigned char *read_file(const char *path, long *n)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        fail(1, "cannot open '%s': %s (make fashion fetches such files)",
             path, strerror(errno));
    if (fseek(file, 0, SEEK_END) != 0 || (*n = ftell(file)) < 0
        || *n > 0x7fffffff || fseek(file, 0, SEEK_SET) != 0)
        fail(1, "cannot read '%s': it is no file of at most 2 GB", path);
    unsigned char *bytes = allocate(*n, 1);
    if (fread(bytes, 1, *n, file) != (size_t)*n)
        fail(1, "cannot read '%s': it ended too early", path);
    fclose(file);
    return bytes;
}

//> idx-fault
/* NULL, and the sizes, if these are bytes in `dims` dimensions; else what is
 * wrong and what to do. n is less than 2^31. */
const char *idx_fault(const unsigned char *bytes, long n, int dims, int *size)
{
    long expected = 1, start = 4 + 4*dims;
    if (n >= 2 && bytes[0] == 0x1f && bytes[1] == 0x8b)
        return "it is still compressed: gunzip it";
    if (n < start)
        return "it ends within its header: fetch it again";
    if (bytes[0] != 0 || bytes[1] != 0 || bytes[2] != 8 || bytes[3] != dims)
        return dims == 3 ? "it does not begin with 0 0 8 3: give the images"
                         : "it does not begin with 0 0 8 1: give the labels";
//> idx-sizes
    for (int k = 0; k < dims; k++) {
        const unsigned char *b = bytes + 4 + 4*k;
        long s = b[0]*0x1000000L + b[1]*0x10000L + b[2]*0x100L + b[3];
        if (s == 0)
            return "it is empty: fetch it again";
        if (s > (n - start)/expected)
            return "it is shorter than its header says: fetch it again";
        expected *= s;
        size[k] = (int)s;
    }
    if (n > start + expected)
        return "it is longer than its header says: fetch it again";
    return NULL;
}

//> read-idx
/* The bytes of an IDX file, header and all, for the caller to free. */
unsigned char *read_idx(const char *dir, const char *part, int dims,
                        int *size)
{
    char path[4096];
    snprintf(path, sizeof path, "%.4000s/%.20s-%s-idx%d-ubyte", dir, part,
             dims == 3 ? "images" : "labels", dims);
    long n = 0;
    unsigned char *bytes = read_file(path, &n);
    const char *fault = idx_fault(bytes, n, dims, size);
    if (fault == NULL && dims == 3 && (size[1] != SIDE || size[2] != SIDE))
        fault = "its pictures are not 28 x 28: give others";
    for (long i = 8; fault == NULL && dims == 1 && i < n; i++)
        if (bytes[i] >= GARMENTS)
            fault = "it has labels above 9: give others";
    if (fault != NULL)
        fail(1, "cannot use '%s': %s", path, fault);
    return bytes;
}

//> read-images
/* The first pictures, `most` at the most, of a folder of IDX files in the
 * usual names; part is "train" or "t10k". */
Set read_images(const char *dir, const char *part, int most)
{
    int size[3], labels;
    unsigned char *pixel = read_idx(dir, part, 3, size);
    unsigned char *label = read_idx(dir, part, 1, &labels);
    if (labels != size[0])
        fail(1, "cannot use '%s/%s-labels-idx1-ubyte': %d labels for %d "
             "images: take both from one source", dir, part, labels, size[0]);
    Set s = allocate_set(labels < most ? labels : most, PIXELS, GARMENTS, 1);
    for (long i = 0; i < (long)s.rows*PIXELS; i++)
        s.x[i] = (real)pixel[16 + i]/255;
    for (int i = 0; i < s.rows; i++)
        set_label(&s, i, label[8 + i]);
    free(label);
    free(pixel);
    return s;
}

//> pictures
/* Garments to learn from: "wardrobe" draws them; any other name is a folder
 * of IDX files, and r is left alone. */
Set pictures(const char *source, const char *part, Rng *r, int rows)
{
    return strcmp(source, "wardrobe") == 0 ? wardrobe(r, rows)
                                           : read_images(source, part, rows);
}

//> squares
#if __INCLUDE_LEVEL__ == 0    /* from here on: the program of the chapter */

/* Mean of (x.w - target)^2 over the rows of a Set: chapter 4 explains. */
real squares(int n, const real *w, real *g, void *context)
{
    const Set *s = context;
    real sum = 0;
    for (int j = 0; g != NULL && j < n; j++)
        g[j] = 0;
    for (int i = 0; i < s->rows; i++) {
        real miss = -s->target[i];
        for (int j = 0; j < n; j++)
            miss += s->x[i*n + j]*w[j];
        sum += miss*miss;
        for (int j = 0; g != NULL && j < n; j++)
            g[j] += 2*miss*s->x[i*n + j]/s->rows;
    }
    return sum/s->rows;
}

//> hits
/* How many rows have x.w on their target's side of 0, in per cent. */
double hits(const Set *s, const double *w)
{
    int right = 0;
    for (int i = 0; i < s->rows; i++) {
        double sum = 0;
        for (int j = 0; j < s->in; j++)
            sum += s->x[i*s->in + j]*w[j];
        right += sum*s->target[i] > 0;
    }
    return 100.0*right/s->rows;
}

//> choose
enum { COINS = 100, COLUMNS = 1000, KEPT = 10, TRIALS = 200 };

/* The columns that go best with the targets of s. */
void choose(const Set *s, int *kept /* KEPT */)
{
    double match[COLUMNS] = {0};
    for (int i = 0; i < s->rows; i++)
        for (int j = 0; j < COLUMNS; j++)
            match[j] += s->x[i*COLUMNS + j]*s->target[i];
    for (int k = 0; k < KEPT; k++) {
        kept[k] = 0;
        for (int j = 1; j < COLUMNS; j++)
            if (fabs(match[j]) > fabs(match[kept[k]]))
                kept[k] = j;
        match[kept[k]] = 0;
    }
}

//> toss
/* Random columns, and a coin for a target: there is nothing to learn. */
Set toss(Rng *r)
{
    Set s = allocate_set(COINS, COLUMNS, 1, 0);
    for (int i = 0; i < COINS*COLUMNS; i++)
        s.x[i] = between(r, -1, 1);
    for (int i = 0; i < COINS; i++)
        s.target[i] = below(r, 2) ? 1 : -1;
    return s;
}

//> learn-coins
/* Keeps the columns that the first `judges` rows favour, learns from the
 * first half of the rows, and returns its score on the second. */
double learn_coins(const Set *all, int judges)
{
    int kept[KEPT];
    double w[KEPT] = {0}, g[KEPT];
    Set s = allocate_set(COINS, KEPT, 1, 0), judge = window(all, 0, judges);
    choose(&judge, kept);
    memcpy(s.target, all->target, COINS*sizeof *s.target);
    for (int i = 0; i < COINS*KEPT; i++)
        s.x[i] = all->x[i/KEPT*COLUMNS + kept[i%KEPT]];
    Set train = window(&s, 0, COINS/2), test = window(&s, COINS/2, COINS);
    for (int t = 0; t < 100; t++) {
        squares(KEPT, w, g, &train);
        descend(KEPT, w, g, 0.5, NULL);
    }
    double score = hits(&test, w);
    free_set(&s);
    return score;
}

//> print-coins
/* How many trials had which score; mean: with the leak, without. */
void print_coins(Rng *r, double *mean /* 2 */)
{
    double count[2][101] = {{0}};
    for (int i = 0; i < TRIALS; i++) {
        Set s = toss(r);
        for (int k = 0; k < 2; k++) {
            double score = learn_coins(&s, k == 0 ? COINS : COINS/2);
            count[k][(int)rint(score)]++;
            mean[k] += score/TRIALS;
        }
        free_set(&s);
    }
    block("coins", "score leaky honest");
    for (int k = 20; k <= 100; k += 2)
        row(3, (double[]){k, count[0][k], count[1][k]});
    end_block();
}

//> print-scalers
/* A number that is 1 or -1 by its class, and noise; in the test half, the
 * second, the sensor has drifted. The answer is the sign of the standardised
 * number; statistics are the training rows', all rows', the test's own. */
void print_scalers(Rng *r, double *score /* 4 */)
{
    static const int from[] = {0, 0, 10000}, rows[] = {10000, 20000, 10000};
    block("scalers", "drift training all own");
    for (int drift = 0; drift <= 2; drift++) {
        Set s = allocate_set(20000, 1, 1, 0), test = window(&s, 10000, 20000);
        score[0] = drift;
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < s.rows; i++) {
                s.target[i] = below(r, 2) ? 1 : -1;
                s.x[i] = s.target[i] + normal(r)/2 + (i/10000)*drift;
            }
            Scaler scaler = fit_scaler(rows[k], 1, s.x + from[k]);
            apply_scaler(&scaler, s.rows, s.x);
            score[k + 1] = hits(&test, (double[]){1});
            free_scaler(&scaler);
        }
        row(4, score);
        free_set(&s);
    }
    end_block();
}

//> print-grid
/* Descent on the grid as it is, then standardised, each at its best rate.
 * The targets lose only their mean: the loss keeps its unit. */
void print_grid(Set *s, const Walk *as_it_is)
{
    Walk standardised = {squares, s, 2, 20, {0, 0}, 0.5};
    puts("# raw");
    print_walk(as_it_is, descend, NULL);
    end_block();
    Scaler inputs = fit_scaler(s->rows, 2, s->x);
    Scaler targets = fit_scaler(s->rows, 1, s->target);
    targets.deviation[0] = 1;
    apply_scaler(&inputs, s->rows, s->x);
    apply_scaler(&targets, s->rows, s->target);
    puts("# standardised");
    print_walk(&standardised, descend, NULL);
    end_block();
    free_scaler(&targets);
    free_scaler(&inputs);
}

//> print-points
void print_points(const char *name, Set s /* freed */)
{
    block(name, "x y label");
    for (int i = 0; i < s.rows; i++)
        row(3, (double[]){s.x[2*i], s.x[2*i + 1], s.label[i]});
    end_block();
    free_set(&s);
}

//> print-sheet
/* A contact sheet in 16 shades: a column for each garment, four of it. */
void print_sheet(const Set *s)
{
    const real *found[4][GARMENTS] = {{NULL}};
    int n[GARMENTS] = {0};
    for (int i = 0; i < s->rows; i++)
        if (n[s->label[i]] < 4)
            found[n[s->label[i]]++][s->label[i]] = s->x + (size_t)i*PIXELS;
    block("sheet", "column line grey");
    for (int line = 0; line < 4*SIDE; line++)
        for (int column = 0; column < GARMENTS*SIDE; column++) {
            const real *x = found[line/SIDE][column/SIDE];
            int p = line%SIDE*SIDE + column%SIDE;
            row(3, (double[]){column, line, x != NULL ? rint(15*x[p]) : 0});
        }
    end_block();
}

//> nearest
/* The label of the row that is nearest to x. */
int nearest(const Set *s, const real *x)
{
    double least = HUGE_VAL;
    int best = 0;
    for (int i = 0; i < s->rows; i++) {
        double sum = 0;
        for (int p = 0; p < s->in && sum < least; p++) {
            double d = x[p] - s->x[(size_t)i*s->in + p];
            sum += d*d;
        }
        if (sum < least) {
            least = sum;
            best = i;
        }
    }
    return s->label[best];
}

//> recognised
/* How many rows have the label of their nearest known row, in per cent. */
double recognised(const Set *s, const Set *known)
{
    int right = 0;
    for (int i = 0; i < s->rows; i++)
        right += nearest(known, s->x + (size_t)i*s->in) == s->label[i];
    return 100.0*right/s->rows;
}

//> main
int main(int argc, char **argv)
{
    double seed = 1, rows = 10000, score[3];
    const char *source = "wardrobe";
    options(argc, argv, (Option[]){
        {"seed", &seed, NULL, 0, 1e9, 1, "of all random numbers"},
        {"rows", &rows, NULL, 100, 60000, 1, "pictures, at most"},
        {"data", NULL, &source, 0, 0, 0, "wardrobe, or a folder of files"},
    }, 3);
    Rng p = seeded((uint64_t)seed), r = seeded((uint64_t)seed + 1);
    Set clothes = pictures(source, "train", &p, (int)rows), part[3];
    print_sheet(&clothes);
    split(&p, &clothes, clothes.rows*7/10, clothes.rows*3/20, part);
    Set known = window(&part[TRAIN], 0, clothes.rows/10);
    for (int k = TRAIN; k <= TEST; k++)
        score[k] = recognised(k == TRAIN ? &known : &part[k], &known);
    free_set(&clothes);
//> main-blocks
    print_points("spirals", spirals(&r, 200, 0.02));
    print_points("corners", exclusive_or());
    Set grid = grid_regression(&r);
    double low, high, w[2] = {1.3988, 0.6175}, mean[2] = {0}, drift[4];
    double loss = squares(2, w, NULL, &grid);
    double worst = check_gradient(squares, 2, w, 1e-4, &grid).error;
    curvatures(squares, w, &low, &high, &grid);
    Walk walk = {squares, &grid, 2, 20, {w[0], w[1]}, 2/(low + high)};
    travel(&(Walk){squares, &grid, 2, 100, {20, -3}, walk.rate}, 0, 0, w);
    double floor = squares(2, w, NULL, &grid);
    print_coins(&r, mean);
    print_scalers(&r, drift);
    print_grid(&grid, &walk);
    free_set(&grid);
    Rng small = {{1, 2, 3, 4}};
    block("known", "draw bits");
    for (int i = 1; i <= 8; i++)
        printf("%d %llu\n", i, (unsigned long long)next_bits(&small));
    end_block();
//> main-results
    block("results", "key value");
    result("coins.leaky", mean[0]);
    result("coins.honest", mean[1]);
    result("drift.training", drift[1]);
    result("drift.all", drift[2]);
    result("drift.own", drift[3]);
    result("grid.check", worst);
    result("grid.loss", loss);
    result("grid.low", low);
    result("grid.high", high);
    result("grid.floor", floor);
    result("nearest.train", score[TRAIN]);
    result("nearest.valid", score[VALID]);
    result("nearest.test", score[TEST]);
    end_block();
    return 0;
}
#endif
#endif
