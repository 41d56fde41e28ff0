/* suite.c: what every suite is linked with: draws, checks, verdicts.
 *
 * A test runs in a process of Criterion's and says why it failed in the
 * message of one failed assertion, the kind of verdict on its first line.
 * The program's main collects them and writes the report: JSON, in the order
 * of the suite, with what Criterion itself thinks of each test.
 */
#include "suite.h"

#include <criterion/hooks.h>
#include <criterion/options.h>
#include <jansson.h>
#include <stdarg.h>
#include <signal.h>
#include <stdint.h>
#include <sys/prctl.h>

#include "stub.h"

enum { MESSAGE = 8192, LINE = 2048, SHOWN = 8,
       PRINTED = 2048 };

static Graded *tests;             /* sorted by their lines */
static const Graded *running;
static char objective[LINE];
static uint64_t state;            /* of draw */

/* ---- the list ---------------------------------------------------------- */

void graded_register(Graded *test)
{
    Graded **place = &tests;
    while (*place != NULL && (*place)->line < test->line)
        place = &(*place)->next;
    test->next = *place;
    *place = test;
}

/* ---- draws: splitmix64 (Steele, Lea, Flood 2014), seeded by FNV-1a ----- */

static uint64_t hash(uint64_t h, const char *text)
{
    do
        h = (h ^ (unsigned char)*text)*0x100000001b3;
    while (*text++);
    return h;
}

static uint64_t next_bits(void)
{
    uint64_t z = state += 0x9e3779b97f4a7c15;
    z = (z ^ z >> 30)*0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27)*0x94d049bb133111eb;
    return z ^ z >> 31;
}

static void seed(const Graded *test)
{
    const char *key = test->hidden ? getenv("GRADER_KEY") : "public";
    state = hash(0xcbf29ce484222325, key != NULL ? key : "");
    state = hash(hash(state, graded_exercise), test->name);
    next_bits();
}

double draw(double low, double high)
{
    return low + (high - low)*((double)(next_bits() >> 11)*0x1p-53);
}

int draw_int(int low, int high)
{
    uint64_t count = (uint64_t)((int64_t)high - low) + 1;
    return (int)(low + (int64_t)(next_bits() % count));
}

/* ---- failing ----------------------------------------------------------- */

typedef struct { char text[MESSAGE]; size_t n; } Message;

