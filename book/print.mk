# The book on paper and for readers of books: build/book/descent.pdf and .epub.

edition := 2026-11-21
dated = SOURCE_DATE_EPOCH=$$(date -u -d $(edition) +%s) FORCE_SOURCE_DATE=1
matter := $(filter-out index,$(pages))

.PHONY: pdf epub
pdf: build/book/descent.pdf ## typeset the book (after `make deps-pdf`)
epub: build/book/descent.epub ## the book for e-readers (`book` makes it too)
book: build/book/descent.epub

# ---- paper -------------------------------------------------------------------

faces := serif serif-italic display code code-italic
thumbs := $(filter %-thumb,$(plots))

build/figures/%.pdf: figures/%.gp figures/style.gp $$(call data_of,$$*)
	$(call say,draw) '$* (print)'
	@mkdir -p $(@D)
	@$(dated) gnuplot -e "data='$(call data_of,$*)'; format='pdf'; out='$@.new'" \
	    figures/style.gp $< && mv $@.new $@

build/print/fonts/%.ttf: book/fonts/%.woff2
	@command -v woff2_decompress >/dev/null || { echo 'cannot typeset: woff2_decompress is missing; make deps-pdf' >&2; exit 1; }
	@mkdir -p $(@D) && cp $< $(@D) && woff2_decompress $(@D)/$*.woff2 && rm $(@D)/$*.woff2

# A chapter in TeX; its hints are what comes after the line `% hints`.
build/print/%.tex build/print/%.hints &: chapters/%.md $(lua) book/latex.lua book/references.bib $(labels) \
        $$(filter code/$$*.c,$$(wildcard code/*.c)) $$(filter build/data/$$*.dat,$$(data)) | $(data)
	$(call say,page) '$* (print)'
	@mkdir -p $(@D)
	@pandoc -f book/reader.lua $< --lua-filter book/page.lua --citeproc \
	    --bibliography book/references.bib -M link-citations=true \
	    $(if $(filter bibliography,$*),,-M suppress-bibliography=true) \
	    -t latex-smart --fail-if-warnings -o build/print/$*.new
	@sed '/^% hints$$/,$$d' build/print/$*.new > build/print/$*.tex
	@sed '1,/^% hints$$/d' build/print/$*.new > build/print/$*.hints && rm build/print/$*.new

# which files there are, in which order; the hints between the last chapter
# and what follows it
numbered := $(filter $(stems),$(matter))
build/print/chapters.tex: .FORCE
	@mkdir -p $(@D)
	@{ printf '\\input{build/print/%s.tex}\n' $(filter preface,$(matter)); \
	    printf '%s\n' '\mainmatter'; \
	    printf '\\input{build/print/%s.tex}\n' $(numbered); \
	    printf '%s\n' '\bookchapter{}{Hints}{For the exercises, the mildest first.}{hints:}'; \
	    printf '\\input{build/print/%s.hints}\n' $(numbered); \
	    printf '\\input{build/print/%s.tex}\n' $(filter-out preface $(numbered),$(matter)); } > $@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@

build/print/edition.tex: book/print.mk
	@mkdir -p $(@D)
	@printf '\\newcommand\\edition{Edition of %s}\n' "$$(date -u -d $(edition) '+%-d %B %Y')" > $@.new && mv $@.new $@

# Again until no page number moves.
build/book/descent.pdf: book/print.tex build/print/chapters.tex build/print/edition.tex \
        $(matter:%=build/print/%.tex) $(matter:%=build/print/%.hints) $(faces:%=build/print/fonts/descent-%.ttf) \
        $(patsubst %,build/figures/%.pdf,$(filter-out $(thumbs),$(plots)))
	$(call say,typeset) $@
	@command -v lualatex >/dev/null || { echo 'cannot typeset: lualatex is missing; make deps-pdf' >&2; exit 1; }
	@mkdir -p build/book && rm -f build/print/descent.*
	@for run in 1 2 3 4 5 6 7 8; do \
	    cp build/print/descent.aux build/print/aux.old 2>/dev/null || :; \
	    $(dated) TEXMFVAR=$(CURDIR)/build/texmf lualatex -interaction=nonstopmode -halt-on-error \
	        -output-directory=build/print -jobname=descent book/print.tex > build/print/run.log 2>&1 || { \
	        grep -aA 6 '^!' build/print/run.log >&2; echo 'cannot typeset: see build/print/run.log' >&2; exit 1; }; \
	    (cd build/print && makeindex -q descent.idx); \
	    [ $$run -gt 3 ] && cmp -s build/print/descent.aux build/print/aux.old && break; \
	done; [ $$run -lt 8 ] || echo 'warning: page numbers do not settle' >&2
	@mv build/print/descent.pdf $@

# ---- e-readers -----------------------------------------------------------------

# A reader's app may be dark where the page is not: these figures stay light.
build/epub/figures/%.svg: build/figures/%.svg
	@mkdir -p $(@D)
	@sed '/^@media (prefers-color-scheme: dark)/,/^} }/d' $< > $@.new && mv $@.new $@

build/epub/%.json: chapters/%.md $(lua) $(labels) \
        $$(filter code/$$*.c,$$(wildcard code/*.c)) $$(filter build/data/$$*.dat,$$(data)) | $(data)
	@mkdir -p $(@D)
	@pandoc -f book/reader.lua $< --lua-filter book/page.lua -t json --fail-if-warnings \
	    -o $@.new 2>$@.log && mv $@.new $@ || { cat $@.log >&2; exit 1; }

build/epub/terms.json build/epub/glossary.json: $(terms)
build/print/glossary.tex: $(terms)

epub-faces := descent-math descent-code descent-code-italic
build/book/descent.epub: $(matter:%=build/epub/%.json) book/join.lua book/stamp.lua book/finish.lua book/epub.css \
        book/epub.yaml book/references.bib $(epub-faces:%=book/fonts/%.woff2) \
        $(patsubst %,build/epub/figures/%.svg,$(filter-out $(thumbs),$(plots)))
	$(call say,page) descent.epub
	@mkdir -p build/book
	@$(dated) pandoc -f book/join.lua $(matter:%=build/epub/%.json) --metadata-file book/epub.yaml \
	    -M date=$(edition) --citeproc --bibliography book/references.bib -M link-citations=true \
	    --lua-filter book/finish.lua --css book/epub.css $(epub-faces:%=--epub-embed-font book/fonts/%.woff2) \
	    --toc-depth 2 --epub-chapter-level 1 --mathml -t epub3 --fail-if-warnings -o build/epub/descent.epub
	@DESCENT_ZIP=build/epub/descent.epub pandoc -f markdown -t native --lua-filter book/stamp.lua \
	    /dev/null -o /dev/null && mv build/epub/descent.epub $@

# ---- checks ----------------------------------------------------------------------

.PHONY: check-print
check-print: build/book/descent.pdf build/book/descent.epub ## PDF and EPUB: sound, complete, the same bytes again
	@tests/print/check.sh build/book/descent.pdf build/print/descent.log build/book/descent.epub
	@mkdir -p build/print/first && mv build/book/descent.pdf build/book/descent.epub build/print/first
	@$(MAKE) --no-print-directory build/book/descent.pdf build/book/descent.epub
	@for f in pdf epub; do cmp build/print/first/descent.$$f build/book/descent.$$f || exit 1; done
