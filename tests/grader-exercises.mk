# Every suite proves that it knows right from wrong, for KEYS course keys:
# see tests/grader/prove.c. `make test KEYS=20` draws more inputs.

KEYS ?= 3

exercise-proofs := $(exercise-suites:%=build/test/keys-$(KEYS)/%.ok) build/test/grader/complete.ok

build/grader/prove: build/grader/prove.o
	$(call link,-ljansson)

build/test/keys-$(KEYS)/%.ok: build/grader/prove build/grader/suites/% \
        $(filter-out %.tsv,$(grader-tools)) build/grader/manifest/$$(*D).tsv \
        exercises/%.c tests/solutions/%.c $$(wildcard tests/wrong/$$*/*.c tests/right/$$*/*.c) \
        $$(upto-$$(*D)) | build/grader/manifest.tsv
	$(call say,test) '$* (right and wrong)'
	@tests/run $@ build/grader/prove $* $(KEYS)

# every exercise of the chapters that gives points has a suite
build/test/grader/complete.ok: build/grader/manifest.tsv $(exercise-suites:%=tests/exercises/%.c)
	$(call say,test) 'every exercise has a suite'
	@tests/run $@ sh -c 'while read -r chapter name kind points rest; do \
	    [ "$$points" -eq 0 ] || [ -e tests/exercises/$$chapter/$$name.c ] || { \
	    echo "no suite: tests/exercises/$$chapter/$$name.c"; exit 1; }; done < $<'

.PHONY: prove-exercises
prove-exercises: $(exercise-proofs) ## prove the suites of the exercises [KEYS=20]
	@tests/sum $^

test: $(exercise-proofs)