static void say(Message *m, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static void say(Message *m, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int n = vsnprintf(m->text + m->n, sizeof m->text - m->n, format,
                      arguments);
    va_end(arguments);
    if (n > 0)
        m->n = m->n + (size_t)n < sizeof m->text ? m->n + (size_t)n
                                                 : sizeof m->text - 1;
}

static void say_number(Message *m, const char *name, double x)
{
    char number[40];
    write_number(number, sizeof number, x);
    say(m, "  %-10s %s\n", name, number);
}

static _Noreturn void give_up(Message *m)
{
    char printed[PRINTED];
    stub_end();
    if (running != NULL && !running->hidden
        && stub_output(printed, sizeof printed) > 0)
        say(m, "  %-10s\n%s%s", "printed", printed,
            strchr(printed, '\0')[-1] == '\n' ? "" : "\n");
    struct criterion_assert_stats failed = {
        .message = m->text, .passed = false, .line = __LINE__,
        .file = __FILE__};
    criterion_send_assert(&failed);
    criterion_abort_test();
    abort();
}

static void say_inputs(Message *m)
{
    if (stub_record.call[0])
        say(m, "  %-10s %s\n", "call", stub_record.call);
    if (objective[0])
        say(m, "  %-10s %s\n", "where", objective);
}

/* A hidden test may say nothing that the submission can choose: by an exit
 * status or a number of calls it would tell what it was asked. */
static const char *hidden_words(const char *kind, const char *sentence)
{
    static const char *const list[][2] = {
        {"crash", "crashed, or ended the program instead of returning"},
        {"memory", "touched memory that is not its own"},
        {"time", "took too long"}};
    for (size_t i = 0; i < sizeof list/sizeof *list; i++)
        if (strcmp(list[i][0], kind) == 0)
            return list[i][1];
    return sentence;
}

_Noreturn void graded_fail(const char *kind, const char *sentence,
                           const char *detail)
{
    Message m = {.n = 0};
    int hidden = running != NULL && running->hidden;
    say(&m, "\001%s\n%s\n", kind, hidden ? hidden_words(kind, sentence)
        : detail != NULL ? detail : sentence);
    if (!hidden)
        say_inputs(&m);
    give_up(&m);
}

/* The first line of a failed check: the call as the suite writes it. */
static Message begin_wrong(const char *call, va_list arguments)
{
    Message m = {.n = 0};
    char text[LINE] = "";
    if (call != NULL)
        vsnprintf(text, sizeof text, call, arguments);
    say(&m, "\001wrong\n");
    if (!running->hidden && text[0])
        say(&m, "%s\n", text);
    return m;
}

static int agree(double got, double wanted, double tolerance)
{
    if (isnan(got) || isnan(wanted))
        return isnan(got) && isnan(wanted);
    return got == wanted || fabs(got - wanted) <= tolerance;
}

static _Noreturn void fail_pair(Message *m, double got, double wanted,
                                double tolerance)
{
    say_number(m, "got", got);
    say_number(m, "wanted", wanted);
    if (tolerance > 0)
        say_number(m, "tolerance", tolerance);
    give_up(m);
}

static _Noreturn void fail_numbers(Message *m, double got, double wanted,
                                   double tolerance)
{
    if (running->hidden) {
        say(m, "%s\n", isnan(got) ? "the answer is not a number"
            : isinf(got) ? "the answer is infinite"
            : "the answer is not within the tolerance");
        give_up(m);
    }
    say_inputs(m);
    fail_pair(m, got, wanted, tolerance);
}

void wants(double got, double wanted, double tolerance,
           const char *call, ...)
{
    if (agree(got, wanted, tolerance))
        return;
    va_list arguments;
    va_start(arguments, call);
    Message m = begin_wrong(call, arguments);
    va_end(arguments);
    fail_numbers(&m, got, wanted, tolerance);
}

void wants_int(int got, int wanted, const char *call, ...)
{
    if (got == wanted)
        return;
    va_list arguments;
    va_start(arguments, call);
    Message m = begin_wrong(call, arguments);
    va_end(arguments);
    if (running->hidden) {
        say(&m, "the answer is wrong\n");
        give_up(&m);
    }
    fail_numbers(&m, got, wanted, 0);
}

/* The first index that differs, and some of its neighbours. */
static _Noreturn void fail_at(Message *m, int at, int n, const double *got,
                              const double *wanted, double tolerance)
{
    if (running->hidden) {
        say(m, "an element is not within the tolerance\n");
        give_up(m);
    }
    say_inputs(m);
    say(m, "  %-10s [%d], the first of %d elements that differs\n", "at", at,
        n);
    for (int k = 0; k < 2; k++) {
        const double *list = k == 0 ? got : wanted;
        say(m, "  %-10s {", k == 0 ? "all got" : "all wanted");
        for (int i = 0; i < n && i < SHOWN; i++) {
            char number[40];
            write_number(number, sizeof number, list[i]);
            say(m, "%s%s", i > 0 ? ", " : "", number);
        }
        say(m, n > SHOWN ? ", ...}\n" : "}\n");
    }
    fail_pair(m, got[at], wanted[at], tolerance);
}

void wants_array(const double *got, const double *wanted, int n,
                 double tolerance, const char *call, ...)
{
    int at = 0;
    while (at < n && agree(got[at], wanted[at], tolerance))
        at++;
    if (at == n)
        return;
    va_list arguments;
    va_start(arguments, call);
    Message m = begin_wrong(call, arguments);
    va_end(arguments);
    fail_at(&m, at, n, got, wanted, tolerance);
}

void wants_ints(const int *got, const int *wanted, int n,
                const char *call, ...)
{
    int at = 0;
    while (at < n && got[at] == wanted[at])
        at++;
    if (at == n)
        return;
    va_list arguments;
    va_start(arguments, call);
    Message m = begin_wrong(call, arguments);
    va_end(arguments);
    double a[SHOWN] = {0}, b[SHOWN] = {0};
    int from = at < SHOWN ? 0 : at, count = 0;
    for (int i = from; i < n && count < SHOWN; i++, count++)
        a[count] = got[i], b[count] = wanted[i];
    if (from == 0)
        fail_at(&m, at, n < SHOWN ? n : SHOWN, a, b, 0);
    say(&m, running->hidden ? "an element is wrong\n"
        : "differs at [%d]: got %d, wanted %d\n", at, got[at], wanted[at]);
    give_up(&m);
}

void wants_true(int condition, const char *sentence, ...)
{
    if (condition)
        return;
    va_list arguments;
    va_start(arguments, sentence);
    Message m = begin_wrong(sentence, arguments);
    va_end(arguments);
    if (running->hidden)
        say(&m, "the answer is wrong\n");
    else
        say_inputs(&m);
    give_up(&m);
}

/* ---- cost -------------------------------------------------------------- */

static int forgotten_calls, forgotten_gradients;

int calls_of(void)
{
    return stub_record.evaluations - forgotten_calls;
}

int calls_with_gradient(void)
{
    return stub_record.gradients - forgotten_gradients;
}

void forget_calls(void)
{
    forgotten_calls = stub_record.evaluations;
    forgotten_gradients = stub_record.gradients;
}

static void fail_cost(const char *bound, int limit)
{
    char sentence[120];
    snprintf(sentence, sizeof sentence, "called the function %d time%s; "
             "wanted: %s %d", calls_of(), calls_of() == 1 ? "" : "s", bound,
             limit);
    graded_fail("wrong", "called the function too often, or too seldom",
                sentence);
}

void wants_calls_at_most(int limit)
{
    if (calls_of() > limit)
        fail_cost("at most", limit);
}

void wants_calls_exactly(int count)
{
    if (calls_of() != count)
        fail_cost("exactly", count);
}

/* ---- a test ------------------------------------------------------------ */

void where(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(objective, sizeof objective, format, arguments);
    va_end(arguments);
}

void fresh(void)
{
    stub_end();
}

void graded_begin(const Graded *test)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);    /* of Criterion, its parent */
    running = test;
    objective[0] = '\0';
    forgotten_calls = forgotten_gradients = 0;
    seed(test);
    stub_begin();
}

