# `make race`: a student's optimiser over the book's twenty steps.

race-shape := (int n, double \*w, const double \*g, double rate, double \*m, double \*v, int t);

.PHONY: race
race: build/grader/manifest.tsv $(one:%=build/grader/gen/%.h) ## draw your optimiser over the book's twenty steps, E=NN-slug/NAME
	@case '$(one)' in '') echo "no exercise '$(E)': say E=NN-slug/NAME, as in E=07-momentum/quasi" >&2; exit 2;; esac
	@rule=$$(sed -n 's/^void \([a-z0-9_]*\)$(race-shape)$$/\1/p' build/grader/gen/$(one).h); \
	if [ -z "$$rule" ]; then \
	    echo "$(one) is no optimiser that can race: race takes (int n, double *w, const double *g, double rate, double *m, double *v, int t)" >&2; exit 2; \
	fi; \
	mkdir -p build/race/$(dir $(one)) && \
	$(CC) $(filter-out -W%,$(CFLAGS)) -Icode -I. -DSUBMISSION='"exercises/$(one).c"' -DRULE=$$rule \
	    -o build/race/$(one) tests/grader/race.c -lm && \
	{ timeout 120 build/race/$(one) > build/race/$(one).dat || \
	    { echo "$(one) did not finish the race: make check E=$(one)" >&2; exit 1; }; } && \
	gnuplot -e "data='build/race/$(one).dat'; format='svg'; out='build/race/$(one).svg.new'" \
	    figures/style.gp tests/grader/race.gp && \
	book/figure.sh build/race/$(one).svg.new > build/race/$(one).svg && \
	rm build/race/$(one).svg.new && echo "  drawn in build/race/$(one).svg"

build/test/grader/race.ok: tests/grader/race.sh tests/grader/race.c tests/grader/race.gp tests/grader-race.mk \
        exercises/07-momentum/quasi.c $(wildcard code/*.c) build/grader/manifest.tsv build/grader/prototype
	$(call say,test) 'make race'
	@tests/run $@ tests/grader/race.sh 07-momentum/quasi

test: build/test/grader/race.ok
