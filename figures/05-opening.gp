height = 400
load 'figures/style.gp'
set contour base
unset surface
set cntrparam levels discrete 0
set table $border
splot data index 'region.line' using 'x':'y':'more'
unset table
set multiplot layout 1, 2
set lmargin at screen 82.0/720
set rmargin at screen 372.0/720
set tmargin at screen 1 - 36.0/400
set bmargin at screen 74.0/400
set xrange [0:400]
set xtics 0, 100, 400
set yrange [0:1]
set ytics 0, 0.25, 1
set xlabel 'step'
set ylabel 'loss (cross-entropy)' offset 2, 0
set label 1 'exclusive or' at graph 0.5, 1.05 center
set label 2 'one layer' at 55, 0.765 left textcolor rgb '#0072B2'
set label 3 'two layers' at 220, 0.635 left textcolor rgb '#D55E00'
set label 4 'two, and a bend' at 130, 0.2 left textcolor rgb '#009E73'
plot data index 'opening' using 'step':'line' with lines ls 1, \
     data index 'opening' using 'step':'lines' with lines ls 2, \
     data index 'opening' using 'step':'net' with lines ls 3
unset label
unset grid
unset ylabel
set lmargin at screen 430.0/720
set rmargin at screen 706.0/720
set bmargin at screen 88.0/400
set xrange [-1.2:1.2]
set yrange [-1.2:1.2]
set xtics 1
set ytics 1
unset xlabel
set label 1 'two spirals, one layer' at graph 0.5, 1.05 center
plot data index 'turns' using (-column('x')):(-column('y')) with lines ls 2 linewidth 0.8 dashtype solid, \
     data index 'turns' using 'x':'y' with lines ls 1 linewidth 0.8, \
     $border using 1:2 with lines ls 8, \
     data index 'arms' using 'x':'y':(column('label') == 0 ? 1 : 2) every 3 with points pointtype 7 pointsize 0.4 linecolor variable
unset multiplot
