#!/bin/sh
# glossary.sh GLOSSARY TERMS…: the entries stand in the order of the alphabet,
# each has a definition, and each stands in the index.
awk -F '\t' -v glossary="$1" '
    FILENAME != glossary { indexed[$1] = 1; next }
    { line[++lines] = $0 }
    function fault(n, what) { printf "%s:%d: %s\n", glossary, n, what; faults++ }
    END {
        for (n = 1; n < lines; n++) {
            if (line[n + 1] !~ /^: /) continue
            term = line[n]
            entry = shown = term
            if (match(term, /\{of="[^"]*"\}$/)) {
                entry = substr(term, RSTART + 5, RLENGTH - 7)
                shown = substr(term, 2, RSTART - 3)
            }
            if (!(entry in indexed)) fault(n, "no index entry \047" entry "\047")
            if (tolower(shown) < before) fault(n, "\047" shown "\047 stands behind its place")
            before = tolower(shown)
            count++
        }
        if (count == 0) fault(1, "no entry")
        exit faults > 0
    }' "$@"
