/* run.c: grades one submission of one exercise.
 *
 *     run NN-slug/NAME SUBMISSION.c OUT.json [--key KEY]
 *         [--level A|B|C|auto] [--public] [--test NAME] [--compiler CC]
 *         [--sanitize] [--keys N]
 *
 * The key is the environment's COURSE_KEY unless given: a command line can be
 * seen by others. With --keys, the one program is graded with the keys KEY-1
 * to KEY-N, and OUT.json has a list of N results.
 *
 * Compiles the submission in the sandbox, lets the exercise's suite call it,
 * checks that every test has exactly one verdict, and writes what came out,
 * aside first. Exit status: 0 when OUT.json was written, whatever the score;
 * 2 for a misused option; 3 when the grader itself failed.
 */
#define _GNU_SOURCE
#include "run.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "sandbox.h"

enum { BUDGET_MS = 30000, GRACE_MS = 15000, LONG = PATH_SIZE + 160,
       MOST_KEYS = 1000 };

typedef struct {
    const char *exercise, *submission, *out, *key, *test, *compiler;
    char level;    /* 0: the best */
    int public_only, sanitize;
    int keys;      /* 0: one, the key itself */
} Options;

static _Noreturn void stop(int status, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("run: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    exit(status);
}

/* ---- options ----------------------------------------------------------- */

static const char *value_of(int argc, char **argv, int *i)
{
    if (*i + 1 >= argc)
        stop(2, "%s needs a value", argv[*i]);
    return argv[++*i];
}

static Options parse(int argc, char **argv)
{
    Options o = {.key = getenv("COURSE_KEY"), .compiler = "gcc"};
    const char **words[] = {&o.exercise, &o.submission, &o.out};
    int count = 0;
    for (int i = 1; i < argc; i++) {
        const char *a = argv[i];
        if (strcmp(a, "--key") == 0)
            o.key = value_of(argc, argv, &i);
        else if (strcmp(a, "--test") == 0)
            o.test = value_of(argc, argv, &i);
        else if (strcmp(a, "--compiler") == 0)
            o.compiler = value_of(argc, argv, &i);
        else if (strcmp(a, "--keys") == 0)
            o.keys = atoi(value_of(argc, argv, &i));
        else if (strcmp(a, "--public") == 0)
            o.public_only = 1;
        else if (strcmp(a, "--sanitize") == 0)
            o.sanitize = 1;
        else if (strcmp(a, "--level") == 0) {
            const char *level = value_of(argc, argv, &i);
            if (strcmp(level, "auto") != 0
                && (strlen(level) != 1 || strchr("ABC", *level) == NULL))
                stop(2, "--level must be A, B, C or auto, not '%s'", level);
            o.level = strcmp(level, "auto") == 0 ? '\0' : *level;
        } else if (strncmp(a, "--", 2) == 0 || count == 3) {
            stop(2, "unknown argument '%s'", a);
        } else {
            *words[count++] = a;
        }
    }
    if (o.key == NULL || *o.key == '\0')
        o.key = "descent";
    if (count < 3)
        stop(2, "usage: run NN-slug/NAME SUBMISSION.c OUT.json [--key KEY] "
             "[--level A|B|C|auto] [--public] [--test NAME]");
    if (o.keys < 0 || o.keys > MOST_KEYS)
        stop(2, "--keys must be at most %d", MOST_KEYS);
    if (o.sanitize && o.level != 'C')
        stop(2, "--sanitize needs --level C");
    return o;
}

/* ---- the manifest ------------------------------------------------------ */

static void take_field(char *out, size_t size, char **line)
{
    char *field = strsep(line, "\t\n");
    snprintf(out, size, "%s", field != NULL ? field : "");
}

int find_exercise(const char *root, const char *name, Exercise *e)
{
    char path[LONG], line[4096], number[16];
    snprintf(path, sizeof path, "%s/build/grader/manifest.tsv", root);
    FILE *file = fopen(path, "r");
    int found = 0;
    if (file == NULL)
        stop(3, "cannot open '%s': %s", path, strerror(errno));
    while (!found && fgets(line, sizeof line, file) != NULL) {
        char *rest = line;
        take_field(e->chapter, sizeof e->chapter, &rest);
        take_field(e->base, sizeof e->base, &rest);
        take_field(e->kind, sizeof e->kind, &rest);
        take_field(number, sizeof number, &rest);
        e->points = atoi(number);
        take_field(number, sizeof number, &rest);    /* stars */
        take_field(e->title, sizeof e->title, &rest);
        take_field(e->page, sizeof e->page, &rest);
        snprintf(e->name, sizeof e->name, "%.60s/%.60s", e->chapter, e->base);
        found = strcmp(e->name, name) == 0;
    }
    fclose(file);
    return found;
}

/* ---- the suite --------------------------------------------------------- */

typedef struct {
    char program[LONG], level[32], key[300], report[LONG], until[64];
} Settings;

static int64_t now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec*1000 + t.tv_nsec/1000000;
}

