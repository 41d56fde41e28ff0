# Descent: how neural networks learn, in small C programs.
#
#   make deps book     everything a reader needs, from a bare Debian 12
#   make deps test     everything a doubter needs
#   make help          the rest
#
# code/NN-slug.c -> build/bin -> build/data -> build/figures -> build/book,
# and chapters/NN-slug.md quotes what stands on the way.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SECONDEXPANSION:
.SECONDARY:
MAKEFLAGS += --no-builtin-rules --warn-undefined-variables

CC      := gcc
CLANG   := clang
WARN    := -Wall -Wextra -Wpedantic -Wshadow -Wdouble-promotion -Wvla -Wstrict-prototypes \
           -Wconversion -Wno-sign-conversion
CFLAGS  := -std=c17 -O2 -g -ffp-contract=off $(WARN)
SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=all
NOFMA   := GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-FMA

# ---- what there is -----------------------------------------------------------

stems   := $(sort $(patsubst code/%.c,%,$(wildcard code/[0-9][0-9]-*.c)))
pages   := $(filter $(patsubst chapters/%.md,%,$(wildcard chapters/*.md)),index preface \
           $(sort $(patsubst chapters/%.md,%,$(wildcard chapters/[0-9][0-9]-*.md))) \
           notation grading glossary bibliography terms)
plots   := $(patsubst figures/%.gp,%,$(wildcard figures/[0-9][0-9]-*.gp figures/preface-*.gp))
starters := $(patsubst %.c,%,$(wildcard exercises/[0-9][0-9]-*/*.c))
suites  := $(patsubst tests/%.c,%,$(wildcard tests/[0-9][0-9]-*.c))
lua     := $(filter-out book/latex.lua,$(wildcard book/*.lua))

bins    := $(stems:%=build/bin/%)
data    := $(stems:%=build/data/%.dat) $(if $(wildcard figures/preface-*.gp),build/data/preface-map.dat)
svgs    := $(plots:%=build/figures/%.svg)
labels  := $(pages:%=build/labels/%.tsv)
terms   := $(pages:%=build/terms/%.tsv)
html    := $(pages:%=build/book/%.html)
assets  := $(patsubst book/%,build/book/%,$(wildcard book/style.css book/page.js book/fonts/*))
site    := $(html) $(assets) build/book/search-data.js \
           $(plots:%=build/book/figures/%.svg) $(stems:%=build/book/src/%.c.html)

# upto-NN-slug: a chapter's program and those before it, all that it includes
seen    :=
$(foreach s,$(stems),$(eval seen += code/$(s).c)$(eval upto-$(s) := $(seen)))

# the data of the chapter that NN-what belongs to, its figures
data_of    = $(filter build/data/$(firstword $(subst -, ,$(1)))-%,$(data))
figures_of = $(filter build/figures/$(firstword $(subst -, ,$(1)))-%,$(svgs))

export DESCENT_PAGES := $(pages)
export LC_ALL := C.UTF-8
export CC

say = @printf '%-8s %s\n' '$(1)'

# ---- dependencies: installed before anything else is looked at -----------------

packages-core  := gcc clang libc6-dev make pkg-config gnuplot-nox pandoc libcriterion-dev bubblewrap \
                  libjansson-dev libseccomp-dev zip
commands-core  := gcc clang gnuplot pandoc
packages-pdf   := texlive-luatex texlive-latex-recommended fonts-lmodern fonts-dejavu-core woff2 hyphen-en-gb
commands-pdf   := lualatex woff2_decompress
packages-check := chromium epubcheck default-jre-headless poppler-utils aspell aspell-en codespell \
                  clang-tidy cppcheck valgrind nodejs npm debootstrap
commands-check := chromium epubcheck java pdftotext aspell codespell clang-tidy cppcheck valgrind node npm
packages-serve := busybox entr
commands-serve := busybox entr

sets   := $(patsubst deps-%,%,$(filter deps-%,$(MAKECMDGOALS:deps=deps-core)))
wanted := $(if $(sets),$(foreach s,$(sets),$(commands-$(s))) -- $(foreach s,$(sets),$(packages-$(s))))

# A makefile that is included is made before every goal, with -j too.
ifneq ($(wanted),)
ifeq ($(findstring n,$(filter-out --%,$(firstword -$(MAKEFLAGS)))),)
include build/deps.mk
build/deps.mk: .FORCE
	@book/install.sh $(wanted)
	@mkdir -p build && [ -e $@ ] || touch $@
endif
endif

.PHONY: .FORCE deps deps-pdf deps-check deps-serve
.FORCE:
deps: ## install what `book` and `test` need (Debian)
deps-pdf: ## install what `pdf` needs (Debian)
deps-check: ## install what `.ci/full` needs (Debian)
deps-serve: ## install what `serve` needs (Debian)
deps deps-pdf deps-check deps-serve:
	@:

# ---- help ----------------------------------------------------------------------

.PHONY: help
help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' Makefile book/*.mk tests/*.mk | \
	    awk -F '\t' '{ printf "make %-12s %s\n", $$1, $$2 }'

# ---- programs and what they print ------------------------------------------------

build/bin/%: code/%.c Makefile
	$(call say,compile) $<
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) -MMD -MP -MT $@ -MF $@.d -o $@.new $< -lm && mv $@.new $@

build/clang/bin/%: code/%.c Makefile
	$(call say,compile) '$< (clang)'
	@mkdir -p $(@D)
	@$(CLANG) $(CFLAGS) -O1 -MMD -MP -MT $@ -MF $@.d -o $@.new $< -lm && mv $@.new $@

build/data/%.dat: build/bin/%
	$(call say,run) $*
	@mkdir -p $(@D)
	@$< > $@.new && mv $@.new $@

build/clang/data/%.dat: build/clang/bin/%
	$(call say,run) '$* (clang)'
	@mkdir -p $(@D)
	@$< > $@.new && mv $@.new $@

build/nofma/data/%.dat: build/bin/%
	$(call say,run) '$* (no FMA)'
	@mkdir -p $(@D)
	@$(NOFMA) $< > $@.new && mv $@.new $@

# which chapter uses how much of which, for the map in the preface
build/data/preface-map.dat: book/map.awk $(stems:%=code/%.c)
	$(call say,run) 'book/map.awk'
	@mkdir -p $(@D)
	@awk -f $^ > $@.new && mv $@.new $@

-include $(wildcard build/bin/*.d build/clang/bin/*.d)

# ---- figures ---------------------------------------------------------------------

# figure.sh puts a style into the SVG, so that one picture follows the page
# from light to dark. A warning of gnuplot's is an error.
build/figures/%.svg: figures/%.gp figures/style.gp $(wildcard book/figure.*) $$(call data_of,$$*)
	$(call say,draw) $*
	@mkdir -p $(@D)
	@gnuplot -e "data='$(call data_of,$*)'; format='svg'; out='$@.new'" \
	    figures/style.gp $< > $@.log 2>&1 && [ ! -s $@.log ] || { \
	    sed -e '/^ *^*$$/d' -e 's|^"$<" line \([0-9]*\)|$<:\1|' -e '\|^$<:|!s|^|$<:1: |' $@.log >&2; \
	    rm -f $@.new $@.log; exit 1; }
	@book/figure.sh $@.new > $@.log && mv $@.log $@ && rm $@.new

# ---- pages -----------------------------------------------------------------------

# First pass: labels and index terms. The files change only when a label does,
# so a changed paragraph does not touch the other pages.
build/labels/%.stamp: chapters/%.md $(lua)
	@mkdir -p build/labels build/terms
	@DESCENT_MODE=plain pandoc -f book/reader.lua --lua-filter book/labels.lua \
	    -t plain --wrap=none $< -o build/labels/$*.new
	@DESCENT_MODE=plain DESCENT_PASS=terms pandoc -f book/reader.lua \
	    --lua-filter book/labels.lua -t plain --wrap=none $< -o build/terms/$*.new
	@cd build && for f in labels/$* terms/$*; do \
	    cmp -s $$f.new $$f.tsv && rm $$f.new || mv $$f.new $$f.tsv; done
	@grep -oE '[0-9][0-9]-[a-z0-9-]+' $< | sort -u | \
	    sed 's|.*|build/book/$*.html build/proof/$*: $$(filter build/data/&.dat,$$(data))|' \
	    > build/labels/$*.mk
	@touch $@

$(labels) $(terms): build/labels/$$(basename $$(@F)).stamp
	@:

-include $(wildcard build/labels/*.mk)

pandoc_page = DESCENT_SEARCH=build/search/$*.js pandoc -f book/reader.lua $< \
    --lua-filter book/page.lua --citeproc --bibliography book/references.bib \
    -M link-citations=true --lua-filter book/finish.lua --section-divs --template book/page.html -t html5 \
    --wrap=preserve --fail-if-warnings

build/book/%.html build/search/%.js &: chapters/%.md $(lua) book/page.html book/references.bib \
        $(labels) $$(filter code/$$*.c,$$(wildcard code/*.c)) \
        $$(filter build/data/$$*.dat,$$(data)) $$(call figures_of,$$*) | $(data)
	$(call say,page) $*
	@mkdir -p build/book build/search
	@$(pandoc_page) -o build/book/$*.new && mv build/book/$*.new build/book/$*.html

build/book/terms.html build/book/glossary.html: $(terms)

build/book/src/%.c.html: code/%.c book/source.lua book/html.lua book/page.html $(labels)
	$(call say,page) 'src/$*.c'
	@mkdir -p $(@D)
	@pandoc -f book/source.lua $< --template book/page.html -t html5 --fail-if-warnings \
	    -o $@.new && mv $@.new $@

build/book/search-data.js: $(pages:%=build/search/%.js)
	@{ printf 'var descentSearch = [\n'; cat $^; printf '];\n'; } > $@.new && mv $@.new $@

build/book/figures/%.svg: build/figures/%.svg
	@mkdir -p $(@D) && cp $< $@.new && mv $@.new $@

$(assets): build/book/%: book/%
	@mkdir -p $(@D) && cp $< $@.new && mv $@.new $@

.PHONY: book serve
book: $(site) ## run the programs, draw the figures, render build/book/index.html

serve: book ## serve the book on port 8000 and rebuild it whenever a file is saved
	@MAKE='$(MAKE)' book/serve.sh

# ---- proofs ----------------------------------------------------------------------

variants := build clang=build/clang nofma=build/nofma

.PHONY: prove sync
proofs := $(pages:%=build/proof/%) build/proof/references $(if $(filter glossary,$(pages)),build/proof/glossary-terms)
prove: $(proofs) ## prove every quotation, label, citation and figure
	@tests/sum $^

build/proof/%: chapters/%.md $(lua) book/references.bib $(wildcard chapters/*.md) \
        $$(filter code/$$*.c,$$(wildcard code/*.c)) $$(wildcard figures/$$(firstword $$(subst -, ,$$*))-*.gp) \
        $$(wildcard exercises/$$*/*.c) \
        $$(if $$(filter $$*,$$(stems)),build/data/$$*.dat build/clang/data/$$*.dat build/nofma/data/$$*.dat) \
        | $(data) $(stems:%=build/clang/data/%.dat) $(stems:%=build/nofma/data/%.dat) $(svgs)
	$(call say,prove) $*
	@tests/run $@ env DESCENT_MODE=prove DESCENT_RUNS='$(variants)' \
	    pandoc -f book/reader.lua $< -t native -o /dev/null

build/proof/references: book/references.bib $(wildcard chapters/*.md)
	$(call say,prove) references
	@tests/run $@ tests/book/cited.sh $<

build/proof/glossary-terms: chapters/glossary.md $(terms)
	$(call say,prove) 'the glossary'
	@tests/run $@ tests/book/glossary.sh $^

sync: $(data) ## rewrite every quotation from its source
	@for page in $(pages); do \
	    DESCENT_MODE=sync pandoc -f book/reader.lua chapters/$$page.md -t native -o build/sync.new || exit 1; \
	done; rm -f build/sync.new

# ---- tests -----------------------------------------------------------------------

include book/print.mk
include book/fashion.mk

include tests/tests.mk
include tests/check.mk
include $(wildcard tests/grader.mk tests/grader-*.mk)

# ---- the rest --------------------------------------------------------------------

.PHONY: bench clean
bench: $(bins) ## measure ratios of running times; writes tests/bench/record.txt
	@tests/bench/run

clean: ## remove everything generated
	@rm -rf build
