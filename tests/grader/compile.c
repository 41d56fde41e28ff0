/* compile.c: a submission becomes a static program, in the sandbox.
 *
 * The compiler sees the submission, the generated driver, the chapters' C
 * files and the system's headers and libraries; it may write to one empty
 * directory. It has eight seconds, 1.5 GB, 20 MB of files, and 64 KB to say
 * what is wrong.
 */
#define _GNU_SOURCE
#include "run.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "sandbox.h"

enum { SUBMISSION_SIZE = 256 << 10, CODE_SIZE = 4 << 20, WALL_MS = 20000,
       MOST_OPTIONS = 48, LONG_PATH = PATH_SIZE + 160 };

/* ---- files ------------------------------------------------------------- */

char *read_file(const char *path, size_t most, size_t *size)
{
    int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    struct stat status;
    if (fd < 0)
        return NULL;
    char *text = NULL;
    if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode)
        && (size_t)status.st_size <= most)
        text = malloc((size_t)status.st_size + 1);
    size_t n = 0;
    while (text != NULL && n < (size_t)status.st_size) {
        ssize_t k = read(fd, text + n, (size_t)status.st_size - n);
        if (k <= 0)
            break;
        n += (size_t)k;
    }
    close(fd);
    if (text != NULL)
        text[n] = '\0';
    if (size != NULL)
        *size = n;
    return text;
}

int copy_file(const char *from, const char *to, size_t most, int mode)
{
    size_t size = 0;
    char *text = read_file(from, most, &size);
    if (text == NULL)
        return 0;
    int fd = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
                  0600);
    int good = fd >= 0 && write(fd, text, size) == (ssize_t)size
        && fchmod(fd, (mode_t)mode) == 0;
    if (fd >= 0)
        close(fd);
    free(text);
    return good;
}

/* Tabs and line ends stay, and what is UTF-8 beyond ASCII. */
void clean_text(char *text)
{
    for (char *p = text; *p; p++)
        if (((unsigned char)*p < 0x20 && *p != '\n' && *p != '\t')
            || *p == 0x7f)
            *p = '?';
}

/* ---- the scratch directory --------------------------------------------- */

static int sub(char path[LONG_PATH], const Job *job, const char *name)
{
    return snprintf(path, LONG_PATH, "%s/%s", job->scratch, name)
         < LONG_PATH;
}

static int copy_code(const Job *job)
{
    char from[LONG_PATH], to[LONG_PATH + 300];
    snprintf(from, sizeof from, "%s/code", job->root);
    DIR *directory = opendir(from);
    struct dirent *entry;
    int good = directory != NULL;
    while (good && (entry = readdir(directory)) != NULL) {
        size_t n = strlen(entry->d_name);
        if (n < 3 || n > 200 || strcmp(entry->d_name + n - 2, ".c") != 0)
            continue;
        char source[LONG_PATH + 300];
        snprintf(source, sizeof source, "%s/%s", from, entry->d_name);
        snprintf(to, sizeof to, "%s/code/%s", job->scratch, entry->d_name);
        good = copy_file(source, to, CODE_SIZE, 0444);
    }
    if (directory != NULL)
        closedir(directory);
    return good;
}

/* scratch/in has the submission under its own name, and the driver. */
static int copy_in(const Job *job, const Exercise *e, char *why, size_t size)
{
    static const char *const list[][2] = {
        {"tests/grader/driver.h", "in/driver.h"},
        {"build/grader/driver.o", "in/driver.o"},
        {"build/grader/wire.o", "in/wire.o"}};
    char from[LONG_PATH], to[LONG_PATH];
    snprintf(to, sizeof to, "%s/in/%s.c", job->scratch, e->base);
    if (!copy_file(job->submission, to, SUBMISSION_SIZE, 0444)) {
        snprintf(why, size, "cannot read the submission: it must be a "
                 "regular file of at most %d KB", SUBMISSION_SIZE >> 10);
        return 0;
    }
    snprintf(why, size, "the grader is not built: make build/grader/run");
    snprintf(from, sizeof from, "%s/build/grader/gen/%s.driver.c", job->root,
             e->name);
    sub(to, job, "in/driver.c");
    if (!copy_file(from, to, CODE_SIZE, 0444))
        return 0;
    for (size_t i = 0; i < sizeof list/sizeof *list; i++) {
        snprintf(from, sizeof from, "%s/%s", job->root, list[i][0]);
        sub(to, job, list[i][1]);
        if (!copy_file(from, to, CODE_SIZE, 0444))
            return 0;
    }
    return 1;
}

