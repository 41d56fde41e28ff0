/* prove.c: every kind of quotation is broken on purpose, and `make prove` says
 * where. The unbroken tiny book passes (tests.mk proves it before any test). */
#include "tree.h"

Test(prove, unbroken)
{
    Tree *t = tree();
    shell(t, "rm -r build/proof && make prove");
    cr_assert_eq(t->status, 0, "%s", t->out);
    cr_assert(strstr(t->out, "8 passed, 0 failed") != NULL, "%s", t->out);
    fell(t);
}

/* ---- listings ---- */

Test(listing, changed_line_of_c)
{
    Tree *t = tree();
    edit(t, "code/01-mini.c", "return 2*x;", "return x + x;");
    fails(t, "prove", MINI, 23, "listing 'twice' differs from code/01-mini.c:13");
    cr_assert(strstr(t->out, "return 2*x;") != NULL && strstr(t->out, "return x + x;") != NULL);
    fell(t);
}

Test(listing, shown_twice)
{
    breaks("{.c .again from=twice}", "{.c #lst:twice}", 0, "shown a second time");
}

Test(listing, never_shown)
{
    Tree *t = tree();
    int line = edit(t, "code/01-mini.c", "//> main", "//> new\nextern int more;\n\n//> main");
    fails(t, "prove", "code/01-mini.c", line, "section 'new' is shown nowhere");
    fell(t);
}

Test(listing, unknown_section) { breaks("#lst:twice", "#lst:thrice", 0, "unknown section 'thrice'"); }
Test(listing, unknown_again) { breaks("from=twice", "from=02-more/none", 0, "unknown section 'none'"); }
Test(listing, other_chapter) { breaks("#lst:twice", "#lst:02-more/main", 0, "only .again"); }
Test(listing, no_label) { breaks("{.c #lst:twice}", "{.c}", 0, "needs a label"); }

Test(listing, lines_before_the_header)
{
    Tree *t = tree();
    edit(t, "code/01-mini.c", "//> header\n", "");
    fails(t, "prove", "code/01-mini.c", 1, "not '//> header'");
    fell(t);
}

Test(listing, example_does_not_compile) { breaks("return twice(2);", "return twice();", -1, "does not compile"); }
Test(listing, wrong_compiles) { breaks("return nothing;", "return 0;", -1, "compiles; it should fail"); }
Test(listing, wrong_fails_otherwise) { breaks("error=\"undeclared\"", "error=\"divided by zero\"", 0, "does not say 'divided by zero'"); }
Test(listing, excerpt_of_no_file) { breaks("{.c .example}", "{.c .excerpt file=code/none.c}", 0, "no 'code/none.c'"); }
Test(listing, excerpt_that_is_not_there) { breaks("{.c .example}", "{.c .excerpt file=code/01-mini.c}", 0, "do not stand so in code/01-mini.c"); }
Test(listing, bare_fence) { breaks("``` {.c .example}", "```", 0, "a bare fence"); }
Test(listing, unknown_class) { breaks("{.c .example}", "{.pascal}", 0, "unknown class 'pascal'"); }

Test(listing, never_closed)
{
    Tree *t = tree();
    int line = edit(t, MINI, "::: {.exercise", "``` {.sh}\n::: {.exercise");
    fails(t, "prove", MINI, line, "never closed");
    fell(t);
}

/* ---- outputs, values, claims, tables ---- */

Test(output, stale) { breaks("double 13", "double 14", 0, "'double 14' is 'double 13'"); }
Test(output, unknown_block) { breaks("block=finals}", "block=none}", 0, "no block 'none'"); }
Test(output, unknown_program) { breaks("01-mini --scale 2", "03-none --scale 2", 0, "no program '03-none'"); }
Test(output, no_shell) { breaks("01-mini --scale 2", "01-mini; rm -r x", 0, "a shell would read"); }

Test(value, stale) { breaks("[6.5]{.val", "[6.6]{.val", 0, "value 'double.final' is 6.5, the page says 6.6"); }
Test(value, unknown_key) { breaks("key=double.final", "key=triple.final", 0, "unknown key 'triple.final'"); }
Test(value, not_finite) { breaks("key=double.final fmt=%.2g", "key=bad fmt=%.2g", 0, "'bad' is nan"); }
Test(value, no_key) { breaks("{.val key=double.final", "{.val", 0, "needs key="); }
Test(value, bad_format) { breaks("fmt=%.2g}, and", "fmt=%d}, and", 0, "cannot be printed with '%d'"); }
Test(value, other_chapter_unknown)
{
    Tree *t = tree();
    int line = edit(t, "chapters/02-more.md", "key=01-mini:double.final", "key=01-mini:none");
    fails(t, "prove", "chapters/02-more.md", line, "unknown key 'none'");
    fell(t);
}

