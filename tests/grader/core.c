/* core.c: one submission after the other, at every level of the sandbox:
 * every kind of verdict, and what its message says. Runs in the checkout,
 * against the suite of 01-derivatives/mixed. */
#define _GNU_SOURCE
#include <criterion/criterion.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "sandbox.h"
#include "wire.h"

#define HEAD "#include \"01-derivatives.c\"\n" \
    "#include <signal.h>\n#include <unistd.h>\n" \
    "double mixed(int n, const double *x, int i, int j,\n" \
    "             double f(int n, const double *x, double *g))\n{\n" \
    "    (void)n, (void)x, (void)i, (void)j, (void)f;\n"

static char folder[64];

static void make_folder(void)
{
    snprintf(folder, sizeof folder, "/tmp/descent-core-XXXXXX");
    cr_assert(mkdtemp(folder) != NULL && chmod(folder, 0755) == 0);
}

static void remove_folder(void)
{
    char command[128];
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    cr_assert(system(command) == 0);
}

TestSuite(run, .init = make_folder, .fini = remove_folder);
TestSuite(prototype, .init = make_folder, .fini = remove_folder);
TestSuite(student, .init = make_folder, .fini = remove_folder);

static void write_file(const char *name, const char *text)
{
    char path[128];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    cr_assert(file != NULL && fputs(text, file) >= 0 && fclose(file) == 0);
}

