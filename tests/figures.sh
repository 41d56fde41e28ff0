#!/bin/sh
# figures.sh NAME…: draws every figure a second time, in another time zone and
# locale; the bytes must be those of the build.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
for name in "$@"; do
    data=$(ls build/data/"${name%%-*}"-*.dat)
    TZ=Asia/Tokyo LC_ALL=C.UTF-8 LANG=C gnuplot -e "data='$data'; format='svg'; out='$dir/raw'" \
        figures/style.gp "figures/$name.gp"
    book/figure.sh "$dir/raw" >"$dir/svg"
    for mark in $(grep -o "xlink:href='#[^']*'" "$dir/svg" | sed "s/.*#//; s/'//" | sort -u); do
        grep -q "id='$mark'" "$dir/svg" || { echo "figures/$name.gp: a mark that book/figure.sed drops: $mark"; exit 1; }
    done
    cmp -s "$dir/svg" "build/figures/$name.svg" || { echo "build/figures/$name.svg: drawn again, it differs"; exit 1; }
done
