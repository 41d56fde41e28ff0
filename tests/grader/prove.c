/* prove.c: does a suite know right from wrong?
 *
 *     prove NN-slug/NAME [KEYS]
 *
 * Grades, for so many course keys (3 unless told), what must fail and what
 * must pass: the starter fails everything; the solution passes with gcc,
 * with clang and under sanitizers; each of tests/wrong/NN-slug/NAME/ fails
 * the tests that its first line names, and no other; each of tests/right/
 * passes. There is a wrong forward.c, which calls the nearest function of the
 * book, something right, and no test that every wrong solution passes.
 *
 * Prints what is not so, and ends with a line that tests/run counts. Runs in
 * the checkout; as many at a time as there are processors.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <glob.h>
#include <jansson.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_JOBS = 8, MOST_TESTS = 64, NAMES = 1024, MOST_KEYS = 1000,
       PATH_SIZE = 512 };

typedef struct {
    const char *path;
    char fails[NAMES];       /* " a b ": what must fail; "*": everything */
    const char *how[5];      /* options of build/grader/run, NULL at the end */
} Candidate;

typedef struct {
    pid_t pid;               /* 0: a free place */
    Candidate candidate;
    char out[PATH_SIZE];
} Run;

static const char *exercise;
static char folder[64];
static int tested, failed;
static char failed_once[MOST_TESTS*64];    /* " a b ": by a wrong solution */

static void complain(const char *format, ...)
    __attribute__((format(printf, 1, 2)));

static void complain(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    putchar('\n');
    failed++;
}

static _Noreturn void stop(const char *what, const char *which)
{
    fprintf(stderr, "prove: %s '%s': %s\n", what, which, strerror(errno));
    exit(1);
}

/* ---- lists of names, " a b " ------------------------------------------- */

static int has(const char *list, const char *name)
{
    char word[128];
    snprintf(word, sizeof word, " %s ", name);
    return strstr(list, word) != NULL;
}

static void add(char *list, size_t size, const char *name)
{
    size_t n = strlen(list);
    if (!has(list, name))
        snprintf(list + n, size - n, "%s%s ", n == 0 ? " " : "", name);
}

/* The names in the first line, slash star fails: a b star slash */
static void read_fails(const char *path, char *fails)
{
    char line[NAMES];
    FILE *file = fopen(path, "r");
    if (file == NULL || fgets(line, sizeof line, file) == NULL)
        stop("cannot read", path);
    fclose(file);
    fails[0] = '\0';
    char *end = strstr(line, "*/");
    if (strncmp(line, "/* fails:", 9) != 0 || end == NULL)
        return;
    *end = '\0';
    for (char *name = strtok(line + 9, " "); name != NULL;
         name = strtok(NULL, " "))
        add(fails, NAMES, name);
}

/* ---- one verdict ------------------------------------------------------- */

static const char *text(const json_t *object, const char *key)
{
    const char *s = json_string_value(json_object_get(object, key));
    return s != NULL ? s : "";
}

static void compare(const Candidate *c, int key, const json_t *result)
{
    char failing[NAMES] = "", known[NAMES] = "";
    const char *message = "";
    size_t i;
    json_t *test;
    json_array_foreach(json_object_get(result, "tests"), i, test) {
        const char *name = text(test, "name");
        add(known, sizeof known, name);
        if (strcmp(text(test, "verdict"), "pass") == 0)
            continue;
        add(failing, sizeof failing, name);
        if (c->fails[0] != '*' && !has(c->fails, name))
            message = text(test, "message");
    }
    int good = strcmp(text(result, "status"), "graded") == 0 && known[0];
    json_array_foreach(json_object_get(result, "tests"), i, test) {
        const char *name = text(test, "name");
        int expected = c->fails[0] == '*' || has(c->fails, name);
        good = good && expected == has(failing, name);
        if (c->fails[0] == ' ' && has(failing, name))
            add(failed_once, sizeof failed_once, name);
    }
    char names[NAMES];
    snprintf(names, sizeof names, "%s", c->fails);
    for (char *name = strtok(names, " *"); name != NULL;
         name = strtok(NULL, " "))
        good = good && has(known, name);
    if (!good)
        complain("%s, key %d%s%s%s%s: %s; fails [%s], not [%s]\n%s%s",
                 c->path, key, c->how[0] != NULL ? ", " : "",
                 c->how[0] != NULL ? c->how[0] : "",
                 c->how[1] != NULL ? " " : "",
                 c->how[1] != NULL ? c->how[1] : "", text(result, "status"),
                 failing, c->fails, message, text(result, "diagnostics"));
}

/* Every test is failed by some wrong solution. */
static void compare_all(const json_t *result)
{
    size_t i;
    json_t *test;
    json_array_foreach(json_object_get(result, "tests"), i, test) {
        tested++;
        if (!has(failed_once, text(test, "name")))
            complain("%s: no wrong solution fails the test %s", exercise,
                     text(test, "name"));
    }
}