/* A suite knows nothing but these: no variable of Criterion's gets in. */
static void start_suite(const Job *job, const Options *o, const char *suite,
                        int list)
{
    Settings s;
    char filter[128], *environment[16];
    int n = 0, null = open("/dev/null", O_RDWR);
    snprintf(s.program, sizeof s.program, "GRADER_PROGRAM=%s/program",
             job->scratch);
    snprintf(s.level, sizeof s.level, "GRADER_LEVEL=%c", job->level);
    snprintf(s.key, sizeof s.key, "GRADER_KEY=%s", o->key);
    snprintf(s.report, sizeof s.report, "GRADER_REPORT=%s/report",
             job->scratch);
    snprintf(s.until, sizeof s.until, "GRADER_UNTIL=%lld",
             (long long)now_ms() + BUDGET_MS);
    char *const all[] = {s.program, s.level, s.key, s.report, s.until,
                         "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"};
    for (size_t i = 0; i < sizeof all/sizeof *all; i++)
        environment[n++] = all[i];
    if (list)
        environment[n++] = "GRADER_LIST=1";
    if (o->sanitize)
        environment[n++] = "GRADER_SANITIZE=1";
    if (o->public_only)
        environment[n++] = "GRADER_SHOW=1";
    environment[n] = NULL;
    snprintf(filter, sizeof filter, "--filter=%s/%s",
             o->public_only ? "public" : "*", o->test ? o->test : "*");
    char *const command[] = {(char *)suite, "--jobs=1", filter, NULL};
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    setpgid(0, 0);
    dup2(null, 0), dup2(null, 1), dup2(null, 2);
    execve(suite, command, environment);
    _exit(127);
}