Test(claim, false_one) { breaks("check=\"double.final > plain.final\"", "check=\"double.final < plain.final\"", 0, "false claim"); }
Test(claim, over_two_lines) { breaks("- 3) < 1", "- 3) < 0.2", -1, "false claim"); }
Test(claim, unknown_key) { breaks("check=\"double.final >", "check=\"none >", 0, "unknown key 'none'"); }
Test(claim, not_finite) { breaks("check=\"double.final >", "check=\"bad >", 0, "'bad' is nan"); }
Test(claim, compares_nothing) { breaks("check=\"double.final > plain.final\"", "check=\"double.final\"", 0, "compares nothing"); }
Test(claim, nonsense) { breaks("check=\"double.final > plain.final\"", "check=\"double.final > (\"", 0, "ends too early"); }
Test(claim, swallowed_by_a_reference) { breaks("The last is [6.5]", "From @fig:line [6.5]", 0, "pandoc does not see this quotation"); }
Test(claim, no_check) { breaks("{.claim check=\"double.final > plain.final\"}", "{.claim}", 0, "needs check="); }

Test(table, stale) { breaks("| double | 6.50 |", "| double | 6.51 |", 0, "'| double | 6.51 |' is '| double | 6.50 |'"); }
Test(table, row_missing) { breaks("| double | 6.50 |\n", "", -4, "(nothing)"); }
Test(table, unknown_block) { breaks("{.table block=finals", "{.table block=none", 0, "unknown block 'none'"); }
Test(table, unknown_column) { breaks("cols=\"method,value\"", "cols=\"method,none\"", 0, "no column 'none'"); }

/* libm's last digits: what does not survive them is a fault */
Test(value, too_many_digits)
{
    Tree *t = tree();
    int line = edit(t, MINI, "[8.4e-06]{.val key=fine fmt=%.2g}", "[x]{.val key=fine fmt=%.2g}");
    edit(t, "build/clang/data/01-mini.dat", "8.4147", "8.5147");
    fails(t, "sync prove", MINI, line, "(clang)");
    fell(t);
}

Test(prose, bare_number) { breaks("is plain.", "is 3.25 plain.", 0, "bare number '3.25'"); }
Test(prose, bare_exponent) { breaks("is plain.", "is 1e-9 plain.", 0, "bare number '1e-9'"); }

/* ---- labels, citations, mathematics ---- */

Test(label, unknown) { breaks("In @eq:twice and", "In @eq:thrice and", 0, "unknown label '@eq:thrice'"); }
Test(label, unknown_listing) { breaks("in @lst:twice and", "in @lst:thrice and", 0, "unknown label '@lst:thrice'"); }
Test(label, unknown_chapter)
{
    Tree *t = tree();
    int line = edit(t, "chapters/02-more.md", "@ch:01-mini", "@ch:07-none");
    fails(t, "prove", "chapters/02-more.md", line, "unknown label '@ch:07-none'");
    fell(t);
}
Test(label, doubled) { breaks("{#sec:running}", "{#sec:twice}", 0, "label 'sec:twice' stands a second time"); }
Test(label, doubled_in_another_chapter)
{
    Tree *t = tree();
    int line = edit(t, "chapters/02-more.md", "#sec:quad", "#sec:twice");
    fails(t, "prove", "chapters/02-more.md", line, "stands in chapters/01-mini.md too");
    fell(t);
}
Test(citation, missing) { breaks("@knuth1984", "@knuth1985", 0, "unknown citation '@knuth1985'"); }

Test(citation, never_cited)
{
    Tree *t = tree();
    edit(t, MINI, "@knuth1984", "Knuth");
    fails(t, "prove", "book/references.bib", 1, "cited nowhere: knuth1984");
    fell(t);
}

Test(glossary, not_in_the_index)
{
    Tree *t = tree();
    int line = edit(t, "chapters/glossary.md", "doubling\n", "halving\n");
    fails(t, "prove", "chapters/glossary.md", line, "no index entry 'halving'");
    fell(t);
}

Test(glossary, names_no_entry)
{
    Tree *t = tree();
    int line = edit(t, "chapters/glossary.md", "of=\"doubling\"", "of=\"halving\"");
    fails(t, "prove", "chapters/glossary.md", line, "no index entry 'halving'");
    fell(t);
}