void graded_end(void)
{
    stub_end();
    if (stub_record.returned == 0)
        graded_fail("infrastructure", "the test never called the submission",
                    NULL);
}

/* ---- the report -------------------------------------------------------- */

static json_t *verdicts;    /* of Criterion's process: one entry a test run */

/* The first failed assertion: "\001kind\nmessage", or a plain one. */
static void explain(json_t *entry, const struct criterion_test_stats *stats)
{
    const struct criterion_assert_stats *a = stats->asserts;
    const char *message = "";
    char kind[32] = "wrong";
    while (a != NULL && a->passed)
        a = a->next;
    if (a != NULL && a->message != NULL)
        message = a->message;
    const char *line = strchr(message, '\n');
    if (message[0] == '\001' && line != NULL
        && (size_t)(line - message) < sizeof kind) {
        memcpy(kind, message + 1, (size_t)(line - message) - 1);
        kind[line - message - 1] = '\0';
        message = line + 1;
    }
    json_object_set_new(entry, "verdict", json_string(kind));
    json_object_set_new(entry, "message", json_string(message));
}

ReportHook(POST_TEST)(struct criterion_test_stats *stats)
{
    json_t *entry = json_object();
    json_object_set_new(entry, "name", json_string(stats->test->name));
    if (stats->crashed || stats->timed_out) {
        json_object_set_new(entry, "verdict", json_string("infrastructure"));
        json_object_set_new(entry, "message",
                            json_string("the suite itself crashed"));
    } else if (stats->test_status == CR_STATUS_PASSED) {
        json_object_set_new(entry, "verdict", json_string("pass"));
        json_object_set_new(entry, "message", json_string(""));
    } else if (stats->test_status == CR_STATUS_FAILED) {
        explain(entry, stats);
    } else {
        json_object_set_new(entry, "verdict", json_string("infrastructure"));
        json_object_set_new(entry, "message",
                            json_string("the test was skipped"));
    }
    json_array_append_new(verdicts, entry);
}

static json_t *list_tests(void)
{
    json_t *list = json_array();
    for (const Graded *t = tests; t != NULL; t = t->next)
        json_array_append_new(list, json_pack("{s:s s:b s:i s:s}", "name",
            t->name, "public", !t->hidden, "points", t->points, "what",
            t->what));
    return list;
}

static int write_report(const char *path)
{
    json_t *report = json_pack("{s:s s:o s:o}", "exercise", graded_exercise,
                               "tests", list_tests(), "verdicts", verdicts);
    int bad = report == NULL || json_dump_file(report, path, 0) != 0;
    json_decref(report);
    return bad;
}

int main(int argc, char **argv)
{
    const char *path = getenv("GRADER_REPORT");
    verdicts = json_array();
    if (getenv("GRADER_LIST") != NULL)
        return path == NULL || write_report(path);
    struct criterion_test_set *set = criterion_initialize();
    if (criterion_handle_args(argc, argv, true))
        criterion_run_all_tests(set);
    criterion_finalize(set);
    return path != NULL && write_report(path);
}
