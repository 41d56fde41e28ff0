# figure.sed: gnuplot's SVG made small, its colours spelt one way, and the
# style of book/figure.css put in. First: groups with nothing in them go.
/^<g fill="none"[^>]*>$/{
N
/\n<\/g>$/d
}
/^<title>/{
s/.*/<style>/
r book/figure.css
}
s|^<desc>.*|</style>|
s/rgb( *\([0-9]*\), *\([0-9]*\), *\([0-9]*\))/rgb(\1,\2,\3)/g
s/ stroke-linecap="round" stroke-linejoin="round"//g
s/^ viewBox=/ stroke-linecap="round" stroke-linejoin="round" viewBox=/
s/ font-family="sans-serif" *>/>/g
s/ class="gridline"//g
s/\(^\|\n\)[ 	]*/\1/g
s/  */ /g
s/ *$//
/^$/d
# a tenth of a pixel is enough
s/\([0-9]\.[0-9]\)[0-9]\([ ,')]\)/\1\2/g
s/\([0-9]\)\.0\([ ,')]\)/\1\2/g
# marks of kinds that no figure uses (pointtype 7 is a disc: gpPt5 and gpPt6);
# tests/figures.sh sees to it that none is missed
/^<circle id='gpDot'/d
/^<path id='gpPt/d
/^<rect id='gpPt/d
/^<use xlink:href='#gpPt[0-9]*' id='gpPt\([7-9]\|1[0-9]\)'/d
/^<filter/,/^<\/filter>/d
# what says nothing, or can be said shorter
s/ stroke-width="1\.00"//g
s/font-size="\([0-9]*\)\.00"/font-size="\1"/g
s|<text><tspan> *\([^<]*\)</tspan></text>|<text>\1</text>|g
s/\([0-9]\) L\([-0-9]\)/\1L\2/g
s/\([0-9]\) '/\1'/g
