/* prototype.c: writes both sides of an exercise's call.
 *
 *     prototype STARTER                            prints the prototype
 *     prototype STARTER SUITE HEADER STUB DRIVER   writes the three files
 *
 * The function is the one with a comment "yours" in its body, else the last
 * one that the starter defines. The stub has its name and sends the call;
 * the driver includes the submission and makes it. The suite's SHAPES, if it
 * has any, tell the lengths of arrays: a student may rewrite the starter.
 */
#include <ctype.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "wire.h"

enum { TEXT = 1 << 20, NAME = 64 };

typedef struct {
    char kind;          /* see wire.h */
    char name[NAME];
    char length[2*NAME];    /* of an array, in C: "n", "rows*in" */
} Parameter;

typedef struct {
    char text[1024];    /* the prototype on one line */
    char name[NAME];
    char returns;       /* i d v */
    int count;
    Parameter parameter[MOST_ARGUMENTS];
} Prototype;

static const char *starter;

static _Noreturn void stop(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fprintf(stderr, "%s: ", starter);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    exit(1);
}

static char *slurp(const char *path, char *text)
{
    FILE *file = fopen(path, "r");
    if (file == NULL)
        stop("cannot open '%s': %s", path, strerror(errno));
    size_t size = fread(text, 1, TEXT - 1, file);
    fclose(file);
    if (size == TEXT - 1)
        stop("'%s' is longer than it should be", path);
    text[size] = '\0';
    return text;
}

/* Blanks what the skip ends with; a comment of "yours" leaves a mark. */
static char *blank(char *from, char *to)
{
    char *yours = strstr(from, "yours");
    int mark = yours != NULL && yours < to;
    for (char *p = from; p < to; p++)
        if (*p != '\n')
            *p = ' ';
    if (mark)
        *from = '@';
    return to;
}

static char *past(char *from, const char *end)
{
    char *p = strstr(from, end);
    return p ? p + strlen(end) : from + strlen(from);
}

static char *past_quote(char *p)
{
    char quote = *p++;
    while (*p && *p != quote)
        p += *p == '\\' && p[1] ? 2 : 1;
    return *p ? p + 1 : p;
}

/* Comments, strings and preprocessor lines become blanks. */
static void simplify(char *text)
{
    for (char *p = text; *p;) {
        if (p[0] == '/' && p[1] == '*')
            p = blank(p, past(p + 2, "*/"));
        else if (p[0] == '/' && p[1] == '/')
            p = blank(p, past(p, "\n") - 1);
        else if (*p == '"' || *p == '\'')
            p = blank(p, past_quote(p));
        else if (*p == '#')
            p = blank(p, past(p, "\n") - 1);
        else
            p++;
    }
}

/* The header of the function we look for, from..to. */
static void find(char *text, char **from, char **to)
{
    int depth = 0, yours = 0;
    char *start = text, *name = NULL, *open = NULL;
    *from = NULL;
    for (char *p = text; *p; p++) {
        if (*p == '{' && depth++ == 0) {
            char *q = p;
            while (q > start && isspace((unsigned char)q[-1]))
                q--;
            name = q > start && q[-1] == ')' ? start : NULL;
            open = p;
        } else if (*p == '}' && --depth == 0) {
            char *mark = open ? memchr(open, '@', (size_t)(p - open)) : NULL;
            if (name != NULL && (mark != NULL || !yours)) {
                *from = name, *to = open;
                yours |= mark != NULL;
            }
            start = p + 1;
        } else if (*p == ';' && depth == 0) {
            start = p + 1;
        }
    }
    if (*from == NULL)
        stop("defines no function");
}

/* Copies a..b with single blanks, none at the ends nor beside brackets. */
static void squeeze(char *out, size_t size, const char *a, const char *b)
{
    size_t n = 0;
    for (; a < b && n < size - 2; a++) {
        int space = isspace((unsigned char)*a) || *a == '@';
        if (!space)
            out[n++] = *a;
        else if (n > 0 && out[n - 1] != ' ' && out[n - 1] != '(')
            out[n++] = ' ';
    }
    while (n > 0 && out[n - 1] == ' ')
        n--;
    out[n] = '\0';
}

/* Takes the last identifier off the end of a declaration. */
static void take_name(char *declaration, char name[NAME])
{
    size_t n = strlen(declaration), k;
    while (n > 0 && declaration[n - 1] == ' ')
        n--;
    for (k = n; k > 0 && (isalnum((unsigned char)declaration[k - 1])
                          || declaration[k - 1] == '_'); k--)
        ;
    if (k == n || n - k >= NAME)
        stop("cannot find the name in '%s'", declaration);
    memcpy(name, declaration + k, n - k);
    name[n - k] = '\0';
    while (k > 0 && declaration[k - 1] == ' ')
        k--;
    declaration[k] = '\0';
}

static char kind_of(const char *type)
{
    static const struct { const char *type; char kind; } list[] = {
        {"int", 'i'}, {"double", 'd'}, {"real", 'd'}, {"const char *", 's'},
        {"double *", 'D'}, {"const double *", 'C'}, {"int *", 'I'},
        {"const int *", 'J'}, {"real *", 'D'}, {"const real *", 'C'}};
    for (size_t i = 0; i < sizeof list/sizeof *list; i++)
        if (strcmp(type, list[i].type) == 0)
            return list[i].kind;
    return '\0';
}