int make_scratch(Job *job, const Exercise *e, char *why, size_t size)
{
    static const char *const list[] = {"in", "code", "out"};
    const char *base = getenv("TMPDIR");
    char path[LONG_PATH];
    snprintf(why, size, "cannot make a scratch directory in %s: %s",
             base && *base ? base : "/tmp", strerror(errno));
    snprintf(job->scratch, sizeof job->scratch, "%s/descent-XXXXXX",
             base && *base == '/' ? base : "/tmp");
    if (mkdtemp(job->scratch) == NULL) {
        job->scratch[0] = '\0';
        return 0;
    }
    if (chmod(job->scratch, 0711) != 0)
        return 0;
    for (int i = 0; i < 3; i++) {
        sub(path, job, list[i]);
        if (mkdir(path, 0700) != 0
            || chmod(path, i < 2 ? 0755 : 0700) != 0
            || (i == 2 && geteuid() == 0
                && chown(path, NOBODY, NOBODY) != 0))
            return 0;
    }
    return copy_in(job, e, why, size) && copy_code(job);
}

/* No link is ever followed: what the compiler wrote is not ours. */
static void remove_directory(int where, const char *name, int depth)
{
    int fd = openat(where, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW
                                 | O_CLOEXEC);
    DIR *directory = fd >= 0 ? fdopendir(fd) : NULL;
    struct dirent *entry;
    while (directory != NULL && (entry = readdir(directory)) != NULL) {
        struct stat status;
        if (strcmp(entry->d_name, ".") == 0
            || strcmp(entry->d_name, "..") == 0)
            continue;
        if (depth > 0 && fstatat(fd, entry->d_name, &status,
                                 AT_SYMLINK_NOFOLLOW) == 0
            && S_ISDIR(status.st_mode))
            remove_directory(fd, entry->d_name, depth - 1);
        else
            unlinkat(fd, entry->d_name, 0);
    }
    if (directory != NULL)
        closedir(directory);
    unlinkat(where, name, AT_REMOVEDIR);
}

void remove_scratch(const Job *job)
{
    if (job->scratch[0])
        remove_directory(AT_FDCWD, job->scratch, 8);
}

/* ---- the compiler ------------------------------------------------------ */

static const char *find_compiler(const char *name, char path[PATH_SIZE])
{
    static const char *const list[] = {"/usr/bin", "/usr/local/bin", "/bin"};
    for (size_t i = 0; i < sizeof list/sizeof *list; i++) {
        snprintf(path, PATH_SIZE, "%s/%s", list[i], name);
        if (strchr(name, '/') == NULL && access(path, X_OK) == 0)
            return path;
    }
    return access(name, X_OK) == 0 ? name : NULL;
}

static int64_t now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec*1000 + t.tv_nsec/1000000;
}

/* Reads until the end or the deadline, and keeps what has room; 1: it came to
 * the end. */
static int listen_to(int fd, char *text)
{
    int64_t deadline = now_ms() + WALL_MS;
    char scrap[4096];
    size_t n = 0;
    for (;;) {
        int64_t left = deadline - now_ms();
        struct pollfd ready = {fd, POLLIN, 0};
        size_t room = DIAGNOSTICS - 1 - n;
        ssize_t k = -1;
        if (left > 0 && poll(&ready, 1, (int)left) == 1)
            k = room > 0 ? read(fd, text + n, room)
                         : read(fd, scrap, sizeof scrap);
        if (k <= 0) {
            text[n] = '\0';
            return k == 0;
        }
        n += room > 0 ? (size_t)k : 0;
    }
}