/* Runs the suite; its report, or NULL when it made none in time. */
static json_t *ask_suite(const Job *job, const Options *o, int list)
{
    char suite[LONG], report[LONG];
    snprintf(suite, sizeof suite, "%s/build/grader/suites/%s", job->root,
             o->exercise);
    snprintf(report, sizeof report, "%s/report", job->scratch);
    unlink(report);
    pid_t process = fork();
    if (process == 0)
        start_suite(job, o, suite, list);
    int64_t deadline = now_ms() + BUDGET_MS + GRACE_MS;
    int status = 0, ended = process < 0;
    struct timespec nap = {0, 1000000};
    while (!ended && now_ms() < deadline) {
        ended = waitpid(process, &status, WNOHANG) == process;
        if (!ended)
            nanosleep(&nap, NULL);
    }
    if (!ended) {
        kill(-process, SIGKILL);
        waitpid(process, &status, 0);
    }
    /* Criterion's socket has a fixed name: none may wait for this pid's next
     * owner */
    char socket[64];
    snprintf(socket, sizeof socket, "/tmp/criterion_%d.sock", (int)process);
    unlink(socket);
    if (process < 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return NULL;
    return json_load_file(report, JSON_REJECT_DUPLICATES, NULL);
}

/* ---- the result -------------------------------------------------------- */

static const char *text_of(const json_t *object, const char *key)
{
    const char *text = json_string_value(json_object_get(object, key));
    return text != NULL ? text : "";
}

static int wanted(const Options *o, const json_t *test)
{
    return (!o->public_only || json_is_true(json_object_get(test, "public")))
        && (o->test == NULL || strcmp(text_of(test, "name"), o->test) == 0);
}

/* The one verdict of a test; NULL when there is none, or more than one. */
static const json_t *verdict_of(const json_t *report, const char *name)
{
    const json_t *found = NULL, *entry;
    size_t i;
    int count = 0;
    json_array_foreach(json_object_get(report, "verdicts"), i, entry)
        if (strcmp(text_of(entry, "name"), name) == 0)
            found = entry, count++;
    return count == 1 ? found : NULL;
}

/* What the test printed, then what it costs and where to go from there. */
static json_t *explain(const Exercise *e, const json_t *test,
                       const char *message)
{
    int points = (int)json_integer_value(json_object_get(test, "points"));
    int is_public = json_is_true(json_object_get(test, "public"));
    const char *name = text_of(test, "name");
    char again[256] = "";
    if (is_public)
        snprintf(again, sizeof again, "  %-10s make check E=%s T=%s\n",
                 "again", e->name, name);
    json_t *text = json_sprintf("%s%s  %-10s %s\n  %-10s %d of %d points\n"
        "  %-10s build/book/%s\n%s", message,
        *message && message[strlen(message) - 1] != '\n' ? "\n" : "",
        "checks", text_of(test, "what"), "costs", points, e->points, "read",
        e->page, again);
    return text != NULL ? text : json_string("the message is no text\n");
}

static json_t *judge(const Exercise *e, const json_t *test,
                     const char *verdict, const char *message)
{
    json_t *points = json_object_get(test, "points");
    int pass = strcmp(verdict, "pass") == 0;
    json_t *entry = json_pack("{s:s s:O s:O s:s s:s}", "name",
        text_of(test, "name"), "public", json_object_get(test, "public"),
        "points", points, "what", text_of(test, "what"), "verdict", verdict);
    json_object_set_new(entry, "earned", json_integer(
        pass ? json_integer_value(points) : 0));
    json_object_set_new(entry, "message",
        pass ? json_string("") : explain(e, test, message));
    return entry;
}

static int known_verdict(const char *verdict)
{
    static const char *const list[] = {"pass", "wrong", "crash", "memory",
                                       "time"};
    for (size_t i = 0; i < sizeof list/sizeof *list; i++)
        if (strcmp(verdict, list[i]) == 0)
            return 1;
    return 0;
}

/* Fills result's tests; 0 when a verdict is missing, doubled or unknown. */
static int collect(json_t *result, const Options *o, const Exercise *e,
                   const json_t *report, int compiled)
{
    json_t *list = json_array(), *test;
    size_t i, run = 0;
    int score = 0, points = 0, good = 1;
    json_array_foreach(json_object_get(report, "tests"), i, test) {
        if (!wanted(o, test))
            continue;
        const json_t *entry = verdict_of(report, text_of(test, "name"));
        const char *verdict = compiled ? text_of(entry, "verdict")
                                       : "compile";
        const char *message = compiled ? text_of(entry, "message")
                                       : "does not compile\n";
        if (compiled && (entry == NULL || !known_verdict(verdict))) {
            good = 0;
            verdict = "infrastructure";
            message = entry == NULL ? "no verdict\n" : message;
        }
        json_t *judged = judge(e, test, verdict, message);
        score += (int)json_integer_value(json_object_get(judged, "earned"));
        points += (int)json_integer_value(json_object_get(test, "points"));
        json_array_append_new(list, judged);
        run++;
    }
    size_t verdicts = json_array_size(json_object_get(report, "verdicts"));
    good = good && run > 0 && (!compiled || verdicts == run);
    json_object_set_new(result, "score", json_integer(good ? score : 0));
    json_object_set_new(result, "points", json_integer(points));
    json_object_set_new(result, "tests", list);
    return good;
}

/* Is this suite the exercise's, and worth what the chapter says? */
static int check_suite(const Options *o, const Exercise *e,
                       const json_t *report, char *why, size_t size)
{
    json_t *test;
    size_t i;
    int sum = 0, hidden = 0;
    json_array_foreach(json_object_get(report, "tests"), i, test) {
        sum += (int)json_integer_value(json_object_get(test, "points"));
        hidden += !json_is_true(json_object_get(test, "public"));
    }
    if (report == NULL)
        snprintf(why, size, "the suite made no report: is "
                 "build/grader/suites/%s built?", o->exercise);
    else if (strcmp(text_of(report, "exercise"), e->name) != 0)
        snprintf(why, size, "the suite is of '%s', not of '%s'",
                 text_of(report, "exercise"), e->name);
    else if (hidden > 0 ? sum != e->points : sum > e->points)
        snprintf(why, size, "the suite gives %d points, the chapter %d", sum,
                 e->points);
    else
        return 1;
    return 0;
}

static uint32_t hash(const char *text)
{
    uint64_t h = 0xcbf29ce484222325;
    do
        h = (h ^ (unsigned char)*text)*0x100000001b3;
    while (*text++);
    return (uint32_t)(h ^ h >> 32);
}

static void write_result(const json_t *result, const char *out)
{
    char aside[LONG];
    if (snprintf(aside, sizeof aside, "%s.new", out) >= (int)sizeof aside)
        stop(3, "the name of the result is too long");
    unlink(aside);
    if (json_dump_file(result, aside, JSON_INDENT(2)) != 0
        || rename(aside, out) != 0) {
        unlink(aside);
        stop(3, "cannot write '%s': %s", out, strerror(errno));
    }
}

/* ---- one submission ---------------------------------------------------- */

/* build/grader/run stands in the checkout: where is that? */
static void find_root(char root[PATH_SIZE])
{
    ssize_t n = readlink("/proc/self/exe", root, PATH_SIZE - 1);
    if (n < 0)
        stop(3, "cannot find the checkout: %s", strerror(errno));
    root[n] = '\0';
    for (int i = 0; i < 3; i++) {
        char *slash = strrchr(root, '/');
        if (slash == NULL)
            stop(3, "cannot find the checkout from '%s'", root);
        *slash = '\0';
    }
}

/* The level asked for, or the best that a probe finds to hold. */
static char choose_level(const Job *job, const Options *o)
{
    char from[LONG], to[LONG];
    snprintf(from, sizeof from, "%s/build/grader/probe", job->root);
    snprintf(to, sizeof to, "%s/probe", job->scratch);
    if (o->level != '\0')
        return o->level;
    return copy_file(from, to, 4 << 20, 0555) ? jail_best(to) : '\0';
}

/* One key's verdicts on what the compiler made, and said. */
static const char *grade(const Job *job, const Options *o, const Exercise *e,
                         Compiled compiled, const char *text, json_t *result)
{
    char why[400], level[] = {job->level, '\0'};
    json_object_set_new(result, "level", json_string(level));
    json_object_set_new(result, "diagnostics", json_stringn_nocheck("", 0));
    if (text[0]) {
        json_t *said = json_string(text);
        json_object_set_new(result, "diagnostics", said != NULL ? said
            : json_string("the compiler's words are no text"));
    }
    if (compiled == COMPILER_FAILED)
        return "infrastructure";
    json_t *report = ask_suite(job, o, compiled != COMPILED);
    if (compiled == COMPILED
        && json_array_size(json_object_get(report, "verdicts")) == 0) {
        json_decref(report);    /* not one: Criterion did not even begin */
        report = ask_suite(job, o, 0);
    }
    int good = check_suite(o, e, report, why, sizeof why);
    if (!good) {
        json_object_set_new(result, "diagnostics", json_string(why));
        json_decref(report);
        return "infrastructure";
    }
    good = collect(result, o, e, report, compiled == COMPILED);
    if (json_array_size(json_object_get(result, "tests")) == 0)
        json_object_set_new(result, "diagnostics", o->test
            ? json_sprintf("no test is called '%s'", o->test)
            : json_string("there is no test to run"));
    json_decref(report);
    return !good ? "infrastructure" : compiled == COMPILED ? "graded"
         : "compile";
}

static json_t *begin_result(const Options *o, const Exercise *e)
{
    char key_hash[16];
    snprintf(key_hash, sizeof key_hash, "%08x", hash(o->key));
    return json_pack("{s:s s:s s:s s:s s:s s:s s:s s:i s:i s:b s:[]}",
        "exercise", e->name, "title", e->title, "page", e->page, "level", "",
        "compiler", o->compiler, "key_hash", key_hash, "diagnostics", "",
        "score", 0, "points", e->points, "hidden_run", !o->public_only,
        "tests");
}

/* Why nothing can be graded, if so, with its status; else NULL. */
static const char *obstacle(Job *job, const Options *o, const char *why,
                            const char **status)
{
    *status = "infrastructure";
    if (why != NULL && strncmp(why, "cannot read the submission", 26) == 0)
        *status = "refused";
    if (why == NULL && (job->level = choose_level(job, o)) == '\0')
        why = "the grader is not built: make grader";
    return why;
}

/* All but the scratch directory, which outlives whoever works here. */
static int work(Job *job, const Options *all, const Exercise *e,
                const char *why)
{
    static char text[DIAGNOSTICS];
    const char *status;
    int bad = 0;
    Compiled compiled = COMPILER_FAILED;
    why = obstacle(job, all, why, &status);
    if (why == NULL)
        compiled = compile(job, text);
    json_t *list = json_array();
    for (int i = 0; i < (all->keys > 0 ? all->keys : 1); i++) {
        char key[320];
        Options o = *all;
        snprintf(key, sizeof key, "%.300s-%d", all->key, i + 1);
        o.key = all->keys > 0 ? key : all->key;
        json_t *result = begin_result(&o, e);
        if (why != NULL)
            json_object_set_new(result, "diagnostics", json_string(why));
        else
            status = grade(job, &o, e, compiled, text, result);
        json_object_set_new(result, "status", json_string(status));
        json_array_append_new(list, result);
        bad = bad || strcmp(status, "infrastructure") == 0;
    }
    write_result(all->keys > 0 ? list : json_array_get(list, 0), all->out);
    json_decref(list);
    return bad ? 3 : 0;
}

/* Waits for the worker. A signal ends it, and with it, since each process
 * dies with its parent, the suite and whatever is jailed. */
static int supervise(pid_t worker, const sigset_t *signals)
{
    int status = 0, ending = 0;
    for (;;) {
        int number = sigwaitinfo(signals, NULL);
        if (number > 0 && number != SIGCHLD) {
            ending = number;
            kill(worker, SIGKILL);
        }
        if (waitpid(worker, &status, WNOHANG) == worker)
            break;
    }
    if (ending)
        return 128 + ending;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 3;
}

int main(int argc, char **argv)
{
    Options o = parse(argc, argv);
    Exercise e;
    Job job = {.submission = o.submission, .compiler = o.compiler,
               .sanitize = o.sanitize};
    char why[PATH_SIZE + 200];
    sigset_t signals, before;
    signal(SIGPIPE, SIG_IGN);
    umask(022);
    find_root(job.root);
    if (!find_exercise(job.root, o.exercise, &e))
        stop(2, "no exercise '%s' in the chapters", o.exercise);
    sigemptyset(&signals);
    sigaddset(&signals, SIGCHLD);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGHUP);
    sigprocmask(SIG_BLOCK, &signals, &before);
    int good = make_scratch(&job, &e, why, sizeof why);
    pid_t worker = fork();
    if (worker == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        sigprocmask(SIG_SETMASK, &before, NULL);
        exit(work(&job, &o, &e, good ? NULL : why));
    }
    int status = worker > 0 ? supervise(worker, &signals) : 3;
    remove_scratch(&job);
    return status;
}