/* "int n", "const double *x", "double x[]" or a callback. */
static Parameter parse_parameter(const char *text)
{
    Parameter p = {.length = ""};
    char type[256], *bracket;
    snprintf(type, sizeof type, "%s", text);
    if ((bracket = strchr(type, '(')) != NULL) {
        *bracket = '\0';
        take_name(type, p.name);
        if (strcmp(type, "double") != 0 && strcmp(type, "real") != 0)
            stop("a callback must return double: '%s'", text);
        p.kind = 'f';
        return p;
    }
    int array = (bracket = strchr(type, '[')) != NULL;
    if (array)
        *bracket = '\0';
    take_name(type, p.name);
    if (array)
        strcat(type, " *");
    p.kind = kind_of(type);
    if (p.kind == '\0')
        stop("cannot pass '%s' between processes", text);
    return p;
}

static void parse_parameters(Prototype *p, const char *list)
{
    int depth = 0;
    const char *start = list;
    for (const char *c = list; p->count >= 0; c++) {
        if (*c == '(')
            depth++;
        if (*c == ')')
            depth--;
        if (depth > 0 || (*c != ',' && *c != '\0' && depth == 0))
            continue;
        char text[256];
        squeeze(text, sizeof text, start, c);
        if (strcmp(text, "void") != 0 && *text) {
            if (p->count == MOST_ARGUMENTS)
                stop("has more than %d arguments", MOST_ARGUMENTS);
            p->parameter[p->count++] = parse_parameter(text);
        }
        if (*c != ',')
            return;
        start = c + 1;
    }
}

/* Is text a number, or the name of an int before argument k? */
static int counts(const Prototype *p, int k, const char *text)
{
    for (int i = 0; i < k; i++)
        if (p->parameter[i].kind == 'i'
            && strcmp(p->parameter[i].name, text) == 0)
            return 1;
    return *text != '\0' && strspn(text, "0123456789") == strlen(text);
}

/* Takes a length as SHAPES words it, "rows*in". */
static void set_length(Prototype *p, const char *array, const char *length)
{
    char first[NAME], second[NAME];
    int k = 0, n = sscanf(length, "%63[a-z0-9_]*%63[a-z0-9_]", first, second);
    while (k < p->count && strcmp(p->parameter[k].name, array) != 0)
        k++;
    if (k == p->count || !is_array(p->parameter[k].kind))
        stop("SHAPES: '%s' is no array", array);
    if (n < 1 || !counts(p, k, first) || (n > 1 && !counts(p, k, second)))
        stop("SHAPES: the length of '%s' must be of numbers and earlier "
             "ints, not '%s'", array, length);
    snprintf(p->parameter[k].length, sizeof p->parameter[k].length, "%s",
             length);
}

/* SHAPES("x rows*in, w in") in the suite */
static void find_shapes(Prototype *p, char *suite)
{
    char *at = strstr(suite, "\nSHAPES(\""), *end;
    if (at == NULL || (end = strchr(at += 9, ')')) == NULL)
        return;
    *end = '\0';
    for (char *item = strtok(at, ",\""); item != NULL;
         item = strtok(NULL, ",\"")) {
        char array[NAME], length[2*NAME];
        int n = sscanf(item, " %63s %127s", array, length);
        if (n == 2)
            set_length(p, array, length);
        else if (n == 1)
            stop("SHAPES: '%s' has no length", array);
    }
}

/* Arrays without a shape have the nearest earlier int named n as length,
 * else the nearest earlier int; a callback has n, and may precede it. */
static void find_lengths(Prototype *p)
{
    int callbacks = 0;
    for (int k = 0; k < p->count; k++) {
        Parameter *q = &p->parameter[k];
        const char *name = NULL;
        callbacks += q->kind == 'f';
        if ((!is_array(q->kind) && q->kind != 'f') || *q->length)
            continue;
        for (int i = k - 1; i >= 0 && name == NULL; i--)
            if (p->parameter[i].kind == 'i'
                && strcmp(p->parameter[i].name, "n") == 0)
                name = "n";
        for (int i = k - 1; i >= 0 && name == NULL && q->kind != 'f'; i--)
            if (p->parameter[i].kind == 'i')
                name = p->parameter[i].name;
        if (name == NULL && is_array(q->kind))
            stop("array '%s' has no earlier int for its length", q->name);
        snprintf(q->length, sizeof q->length, "%s",
                 name != NULL ? name : "1");
    }
    if (callbacks > 1)
        stop("has more than one callback");
}