/* Takes the program away from where the compiler could write. */
static int keep_program(const Job *job)
{
    char from[LONG_PATH], to[LONG_PATH];
    struct stat status;
    sub(from, job, "out/program");
    sub(to, job, "program");
    return rename(from, to) == 0 && lstat(to, &status) == 0
        && S_ISREG(status.st_mode) && status.st_nlink == 1
        && (geteuid() != 0 || lchown(to, 0, 0) == 0)
        && chmod(to, 0555) == 0;
}

static Compiled start_compiler(const Job *job, char **list, char *text)
{
    char in[LONG_PATH], out[LONG_PATH], code[LONG_PATH];
    int said[2], status[2];
    sub(in, job, "in"), sub(out, job, "out"), sub(code, job, "code");
    if (pipe2(said, O_CLOEXEC) != 0 || pipe2(status, O_CLOEXEC) != 0)
        return COMPILER_FAILED;
    Jail jail = {.level = job->level, .compiling = 1, .command = list,
                 .in = in, .out = out, .code = code, .request = -1,
                 .reply = -1, .output = said[1], .status = status[1],
                 .cpu = 8, .memory = 1536L << 20, .file = 20L << 20};
    pid_t process = jail_start(&jail);
    close(said[1]);
    close(status[1]);
    int ended = listen_to(said[0], text);
    int result = process > 0 ? jail_end(process, ended ? 2000 : 0) : -1;
    int started = !ended || jail_started(job->level, status[0]);
    close(said[0]);
    close(status[0]);
    clean_text(text);
    if (process < 0)
        snprintf(text, DIAGNOSTICS, "the sandbox, level %c, cannot start\n",
                 job->level);
    if (process < 0 || !started)
        return COMPILER_FAILED;
    if (!ended && text[0] == '\0')
        snprintf(text, DIAGNOSTICS, "the compiler did not come to an end\n");
    if (result != 0 || !ended)
        return NOT_COMPILED;
    return keep_program(job) ? COMPILED : COMPILER_FAILED;
}

typedef struct {
    char *word[MOST_OPTIONS];
    int count;
    char compiler[PATH_SIZE], code[LONG_PATH], program[LONG_PATH];
} Command;

static void add(Command *c, const char *word)
{
    if (c->count < MOST_OPTIONS - 1)
        c->word[c->count++] = (char *)word;
    c->word[c->count] = NULL;
}

/* gcc -std=c17 ... -I/code -o /out/program driver.c driver.o wire.o -lm */
static void write_command(Command *c, const Job *job)
{
    static const char *const fixed[] = {
        "-std=c17", "-O2", "-ffp-contract=off", "-Wall", "-Wextra", "-pipe",
        "-fdiagnostics-color=never"};
    static const char *const last[] = {"driver.c", "driver.o", "wire.o",
                                       "-lm"};
    const char *base = job->level == 'A' ? "" : job->scratch;
    for (size_t i = 0; i < sizeof fixed/sizeof *fixed; i++)
        add(c, fixed[i]);
    if (strstr(job->compiler, "clang") != NULL) {
        add(c, "-ferror-limit=20");
    } else {
        add(c, "-fmax-errors=20");
        add(c, "-fwhole-program");
    }
    if (job->sanitize) {
        add(c, "-fsanitize=address,undefined");
        add(c, "-fno-sanitize-recover=all");
    } else {
        add(c, "-static");
    }
    snprintf(c->code, sizeof c->code, "-I%s/code", base);
    snprintf(c->program, sizeof c->program, "%s/out/program", base);
    add(c, c->code);
    add(c, "-o");
    add(c, c->program);
    for (size_t i = 0; i < sizeof last/sizeof *last; i++)
        add(c, last[i]);
}

Compiled compile(const Job *job, char *text)
{
    Command c = {.count = 0};
    const char *compiler = find_compiler(job->compiler, c.compiler);
    text[0] = '\0';
    if (compiler == NULL) {
        snprintf(text, DIAGNOSTICS, "cannot find %s\n", job->compiler);
        return COMPILER_FAILED;
    }
    add(&c, compiler);
    write_command(&c, job);
    return start_compiler(job, c.word, text);
}