Test(glossary, out_of_order)
{
    Tree *t = tree();
    int line = edit(t, "chapters/glossary.md", "[twice]", "[again]");
    fails(t, "prove", "chapters/glossary.md", line, "'again' stands behind its place");
    fell(t);
}

Test(glossary, leads_to_the_chapter)
{
    Tree *t = tree();
    char *page = slurp(t, "build/book/glossary.html");
    char *first = strstr(page, "adding a number to itself");
    cr_assert(first != NULL);
    cr_expect(strstr(first, "href=\"01-mini.html#ix-1\"") != NULL, "%s", first);
    free(page);
    fell(t);
}

Test(mathematics, cannot_be_converted) { breaks("$x^2$", "$\\bmod{x}{$", 0, "cannot be converted"); }

/* ---- figures, blocks, exercises ---- */

Test(figure, no_alt) { breaks(" alt=\"A straight line that rises.\"", "", 0, "no alt text"); }
Test(figure, no_caption) { breaks("![The line [rises]{.claim check=\"double.final > plain.final\"}.]", "![]", 0, "no caption"); }
Test(figure, number_in_alt) { breaks("alt=\"A straight", "alt=\"A 0.5 straight", 0, "run number"); }
Test(figure, unknown) { breaks("figures/01-line.svg", "figures/01-none.svg", 0, "no figures/01-none.gp"); }
Test(figure, no_label) { breaks("{#fig:line alt", "{alt", 0, "needs a label"); }

Test(figure, missing_block)
{
    Tree *t = tree();
    spill(t, "figures/01-line.gp", "if (0) plot data index 'none' using 1:2\nplot x\n");
    fails(t, "prove", "figures/01-line.gp", 1, "no block 'none'");
    fell(t);
}

Test(figure, gnuplot_warns)
{
    Tree *t = tree();
    edit(t, "figures/01-line.gp", "'x':'y'", "'x':(1)");
    fails(t, "book", "figures/01-line.gp", 1, "Warning: empty y range");
    shell(t, "ls build/figures");
    cr_assert(strstr(t->out, ".new") == NULL, "half-written: %s", t->out);
    fell(t);
}

Test(figure, gnuplot_fails)
{
    Tree *t = tree();
    int line = edit(t, "figures/01-line.gp", "set ylabel 'y'", "set ylabl 'y'");
    fails(t, "book", "figures/01-line.gp", line, "unrecognized option");
    fell(t);
}

Test(block, prefix_of_another)
{
    Tree *t = tree();
    edit(t, "code/01-mini.c", "# finals", "# curves");
    shell(t, "make -k prove");
    cr_assert(t->status != 0);
    cr_assert(strstr(t->out, "build/data/01-mini.dat:1: block 'curve' is a prefix of block 'curves'")
              != NULL, "%s", t->out);
    fell(t);
}

Test(block, key_twice)
{
    Tree *t = tree();
    edit(t, "code/01-mini.c", "fine\\t", "bad\\t");
    shell(t, "make prove");
    cr_assert(t->status != 0);
    cr_assert(strstr(t->out, "key 'bad' is printed twice") != NULL, "%s", t->out);
    fell(t);
}

Test(exercise, no_file) { breaks("name=half", "name=third", 0, "no exercises/01-mini/third.c"); }
Test(exercise, no_kind) { breaks("kind=code", "kind=essay", 0, "kind="); }

/* ---- sync ---- */

Test(sync, mends_every_quotation)
{
    Tree *t = tree();
    edit(t, "code/01-mini.c", "return 2*x;", "return x + x;");
    edit(t, MINI, "[6.5]{.val", "[0]{.val");
    edit(t, MINI, "double 13", "double 1");
    edit(t, MINI, "| double | 6.50 |\n", "");
    shell(t, "make sync");
    cr_assert_eq(t->status, 0, "%s", t->out);
    shell(t, "make prove");
    cr_assert_eq(t->status, 0, "%s", t->out);
    char *page = slurp(t, MINI);
    cr_assert(strstr(page, "return x + x;") && strstr(page, "[6.5]{.val")
              && strstr(page, "double 13") && strstr(page, "| double | 6.50 |"));
    free(page);
    fell(t);
}

Test(sync, touches_nothing_that_is_right)
{
    Tree *t = tree();
    shell(t, "touch -d '2001-01-01' chapters/*.md && make sync && find chapters -newermt 2002-01-01");
    cr_assert_eq(t->status, 0);
    cr_assert(strstr(t->out, "chapters/") == NULL, "%s", t->out);
    fell(t);
}
