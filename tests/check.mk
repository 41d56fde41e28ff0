# The checks that need more than the core packages: `make deps-check`, then
# these; `.ci/full` runs them all.

build/npm/.installed: tests/site/package.json
	$(call say,install) 'axe-core, playwright-core, vnu-jar'
	@mkdir -p build/npm && cp $< build/npm
	@cd build/npm && npm install --silent --no-audit --no-fund --no-package-lock
	@touch $@

.PHONY: check-site check-spelling check-code
check-site: book build/npm/.installed ## validate the pages, drive them in a browser
	@node tests/site/links.js build/book
	@java -jar build/npm/node_modules/vnu-jar/build/dist/vnu.jar --errors-only \
	    $$(find build/book -name '*.html')
	@node tests/site/browse.js build/book

check-spelling: ## British spelling of the chapters, with a word list
	@tests/spelling.sh chapters/*.md README.md

check-code: ## static analysis and valgrind
	@cppcheck --quiet --std=c11 --enable=warning,performance,portability \
	    --suppress=missingIncludeSystem --suppress=invalidFunctionArg --inline-suppr --error-exitcode=1 code/*.c
	@for f in code/[0-9]*.c; do clang-tidy --quiet --warnings-as-errors='*' \
	    --checks='-*,bugprone-*,clang-analyzer-*,-bugprone-easily-swappable-parameters,-bugprone-reserved-identifier,-clang-analyzer-security.insecureAPI.*,-bugprone-narrowing-conversions,-bugprone-implicit-widening-of-multiplication-result,-bugprone-suspicious-include,-clang-analyzer-security.FloatLoopCounter,-bugprone-sizeof-expression,-bugprone-suspicious-memory-comparison,-bugprone-integer-division,-clang-analyzer-optin.performance.Padding' \
	    $$f -- -std=c17 2>/dev/null || exit 1; done
	@for b in $(bins); do valgrind --quiet --error-exitcode=1 --leak-check=full $$b >/dev/null || exit 1; done
