# The grader: what students check with and instructors grade with.
#
#   exercises/NN-slug/NAME.c --prototype--> build/grader/gen (stub, driver)
#   tests/exercises/NN-slug/NAME.c + stub --> build/grader/suites (trusted)
#   build/grader/run compiles a submission in a sandbox; its suite calls it
#
# tests/grader-*.mk add the targets of the instructor and the proofs.

GRADERFLAGS := $(filter-out -Wconversion -Wno-sign-conversion -Wdouble-promotion,$(CFLAGS)) \
               -Itests/grader

exercise-suites := $(patsubst tests/exercises/%.c,%,$(wildcard tests/exercises/*/*.c))
graded-chapters := $(filter $(sort $(patsubst exercises/%/,%,$(dir $(wildcard exercises/*/*.c)))),$(pages))

# the grader itself, without suites; and with all of them
grader-tools := build/grader/run build/grader/student build/grader/probe build/grader/driver.o \
                build/grader/wire.o build/grader/manifest.tsv
grader := $(grader-tools) $(exercise-suites:%=build/grader/suites/%) \
          $(exercise-suites:%=build/grader/gen/%.driver.c)

.PHONY: grader
grader: $(grader)

build/grader/%.o: tests/grader/%.c Makefile tests/grader.mk
	$(call say,compile) $<
	@mkdir -p $(@D)
	@$(CC) $(GRADERFLAGS) -MMD -MP -MT $@ -MF $@.d -c -o $@.new $< && mv $@.new $@
-include $(wildcard build/grader/*.d)

link = $(call say,link) $@; mkdir -p $(@D); \
    $(CC) -o $@.new $(filter %.o,$^) $(1) && mv $@.new $@

build/grader/prototype: build/grader/prototype.o build/grader/wire.o
	$(call link,)

build/grader/run: build/grader/run.o build/grader/compile.o build/grader/sandbox.o \
        | build/grader/probe build/grader/driver.o build/grader/wire.o
	$(call link,-ljansson -lseccomp)

build/grader/probe: build/grader/probe.o
	$(call link,-static)

build/grader/student: build/grader/student.o
	$(call link,-ljansson)

# ---- exercises -----------------------------------------------------------------

build/grader/manifest/%.tsv: chapters/%.md book/manifest.lua book/numbering.lua \
        build/grader/prototype $$(wildcard exercises/$$*/*.c)
	@mkdir -p $(@D) build/grader/hints/$*
	@DESCENT_MODE=plain pandoc --quiet -f book/reader.lua --lua-filter book/manifest.lua \
	    -t plain --wrap=none $< -o $@.new
	@for f in $(filter exercises/%,$^); do \
	    name=$${f##*/}; name=$${name%.c}; \
	    cut -f 2 $@.new | grep -qx "$$name" || { \
	        echo "$$f: no exercise of $< has this name" >&2; exit 1; }; done
	@mv $@.new $@

build/grader/manifest.tsv: $(graded-chapters:%=build/grader/manifest/%.tsv)
	@grep -h . $^ > $@.new && mv $@.new $@

build/grader/gen/%.h build/grader/gen/%.stub.c build/grader/gen/%.driver.c &: \
        exercises/%.c tests/exercises/%.c build/grader/prototype
	@mkdir -p $(@D)
	@build/grader/prototype $< tests/exercises/$*.c build/grader/gen/$*.h build/grader/gen/$*.stub.c \
	    build/grader/gen/$*.driver.c

suite-objects := build/grader/suite.o build/grader/stub.o build/grader/sandbox.o build/grader/wire.o

build/grader/suites/%: tests/exercises/%.c build/grader/gen/%.h build/grader/gen/%.stub.c \
        $(suite-objects) | build/grader/gen/%.driver.c
	$(call say,compile) $<
	@mkdir -p $(@D)
	@$(CC) $(GRADERFLAGS) -O1 -Icode -MMD -MP -MT $@ -MF $@.d -include build/grader/gen/$*.h \
	    -o $@.new $< build/grader/gen/$*.stub.c $(suite-objects) \
	    $(criterion) -ljansson -lseccomp -lm && mv $@.new $@
-include $(wildcard build/grader/suites/*/*.d)

# ---- the student -----------------------------------------------------------------

E ?=
T ?=

.PHONY: check hint progress watch
one := $(filter $(E),$(exercise-suites))
check: $(if $(one),$(grader-tools) $(one:%=build/grader/suites/%) $(one:%=build/grader/gen/%.driver.c),$(grader))
check: ## check your exercises: all, or E=01-derivatives/mixed, or one test T=…
	@build/grader/student check '$(E)' '$(T)'

hint: build/grader/student build/grader/manifest.tsv ## the next hint for E=01-derivatives/mixed
	@build/grader/student hint '$(E)'

progress: build/grader/student build/grader/manifest.tsv ## what is solved so far
	@build/grader/student progress

watch: $(grader) ## check an exercise whenever it is saved
	@build/grader/student watch

# ---- tests -------------------------------------------------------------------------

build/test/grader/core: tests/grader/core.c build/grader/sandbox.o build/grader/wire.o Makefile
	$(call say,compile) $<
	@mkdir -p $(@D)
	@$(CC) $(GRADERFLAGS) -o $@.new $< build/grader/sandbox.o build/grader/wire.o \
	    $(criterion) -ljansson -lseccomp -lm && mv $@.new $@

build/test/grader/core.ok: build/test/grader/core $(grader) tests/solutions/01-derivatives/mixed.c
	$(call say,test) 'grader/core'
	@tests/run $@ $<

# it needs a right answer, and a handout has none
ifneq ($(wildcard tests/solutions),)
test: build/test/grader/core.ok
endif


