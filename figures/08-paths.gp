height = 560
load 'figures/style.gp'
set contour base
unset surface
set cntrparam levels discrete 4, 20, 60
set print $map
print 'x y loss'
set table $map append
splot data index 'floor' using 'x':'y':'loss'
unset table
unset print
unset grid
set style line 9 linetype 7 linewidth 1
do for [i in '1 2 4 5 8'] { set style line int(i) dashtype solid }
set multiplot
set xrange [-10:2]
set yrange [-2.5:2.5]
set xtics 4
set ytics 2
set label 9 '' at 0, 0 point ls 8 pointsize 0.8 front
set tmargin at screen 1 - 30.0/height
set bmargin at screen 1 - 150.0/height
set lmargin at screen 76.0/720
set rmargin at screen 372.0/720
set ylabel 'y' offset 1.5, 0
set format x ''
set label 1 'descent' at graph 0.5, 1.1 center textcolor linetype 1
plot $map using 'x':'y' with lines ls 9, \
     data index 'path.sgd' using 'x':'y' every ::0::45 with linespoints ls 1
set lmargin at screen 396.0/720
set rmargin at screen 704.0/720
unset ylabel
set format y ''
set label 1 'one scale for both' textcolor linetype 8
plot $map using 'x':'y' with lines ls 9, \
     data index 'path.shared' using 'x':'y' every ::0::60 with linespoints ls 8
set tmargin at screen 1 - 190.0/height
set bmargin at screen 1 - 310.0/height
set lmargin at screen 76.0/720
set rmargin at screen 372.0/720
set ylabel 'y' offset 1.5, 0
set format y '% h'
set format x '% h'
set label 8 'x' at 1.7, graph -0.24 center
set label 1 'RMSProp' textcolor linetype 5
plot $map using 'x':'y' with lines ls 9, \
     data index 'path.rmsprop' using 'x':'y' every ::0::40 with linespoints ls 5
set lmargin at screen 396.0/720
set rmargin at screen 704.0/720
unset ylabel
set format y ''
set label 1 'the quotient of matrices' textcolor linetype 2
plot $map using 'x':'y' with lines ls 9, \
     data index 'path.quotient' using 'x':'y' every ::0::20 with linespoints ls 2
unset label
set tmargin at screen 1 - 360.0/height
set bmargin at screen 1 - 505.0/height
set lmargin at screen 76.0/720
set rmargin at screen 704.0/720
set logscale y
set xrange [0:60]
set yrange [1e-6:200]
set xtics 20
set ytics (1e-6, 1e-3, 100)
set format y '10^{%T}'
set ytics add ('1' 1)
set xlabel 'step' offset 0, 0.9
set ylabel 'loss' offset 1.5, 0
set label 2 'quotient' at 59, 9 right textcolor linetype 2
set label 3 'descent' at 46, 0.012 left textcolor linetype 1
set label 4 'one scale' at 59, 0.35 right textcolor linetype 8
set label 5 'AdaGrad' at 23, 2e-4 left textcolor linetype 4
set label 6 'RMSProp' at 17, 2e-5 right textcolor linetype 5
plot data index 'path.quotient' using 'step':'loss' every 2 with lines ls 2, \
     data index 'path.sgd' using 'step':'loss' every 2 with lines ls 1, \
     data index 'path.shared' using 'step':'loss' every 2 with lines ls 8, \
     data index 'path.rmsprop' using 'step':'loss' every 2 with lines ls 5, \
     data index 'path.adagrad' using 'step':'loss' every 2 with lines ls 4
unset multiplot
