height = 536
load 'figures/style.gp'
unset grid
set xrange [-1.2:1.2]
set yrange [-1.2:1.2]
set xtics 1 format ''
set ytics 1 format ''
set style fill solid 0.3 noborder
set multiplot
do for [k = 0:5] {
    left = 8 + 238*(k%3)
    top = 28 + 272*(k/3)
    set lmargin at screen left/720.0
    set rmargin at screen (left + 228)/720.0
    set tmargin at screen 1 - top/536.0
    set bmargin at screen 1 - (top + 228)/536.0
    step = word('100 400 500 600 700 1600', k + 1)
    set label 1 'step '.step at graph 0.5, 1.06 center
    plot data index 'region.'.step using 'left':'bottom':'left':'right':'bottom':'top' with boxxyerror linecolor rgb '#D55E00', \
         data index 'arms' using 'x':'y':(column('label') == 0 ? 1 : 2) with points pointtype 7 pointsize 0.28 linecolor variable
}
unset multiplot