static Prototype parse(const char *from, const char *to)
{
    Prototype p = {.count = 0};
    squeeze(p.text, sizeof p.text, from, to);
    char head[256], *open = strchr(p.text, '(');
    if (open == NULL || strlen(p.text) > sizeof p.text - 4)
        stop("cannot read '%s'", p.text);
    squeeze(head, sizeof head, p.text, open);
    take_name(head, p.name);
    if (strcmp(head, "void") == 0)
        p.returns = 'v';
    else if ((p.returns = kind_of(head)) != 'i' && p.returns != 'd')
        stop("must return int, double or void: '%s'", head);
    char list[1024];
    squeeze(list, sizeof list, open + 1, strrchr(p.text, ')'));
    parse_parameters(&p, list);
    return p;
}

/* ---- writing ----------------------------------------------------------- */

static FILE *begin(const char *path)
{
    FILE *file = fopen(path, "w");
    if (file == NULL)
        stop("cannot write '%s': %s", path, strerror(errno));
    fprintf(file, "/* generated from %s */\n", starter);
    return file;
}

static void end(FILE *file, const char *path)
{
    if (ferror(file) || fclose(file) != 0)
        stop("cannot write '%s'", path);
}

/* For files that need not know `real`. */
static void plain(char *out, size_t size, const char *text)
{
    size_t n = 0;
    for (const char *p = text; *p && n + 8 < size;) {
        int word = strncmp(p, "real", 4) == 0
            && (p == text || !isalnum((unsigned char)p[-1]))
            && !isalnum((unsigned char)p[4]);
        if (word)
            n += (size_t)snprintf(out + n, size - n, "double"), p += 4;
        else
            out[n++] = *p++;
    }
    out[n] = '\0';
}

static void write_header(const Prototype *p, const char *path)
{
    char text[1100];
    FILE *file = begin(path);
    plain(text, sizeof text, p->text);
    fprintf(file, "%s;\n", text);
    end(file, path);
}

static void write_argument(FILE *file, const Prototype *p, int k)
{
    const Parameter *q = &p->parameter[k];
    fprintf(file, "        {.kind = '%c', .name = \"%s\", ", q->kind,
            q->name);
    if (is_array(q->kind) || q->kind == 'f')
        fprintf(file, ".length = %s, ", q->length);
    if (is_array(q->kind))
        fprintf(file, ".array = (void *)%s},\n", q->name);
    else
        fprintf(file, ".%c = %s},\n", q->kind, q->name);
}

static void write_stub(const Prototype *p, const char *path)
{
    char text[1100];
    FILE *file = begin(path);
    plain(text, sizeof text, p->text);
    fprintf(file, "#include \"stub.h\"\n\n%s\n{\n", text);
    if (p->count > 0) {
        fprintf(file, "    Argument stub_argument[] = {\n");
        for (int k = 0; k < p->count; k++)
            write_argument(file, p, k);
        fprintf(file, "    };\n");
    }
    const char *list = p->count > 0 ? "stub_argument" : "NULL";
    if (p->returns == 'v')
        fprintf(file, "    stub_call(\"%s\", 'v', %d, %s);\n}\n", p->name,
                p->count, list);
    else
        fprintf(file, "    return %sstub_call(\"%s\", '%c', %d, %s).%c;\n}\n",
                p->returns == 'i' ? "(int)" : "", p->name, p->returns,
                p->count, list, p->returns);
    end(file, path);
}

static void write_driver(const Prototype *p, const char *path)
{
    const char *slash = strrchr(starter, '/');
    FILE *file = begin(path);
    fprintf(file, "#include \"driver.h\"\n\n"
            "#define main driver_main_of_the_submission\n"
            "#include \"%s\"\n#undef main\n\n", slash ? slash + 1 : starter);
    fprintf(file, "%s;\n\nconst char driver_returns = '%c';\n"
            "const char driver_takes[] = \"", p->text, p->returns);
    for (int k = 0; k < p->count; k++)
        fputc(p->parameter[k].kind, file);
    fprintf(file, "\";\n\nvoid driver_call(const DriverArgument *a, "
            "DriverResult *r)\n{\n    (void)a, (void)r;\n    %s%s(",
            p->returns == 'v' ? ""
            : p->returns == 'i' ? "r->i = " : "r->d = ",
            p->name);
    for (int k = 0; k < p->count; k++) {
        char kind = p->parameter[k].kind;
        fprintf(file, "%s", k > 0 ? ", " : "");
        if (kind == 'f')
            fprintf(file, "driver_callback");
        else if (is_array(kind))
            fprintf(file, "a[%d].array", k);
        else
            fprintf(file, "a[%d].%c", k, kind);
    }
    fprintf(file, ");\n}\n");
    end(file, path);
}

int main(int argc, char **argv)
{
    static char text[TEXT], suite[TEXT];
    char *from, *to;
    if (argc != 2 && argc != 6) {
        fprintf(stderr, "usage: prototype STARTER "
                "[SUITE HEADER STUB DRIVER]\n");
        return 2;
    }
    starter = argv[1];
    simplify(slurp(starter, text));
    find(text, &from, &to);
    Prototype p = parse(from, to);
    if (argc == 2) {
        puts(p.text);
        return 0;
    }
    find_shapes(&p, slurp(argv[2], suite));
    find_lengths(&p);
    write_header(&p, argv[3]);
    write_stub(&p, argv[4]);
    write_driver(&p, argv[5]);
    return 0;
}
