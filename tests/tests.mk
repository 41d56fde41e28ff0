# The tests: `make test` runs all, keeps what passed, and sums up.
#
# tests/NN-*.c         Criterion, against the chapter's C file; three builds
# tests/book/*.c       Criterion, against the build itself, in a copy of a tiny book
# tests/run, tests/sum one suite; the line at the end

TESTFLAGS := $(filter-out -Wconversion -Wno-sign-conversion -Wdouble-promotion,$(CFLAGS)) -Icode -Itests
criterion := $$(pkg-config --cflags --libs criterion)

builds := gcc clang sanitized
# the functions of a chapter that a test does not reach need not be compiled
compiler-gcc := $(CC) -fwhole-program
compiler-clang := $(CLANG)
compiler-sanitized := $(CC) -fwhole-program $(SANITIZE)

book-suites := $(patsubst tests/%.c,%,$(wildcard tests/book/*.c))

results := $(foreach b,$(builds),$(suites:%=build/test/$(b)/%.ok)) \
           $(book-suites:%=build/test/%.ok) \
           $(stems:%=build/test/same/%.ok) $(stems:%=build/test/clean/%.ok) \
           $(starters:%=build/test/%.ok) $(if $(plots),build/test/figures.ok)

.PHONY: test
test: $(proofs) $(results) ## prove and test everything
	@tests/sum $^

define suite-rules
build/test/$(1)/%: tests/%.c Makefile tests/tests.mk
	$$(call say,compile) '$$< ($(1))'
	@mkdir -p $$(@D)
	@$$(compiler-$(1)) $$(TESTFLAGS) -MMD -MP -MT $$@ -MF $$@.d -o $$@.new $$< \
	    $$(criterion) -lm && mv $$@.new $$@

build/test/$(1)/%.ok: build/test/$(1)/% $$(bins) $$(wildcard tests/reference/*/*)
	$$(call say,test) '$$* ($(1))'
	@tests/run $$@ $$<
endef
$(foreach b,$(builds),$(eval $(call suite-rules,$(b))))
-include $(wildcard build/test/*/*.d)

build/test/same/%.ok: build/data/%.dat
	$(call say,test) '$* (same numbers)'
	@tests/run $@ tests/same.sh $*

# the sanitizers have nothing to say of a whole run
build/test/clean/%: code/%.c Makefile
	$(call say,compile) '$< (sanitized)'
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) $(SANITIZE) -MMD -MP -MT $@ -MF $@.d -o $@.new $< -lm && mv $@.new $@

build/test/clean/%.ok: build/test/clean/%
	$(call say,test) '$* (sanitized)'
	@tests/run $@ sh -c '$< >/dev/null'

# a starter compiles without a warning, with both compilers
build/test/exercises/%.ok: exercises/%.c $$(upto-$$(*D))
	$(call say,test) 'exercises/$*'
	@mkdir -p $(@D)
	@tests/run $@ sh -c '$(CC) $(CFLAGS) -Werror -Icode -c $< -o $@.o && \
	    $(CLANG) $(CFLAGS) -Werror -Icode -c $< -o $@.o && rm $@.o'

build/test/figures.ok: $(svgs) tests/figures.sh
	$(call say,test) 'figures (the same bytes again)'
	@tests/run $@ tests/figures.sh $(plots)

# ---- the build, tested on a tiny book ----------------------------------------

mini := $(wildcard tests/book/mini/*/*)

build/test/mini/.built: $(mini) Makefile $(lua) book/page.html book/style.css book/page.js \
        $(wildcard book/figure.*) figures/style.gp $(wildcard tests/*.mk) tests/run tests/sum $(wildcard tests/book/*.sh)
	$(call say,build) 'a tiny book to test the build on'
	@rm -rf build/test/mini && mkdir -p build/test/mini
	@cp -R Makefile book figures tests/book/mini/. build/test/mini
	@rm -f build/test/mini/figures/[0-9]* build/test/mini/figures/preface-* && cp tests/book/mini/figures/* build/test/mini/figures
	@cp -R tests/book/mini/book/. build/test/mini/book
	@mkdir build/test/mini/tests && cp -R tests/*.mk tests/run tests/sum build/test/mini/tests
	@mkdir build/test/mini/tests/book && cp tests/book/*.sh build/test/mini/tests/book
	@env -i PATH="$$PATH" HOME="$$HOME" LC_ALL=C.UTF-8 $(MAKE) --no-print-directory \
	    -C build/test/mini book prove > build/test/mini.log 2>&1 || { cat build/test/mini.log; exit 1; }
	@touch $@

build/test/book/%: tests/book/%.c tests/book/tree.h Makefile
	$(call say,compile) $<
	@mkdir -p $(@D)
	@$(CC) $(TESTFLAGS) -o $@.new $< $(criterion) -lm && mv $@.new $@

build/test/book/%.ok: build/test/book/% build/test/mini/.built
	$(call say,test) 'book/$*'
	@tests/run $@ $<
