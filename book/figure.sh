#!/bin/sh
# figure.sh RAW: the book's SVG from gnuplot's, on stdout.
sed -f book/figure.sed "$1" | awk -f book/figure.awk