/* The output of a command in the checkout, and its exit status. */
static char *output_of(int *status, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static char *output_of(int *status, const char *format, ...)
{
    static char text[1 << 16];
    char command[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(command, sizeof command, format, arguments);
    va_end(arguments);
    FILE *pipe = popen(command, "r");
    cr_assert(pipe != NULL);
    text[fread(text, 1, sizeof text - 1, pipe)] = '\0';
    int result = pclose(pipe);
    if (status != NULL)
        *status = WIFEXITED(result) ? WEXITSTATUS(result) : -1;
    return text;
}

static json_t *grade(const char *source, const char *options)
{
    char path[128];
    int status;
    write_file("mixed.c", source);
    snprintf(path, sizeof path, "%s/out.json", folder);
    unlink(path);
    char *said = output_of(&status, "build/grader/run 01-derivatives/mixed "
                           "%s/mixed.c %s/out.json %s 2>&1", folder, folder,
                           options);
    json_t *result = json_load_file(path, 0, NULL);
    cr_assert(result != NULL && status == 0, "exit %d: %s %s", status, said,
        json_string_value(json_object_get(result, "diagnostics")));
    return result;
}

static const char *text_of(const json_t *object, const char *key)
{
    const char *text = json_string_value(json_object_get(object, key));
    return text != NULL ? text : "";
}

static const json_t *first_test(const json_t *result)
{
    return json_array_get(json_object_get(result, "tests"), 0);
}

static int score_of(const json_t *result)
{
    return (int)json_integer_value(json_object_get(result, "score"));
}

/* Both levels that grade must agree on verdict and message. */
static void expect(const char *body, const char *verdict, const char *says)
{
    char source[8192];
    snprintf(source, sizeof source, HEAD "%s\n}\n", body);
    for (const char *level = "AB"; *level; level++) {
        char options[64];
        snprintf(options, sizeof options, "--public --test two --level %c",
                 *level);
        json_t *result = grade(source, options);
        const json_t *test = first_test(result);
        cr_expect_str_eq(text_of(test, "verdict"), verdict, "%c: %s: %s",
                         *level, text_of(test, "message"), body);
        cr_expect(strstr(text_of(test, "message"), says) != NULL,
                  "%c: '%s' not in: %s", *level, says,
                  text_of(test, "message"));
        cr_expect_eq(score_of(result), 0);
        json_decref(result);
    }
}

/* ---- honest submissions ------------------------------------------------ */

static char *slurp(const char *path)
{
    static char text[1 << 16];
    FILE *file = fopen(path, "r");
    cr_assert(file != NULL, "cannot open %s", path);
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    return text;
}

Test(run, solution_earns_all_at_every_level)
{
    char *source = slurp("tests/solutions/01-derivatives/mixed.c");
    for (const char *level = "ABC"; *level; level++) {
        char options[32];
        snprintf(options, sizeof options, "--level %c", *level);
        json_t *result = grade(source, options);
        cr_expect_str_eq(text_of(result, "status"), "graded");
        cr_expect_eq(text_of(result, "level")[0], *level);
        cr_expect_eq(score_of(result), 10, "level %c", *level);
        json_decref(result);
    }
}

Test(run, the_key_changes_hidden_inputs_not_the_score)
{
    char *source = slurp("tests/solutions/01-derivatives/mixed.c");
    json_t *one = grade(source, "--key one"), *two = grade(source, "--key 2");
    cr_expect_eq(score_of(one), 10);
    cr_expect_eq(score_of(two), 10);
    cr_expect(strcmp(text_of(one, "key_hash"), text_of(two, "key_hash")));
    json_decref(one);
    json_decref(two);
}

Test(run, grading_twice_gives_the_same_bytes)
{
    char path[128], *source = HEAD "return f(n, x, NULL);\n}\n";
    snprintf(path, sizeof path, "%s/out.json", folder);
    json_decref(grade(source, "--level A"));
    char *first = strdup(slurp(path));
    json_decref(grade(source, "--level A"));
    cr_expect_str_eq(slurp(path), first);
    free(first);
}

Test(run, failure_says_what_is_needed)
{
    json_t *result = grade(HEAD "return 0;\n}\n", "--public");
    const char *message = text_of(first_test(result), "message");
    static const char *const list[] = {
        "mixed(n = 2, x = {0.5, 0.25}, i = 0, j = 1, f)", "got ", "wanted ",
        "tolerance ", " of 10 points", "01-derivatives.html#exr-mixed",
        "make check E=01-derivatives/mixed T=two"};
    for (size_t i = 0; i < sizeof list/sizeof *list; i++)
        cr_expect(strstr(message, list[i]) != NULL, "'%s' not in: %s",
                  list[i], message);
    json_decref(result);
}

Test(run, hidden_tests_do_not_tell_their_inputs)
{
    json_t *result = grade(HEAD "printf(\"%g\\n\", x[0]); return 0;\n}\n",
                           "--level A"), *test;
    size_t i;
    json_array_foreach(json_object_get(result, "tests"), i, test)
        if (!json_is_true(json_object_get(test, "public"))) {
            const char *message = text_of(test, "message");
            cr_expect(strstr(message, "{") == NULL
                      && strstr(message, "wanted") == NULL
                      && strstr(message, "printed") == NULL, "%s", message);
        }
    json_decref(result);
}

Test(run, own_main_and_own_helpers_do_no_harm)
{
    char source[1 << 16];
    snprintf(source, sizeof source, "%s\nstatic int payload, start, place;\n"
             "int main(void) { return payload + start + place; }\n",
             slurp("tests/solutions/01-derivatives/mixed.c"));
    json_t *result = grade(source, "--level A");
    cr_expect_eq(score_of(result), 10, "%s", text_of(result, "diagnostics"));
    json_decref(result);
}

Test(run, what_was_printed_is_shown_at_the_desk)
{
    json_t *result = grade(HEAD "printf(\"here %d\\n\", i); return 0;\n}\n",
                           "--public --test two --level A");
    cr_expect(strstr(text_of(first_test(result), "message"), "here 0\n"));
    json_decref(result);
}

/* ---- kinds of verdicts ------------------------------------------------- */

Test(run, reads_past_the_end)
{
    expect("return x[n];", "memory", "reads x[2], but x has 2 elements");
    expect("return x[n + 3];", "memory", "reads x[5], but x has 2 elements");
}

Test(run, writes_past_the_end)
{
    expect("((double *)x)[n] = 1; return 0;", "memory",
           "writes x[2], but x has 2 elements");
    expect("((double *)x)[-1] = 1; return 0;", "memory", "writes x[-1]");
}

Test(run, null_pointer_and_stack)
{
    expect("double *volatile p = NULL; return *p;", "memory",
           "reads through a null pointer");
    expect("return i < 0 ? 0 : 1 + mixed(n, x, i + 1, j, f)\n"
           "                     *mixed(n, x, i + 2, j, f);", "memory",
           "used up the stack");
}

Test(run, changes_a_const_array)
{
    expect("((double *)x)[1] = 7; return 0;", "wrong", "changed x[1]");
}

Test(run, changing_and_restoring_is_no_crime)
{
    json_t *result = grade(HEAD "double *w = (double *)x, here = w[0];\n"
        "w[0] = 1; f(n, w, NULL); w[0] = here; return 0;\n}\n",
        "--test two");
    cr_expect_str_eq(text_of(first_test(result), "verdict"), "wrong");
    cr_expect(strstr(text_of(first_test(result), "message"), "tolerance"));
    json_decref(result);
}

Test(run, exits)
{
    expect("_exit(0);", "crash", "exit status 0");
    expect("exit(7);", "crash", "exit status 7");
    expect("_exit(125);", "crash", "exit status 125");
    expect("abort();", "crash", "aborted");
    expect("raise(SIGKILL); _exit(0);", "crash", "exit status 0");
    expect("volatile int zero = 0; return i/zero;", "crash",
           "divided an int by zero");
}

Test(run, takes_too_long)
{
    expect("for (volatile int k = 0;; k++);", "time", "time");
}

Test(run, sleeps)
{
    expect("for (;;) sleep(100);", "time", "time");
}

Test(run, too_much_memory)
{
    expect("char *p = malloc(600000000); *(volatile char *)p = 1; return 0;",
           "memory", "null pointer");
}

Test(run, wrong_number_of_variables)
{
    expect("return f(n + 1, x, NULL);", "wrong", "it has 2");
    expect("return f(-1, x, NULL);", "wrong", "it has 2");
}

Test(run, answers_that_are_no_numbers)
{
    expect("return NAN;", "wrong", "nan");
    expect("return 1/(i*0.0);", "wrong", "got");
}

Test(run, forged_frames)
{
    expect("write(4, \"x\", 1); return 0;", "crash", "descriptor 4");
    expect("char b[4096] = {0x44, 0, 0, 0, 8}; for (;;)\n"
           "    write(4, b, sizeof b);", "crash", "descriptor 4");
    expect("close(4); for (;;) pause();", "crash", "");
}

Test(run, does_not_compile)
{
    json_t *result = grade(HEAD "return nothing;\n}\n", "");
    const json_t *test;
    size_t i;
    cr_expect_str_eq(text_of(result, "status"), "compile");
    cr_expect(strstr(text_of(result, "diagnostics"), "mixed.c:8") != NULL,
              "%s", text_of(result, "diagnostics"));
    json_array_foreach(json_object_get(result, "tests"), i, test)
        cr_expect_str_eq(text_of(test, "verdict"), "compile");
    cr_expect_eq(i, 6);
    cr_expect_eq(score_of(result), 0);
    json_decref(result);
    result = grade("double mixed(int n) { return n; }\n", "");
    cr_expect_str_eq(text_of(result, "status"), "compile");
    json_decref(result);
}

Test(run, no_regular_file)
{
    char path[128], other[128];
    int status;
    snprintf(path, sizeof path, "%s/mixed.c", folder);
    snprintf(other, sizeof other, "%s/out.json", folder);
    cr_assert(symlink("/etc/passwd", path) == 0);
    output_of(&status, "build/grader/run 01-derivatives/mixed %s %s", path,
              other);
    json_t *result = json_load_file(other, 0, NULL);
    cr_expect_str_eq(text_of(result, "status"), "refused");
    cr_expect_eq(status, 0);
    json_decref(result);
}

/* Whatever it tries costs it its own tests only: some budget for all. */
Test(run, budget_of_a_submission, .timeout = 120)
{
    time_t start = time(NULL);
    json_t *result = grade(HEAD "char b[9]; for (;;) read(3, b, 9);\n}\n",
                           "--level A");
    cr_expect(time(NULL) - start < 50);
    cr_expect_eq(score_of(result), 0);
    json_decref(result);
}

Test(run, leaves_nothing_behind)
{
    int status;
    char options[] = "--level A";
    setenv("TMPDIR", folder, 1);
    json_decref(grade(HEAD "return 0;\n}\n", options));
    unsetenv("TMPDIR");
    char *said = output_of(&status, "ls -A %s", folder);
    cr_expect_str_eq(said, "mixed.c\nout.json\n");
}

/* Ended from outside: it tidies up, and nothing goes on working. */
Test(run, is_ended_with_all_that_it_started)
{
    int status;
    write_file("mixed.c", HEAD "for (;;) sleep(100);\n}\n");
    output_of(&status, "TMPDIR=%s timeout -s TERM 2 build/grader/run "
              "01-derivatives/mixed %s/mixed.c %s/out.json", folder, folder,
              folder);
    cr_expect_eq(status, 124);
    char *said = output_of(&status, "ls -A %s; sleep 0.2; "
                           "cat /proc/[0-9]*/cmdline 2>/dev/null | "
                           "tr '\\0' '\\n' | grep '^%s/[d]esc'",
                           folder, folder);
    cr_expect_str_eq(said, "mixed.c\n");
}

Test(run, misuse)
{
    int status;
    static const char *const list[] = {
        "", "a", "01-derivatives/mixed a b c", "nothing/there a b",
        "01-derivatives/mixed a b --level D", "../x a b",
        "01-derivatives/mixed a b --key"};
    for (size_t i = 0; i < sizeof list/sizeof *list; i++) {
        char *said = output_of(&status, "build/grader/run %s 2>&1", list[i]);
        cr_expect_eq(status, 2, "%s: %d", list[i], status);
        cr_expect(strlen(said) > 0 && strchr(said, '\n')[1] == '\0');
    }
}

Test(run, one_test_that_does_not_exist_is_no_pass)
{
    int status;
    write_file("mixed.c", HEAD "return 0;\n}\n");
    output_of(&status, "build/grader/run 01-derivatives/mixed %s/mixed.c "
              "%s/out.json --test nothing", folder, folder);
    cr_expect_eq(status, 3);
}

/* No sandbox is needed at the desk, and yet: */
Test(run, ending_the_program_is_no_pass_without_a_sandbox)
{
    json_t *result = grade(HEAD "_exit(0);\n}\n", "--level C"), *test;
    size_t i;
    json_array_foreach(json_object_get(result, "tests"), i, test)
        cr_expect_str_eq(text_of(test, "verdict"), "crash");
    cr_expect_eq(score_of(result), 0);
    json_decref(result);
}

/* ---- suites that misbehave --------------------------------------------- */

#define TESTS "\"exercise\":\"01-derivatives/mixed\",\"tests\":[" \
    "{\"name\":\"a\",\"what\":\"w\",\"public\":true,\"points\":4}," \
    "{\"name\":\"b\",\"what\":\"w\",\"public\":false,\"points\":6}]"
#define PASS(NAME) "{\"name\":\"" NAME "\",\"verdict\":\"pass\"," \
    "\"message\":\"\"}"

/* A copy of the grader whose suite is a script that writes this report. */
static int run_with_report(const char *report, int ending)
{
    char script[4096];
    int status;
    output_of(&status, "cd %s && mkdir -p build/grader/suites/01-derivatives "
        "build/grader/gen/01-derivatives tests/grader", folder);
    output_of(&status, "cp -r build/grader/run build/grader/probe "
        "build/grader/manifest.tsv build/grader/driver.o "
        "build/grader/wire.o %s/build/grader && cp -r code %s && "
        "cp tests/grader/driver.h %s/tests/grader && "
        "cp build/grader/gen/01-derivatives/mixed.driver.c "
        "%s/build/grader/gen/01-derivatives", folder, folder, folder,
        folder);
    cr_assert_eq(status, 0);
    snprintf(script, sizeof script, "#!/bin/sh\ncat > \"$GRADER_REPORT\" "
             "<<'END'\n%s\nEND\nexit %d\n", report, ending);
    write_file("build/grader/suites/01-derivatives/mixed", script);
    write_file("mixed.c", HEAD "return 0;\n}\n");
    output_of(&status, "chmod +x %s/build/grader/suites/01-derivatives/"
        "mixed; "
        "%s/build/grader/run 01-derivatives/mixed %s/mixed.c %s/out.json",
        folder, folder, folder, folder);
    return status;
}

Test(run, only_one_verdict_a_test_counts)
{
    static const char *const bad[] = {
        "{" TESTS ",\"verdicts\":[]}",
        "{" TESTS ",\"verdicts\":[" PASS("a") "]}",
        "{" TESTS ",\"verdicts\":[" PASS("a") "," PASS("a") "]}",
        "{" TESTS ",\"verdicts\":[" PASS("a") "," PASS("b") "," PASS("b")
            "]}",
        "{" TESTS ",\"verdicts\":[" PASS("a") "," PASS("b") "," PASS("c")
            "]}",
        "{" TESTS ",\"verdicts\":[" PASS("a") ",{\"name\":\"b\","
            "\"verdict\":\"skipped\"}]}",
        "{\"exercise\":\"01-derivatives/mixed\",\"tests\":[],"
            "\"verdicts\":[]}",
        "{\"exercise\":\"01-derivatives/edge\"}", "{}", "[", ""};
    cr_expect_eq(run_with_report("{" TESTS ",\"verdicts\":[" PASS("b") ","
                                 PASS("a") "]}", 0), 0);
    for (size_t i = 0; i < sizeof bad/sizeof *bad; i++)
        cr_expect_eq(run_with_report(bad[i], 0), 3, "%s", bad[i]);
    cr_expect_eq(run_with_report("{" TESTS ",\"verdicts\":[" PASS("b") ","
                                 PASS("a") "]}", 1), 3);
}

/* ---- the sandbox ------------------------------------------------------- */

Test(sandbox, both_levels_hold_here)
{
    char probe[] = "/tmp/descent-probe-XXXXXX", command[128];
    cr_assert(mkdtemp(probe) != NULL && chmod(probe, 0755) == 0);
    snprintf(command, sizeof command, "cp build/grader/probe %s/p", probe);
    cr_assert(system(command) == 0);
    snprintf(command, sizeof command, "%s/p", probe);
    cr_expect(jail_works('A', command), "bubblewrap cannot run here");
    cr_expect(jail_works('B', command), "no Landlock here");
    cr_expect(!jail_works('A', "/nowhere"));
    unlink(command);
    rmdir(probe);
}

/* ---- prototypes -------------------------------------------------------- */

static char *prototype_of(const char *source, int *status)
{
    write_file("starter.c", source);
    return output_of(status, "build/grader/prototype %s/starter.c 2>&1",
                     folder);
}

Test(prototype, finds_the_function)
{
    int status;
    cr_expect_str_eq(prototype_of("/* int a(void) { } */\n#define X {\n"
        "int helper(int n) { return n; }\n"
        "double  yours(int  n,\n  const double *x)\n{ return 0; }\n",
        &status), "double yours(int n, const double *x)\n");
    cr_expect_str_eq(prototype_of("int a(void) { /* yours */ return 0; }\n"
        "int b(void) { return '}' + a(); }\n", &status), "int a(void)\n");
    cr_expect_eq(status, 0);
}

/* Both sides, as the build asks for them; what it says, or the stub. */
static char *sides_of(const char *source, const char *suite, int *status)
{
    write_file("starter.c", source);
    write_file("suite.c", suite);
    return output_of(status, "cd %s && '%s'/build/grader/prototype starter.c "
                     "suite.c h stub driver 2>&1 && cat stub", folder,
                     getcwd((char[512]){""}, 512));
}

Test(prototype, refuses_what_cannot_travel)
{
    int status;
    static const char *const list[] = {
        "int a(struct s t) { }", "float a(int n) { }", "int a(double *x) { }",
        "int a(int n, char **x) { }", "int a(int n, void *x) { }",
        "int a(double f(int n, const double *x, double *g),\n"
        "      double h(int n, const double *x, double *g)) { }", ""};
    for (size_t i = 0; i < sizeof list/sizeof *list; i++) {
        sides_of(list[i], "", &status);
        cr_expect_eq(status, 1, "%s", list[i]);
    }
}

Test(prototype, takes_lengths_from_the_suite)
{
    static const char starter[] = "void a(int rows, int in, const double *x,"
                                  " double *w, int *k) { }";
    int status;
    char *stub = sides_of(starter, "SUITE(1, \"a\")\n"
                          "SHAPES(\"x rows*in, \"\n       \"k 4\");\n", &status);
    cr_expect_eq(status, 0, "%s", stub);
    cr_expect_not_null(strstr(stub, "\"x\", .length = rows*in,"), "%s", stub);
    cr_expect_not_null(strstr(stub, "\"w\", .length = in,"), "%s", stub);
    cr_expect_not_null(strstr(stub, "\"k\", .length = 4,"), "%s", stub);
    static const char *const bad[] = {"y in", "rows in", "x columns",
                                      "x in*columns", "x"};
    for (size_t i = 0; i < sizeof bad/sizeof *bad; i++) {
        char suite[64];
        snprintf(suite, sizeof suite, "\nSHAPES(\"%s\");\n", bad[i]);
        cr_expect_not_null(strstr(sides_of(starter, suite, &status), "SHAPES"));
        cr_expect_eq(status, 1, "%s", bad[i]);
    }
}

/* ---- the student ------------------------------------------------------- */

/* A checkout of his own, with one exercise. */
static char *student(int *status, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static char *student(int *status, const char *format, ...)
{
    char command[512], here[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(command, sizeof command, format, arguments);
    va_end(arguments);
    cr_assert(getcwd(here, sizeof here) != NULL);
    return output_of(status, "cd %s && mkdir -p build/grader "
        "exercises/01-derivatives && cp -n '%s'/exercises/01-derivatives/"
        "mixed.c exercises/01-derivatives && ln -sfn '%s/code' code && "
        "for f in run student hints suites manifest.tsv; do ln -sfn "
        "'%s'/build/grader/$f build/grader/$f; done; %s 2>&1", folder, here,
        here, here, command);
}

Test(student, knows_short_names_and_says_what_is_not_run)
{
    int status;
    char *said = student(&status, "build/grader/student check mixed two");
    cr_expect_eq(status, 0);
    cr_expect(strstr(said, "hidden tests not run here") != NULL, "%s", said);
    cr_expect(strstr(said, "wrong  0/") != NULL, "%s", said);
    said = student(&status, "build/grader/student check nothing");
    cr_expect_eq(status, 2);
    cr_expect(strstr(said, "no exercise 'nothing'") != NULL, "%s", said);
    said = student(&status, "build/grader/student check mixed nothing");
    cr_expect(strstr(said, "no test is called 'nothing'") != NULL,
              "%s", said);
}

Test(student, progress_is_remembered_until_the_file_changes)
{
    int status;
    char *said = student(&status, "build/grader/student progress");
    cr_expect(strstr(said, "not checked yet") != NULL, "%s", said);
    said = student(&status, "build/grader/student check mixed >/dev/null; "
                   "build/grader/student progress | grep mixed");
    cr_expect(strstr(said, "public 0/") != NULL, "%s", said);
    said = student(&status, "cp '%s'/tests/solutions/01-derivatives/mixed.c "
                   "exercises/01-derivatives; build/grader/student check "
                   "mixed; build/grader/student progress | grep mixed",
                   getenv("PWD"));
    cr_expect(strstr(said, "solved") != NULL, "%s", said);
}

Test(student, hints_come_one_by_one)
{
    int status;
    char *said = student(&status, "build/grader/student hint mixed");
    cr_expect(strstr(said, "hint 1") && !strstr(said, "hint 2"));
    said = student(&status, "build/grader/student hint mixed");
    cr_expect(strstr(said, "hint 2") != NULL);
}

/* The compiler's first words come within 0.3 s; here, on a busy machine, we
 * ask only that they come, and come before the check. */
Test(student, watch_speaks_of_what_is_saved)
{
    int status;
    char *said = student(&status, "(timeout 4 build/grader/student watch & "
        "sleep 0.5; touch exercises/01-derivatives/mixed.c; sleep 2; "
        "echo 'int x = ;' > exercises/01-derivatives/mixed.c; wait)");
    char *first = strstr(said, "---- 01-derivatives/mixed");
    cr_expect(first != NULL && strstr(first, "public ") != NULL, "%s", said);
    cr_expect(first != NULL && strstr(first, "mixed.c:1:") != NULL, "%s",
              said);
}