/* ---- runs -------------------------------------------------------------- */

static Run runs[MOST_JOBS];
static json_t *last;    /* some result, for the names of the tests */
static int keys = 3;

static void finish(Run *r, int status)
{
    json_error_t error;
    json_t *results = json_load_file(r->out, 0, &error), *result;
    size_t i;
    tested += keys;
    if (json_array_size(results) != (size_t)keys) {
        complain("%s: build/grader/run ended with status %d",
                 r->candidate.path, status);
        failed += keys - 1;
    }
    json_array_foreach(results, i, result) {
        compare(&r->candidate, (int)i + 1, result);
        json_decref(last);
        last = json_incref(result);
    }
    json_decref(results);
    unlink(r->out);
    r->pid = 0;
}

/* Waits until a place is free, or until all are. */
static Run *wait_for_place(int all)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    int jobs = processors < 1 ? 1 : processors > MOST_JOBS ? MOST_JOBS
             : (int)processors;
    for (;;) {
        int busy = 0;
        Run *place = NULL;
        for (int i = 0; i < jobs; i++) {
            busy += runs[i].pid != 0;
            if (runs[i].pid == 0)
                place = &runs[i];
        }
        if (all ? busy == 0 : place != NULL)
            return place;
        int status;
        pid_t pid = wait(&status);
        if (pid < 0)
            stop("cannot wait for", "build/grader/run");
        for (int i = 0; i < jobs; i++)
            if (runs[i].pid == pid)
                finish(&runs[i], status);
    }
}

static void start(Run *r, const Candidate *c)
{
    char count[16];
    snprintf(count, sizeof count, "%d", keys);
    r->candidate = *c;
    snprintf(r->out, sizeof r->out, "%s/%d.json", folder, (int)(r - runs));
    fflush(NULL);
    r->pid = fork();
    if (r->pid < 0)
        stop("cannot start", "build/grader/run");
    if (r->pid == 0) {
        execl("build/grader/run", "run", exercise, c->path, r->out, "--key",
              "proof", "--keys", count, c->how[0], c->how[1], c->how[2],
              c->how[3], c->how[4], (char *)NULL);
        _exit(127);
    }
}

static void grade(const Candidate *c)
{
    start(wait_for_place(0), c);
}

/* ---- who is graded ----------------------------------------------------- */

static void grade_folder(const char *kind, int wrong)
{
    char pattern[PATH_SIZE];
    glob_t found;
    snprintf(pattern, sizeof pattern, "tests/%s/%s/*.c", kind, exercise);
    int status = glob(pattern, 0, NULL, &found);
    if (status != 0 || found.gl_pathc == 0) {
        complain("%s: nothing in tests/%s", exercise, kind);
        return;
    }
    for (size_t i = 0; i < found.gl_pathc; i++) {
        Candidate c = {.path = found.gl_pathv[i]};
        if (wrong)
            read_fails(c.path, c.fails);
        if (wrong && c.fails[0] == '\0')
            complain("%s: the first line names no test that must fail",
                     c.path);
        grade(&c);
    }
    wait_for_place(1);
    globfree(&found);
}

int main(int argc, char **argv)
{
    char starter[PATH_SIZE], solution[PATH_SIZE], forward[PATH_SIZE];
    char *end = "";
    long count = argc > 2 ? strtol(argv[2], &end, 10) : keys;
    if (argc < 2 || argc > 3 || *end != '\0' || count < 1
        || count > MOST_KEYS) {
        fprintf(stderr, "usage: prove NN-slug/NAME [KEYS]\n");
        return 2;
    }
    exercise = argv[1];
    keys = (int)count;
    snprintf(folder, sizeof folder, "/tmp/descent-proof-XXXXXX");
    if (mkdtemp(folder) == NULL)
        stop("cannot make", folder);
    snprintf(starter, sizeof starter, "exercises/%s.c", exercise);
    snprintf(solution, sizeof solution, "tests/solutions/%s.c", exercise);
    snprintf(forward, sizeof forward, "tests/wrong/%s/forward.c", exercise);
    if (access(forward, R_OK) != 0)
        complain("there is no %s", forward);
    grade(&(Candidate){starter, "*", {NULL}});
    grade(&(Candidate){solution, "", {NULL}});
    grade(&(Candidate){solution, "", {"--compiler", "clang"}});
    grade(&(Candidate){solution, "", {"--sanitize", "--level", "C"}});
    grade_folder("wrong", 1);
    grade_folder("right", 0);
    compare_all(last);
    json_decref(last);
    rmdir(folder);
    printf("Synthesis: Tested: %d | Passing: %d | Failing: %d | Crashing: 0\n",
           tested, tested > failed ? tested - failed : 0,
           failed < tested ? failed : tested);
    return failed > 0;
}
