# map.awk FILE…: for every pair of chapters, how many names of the earlier one
# the later one uses. A name is what the library part of a file defines:
# functions, types, constants. Prints the blocks `map` and `chapters`.

function strip(line,    out, at) {
    while (line != "") {
        if (inside) {
            if (!(at = index(line, "*/"))) return out
            line = substr(line, at + 2)
            inside = 0
        } else if ((at = index(line, "/*"))) {
            out = out substr(line, 1, at - 1)
            line = substr(line, at + 2)
            inside = 1
        } else
            return out line
    }
    return out
}

FNR == 1 {
    title = FILENAME
    sub(/.*\//, "", title)
    sub(/\.c$/, "", title)
    number = title + 0
    sub(/^[0-9]*-/, "", title)
    chapter[++files] = number
    slug[files] = title
    inside = program = 0
}

{ text = strip($0) }

/__INCLUDE_LEVEL__ == 0/ { program = 1 }

!program && match(text, /^[A-Za-z][A-Za-z0-9_ *]*[ *][a-z][a-z0-9_]*\(/) {
    name = substr(text, 1, RLENGTH - 1)
    sub(/.*[ *]/, "", name)
    home[name] = number
}
!program && match(text, /^(typedef .* |} )[A-Z][A-Za-z]*;/) {
    name = substr(text, 1, RLENGTH - 1)
    sub(/.* /, "", name)
    home[name] = number
}
!program && match(text, /^(static )?const [A-Z][A-Za-z]* [a-z0-9_]+ =/) {
    name = substr(text, 1, RLENGTH - 2)
    sub(/.* /, "", name)
    home[name] = number
}

# the words of a line, strings aside
{
    gsub(/"([^"\\]|\\.)*"/, "", text)
    while (match(text, /[A-Za-z_][A-Za-z0-9_]*/)) {
        word = substr(text, RSTART, RLENGTH)
        if (!seen[number, word]++) used[number] = used[number] " " word
        text = substr(text, RSTART + RLENGTH)
    }
}

END {
    printf "# map\nchapter from names\n"
    for (i = 1; i <= files; i++) {
        split("", count)
        n = split(used[chapter[i]], words, " ")
        for (k = 1; k <= n; k++)
            if (words[k] in home && home[words[k]] < chapter[i]) count[home[words[k]]]++
        for (k = 1; k < i; k++)
            if (count[chapter[k]]) print chapter[i], chapter[k], count[chapter[k]]
    }
    printf "\n\n# chapters\nchapter slug\n"
    for (i = 2; i <= files; i++) print chapter[i], slug[i]
    printf "\n\n"
}
