# figure.awk: leaves out the style's rules for colours that a figure lacks, and
# the comments and line ends between the others. After figure.sed.
/^<style>/ { inside = 1 }
{ line[NR] = $0; within[NR] = inside }
/^<\/style>/ { inside = 0 }
!inside { gsub(/'/, "\""); body = body "\n" $0 }
END {
    for (i = 1; i <= NR; i++) {
        if (!within[i] || line[i] ~ /style>$/) {
            print line[i]
            continue
        }
        if (line[i] ~ /\/\*/)
            comment = 1
        if (!comment) {
            needed = 1
            if (match(line[i], /[a-z]+="[^"]*"\] /))
                needed = index(body, substr(line[i], RSTART, RLENGTH - 2))
            if (needed)
                print line[i]
        }
        if (line[i] ~ /\*\//)
            comment = 0
    }
}
