set multiplot layout 1, 2
set lmargin 7
set rmargin 2
set bmargin 4
set xrange [-8:4]
set xtics -8, 4, 4
set yrange [0:1.1]
set ytics 0, 0.5, 1
set xlabel 'logit z, where yes is right'
set ylabel 'push upwards' offset 1, 0
set label 1 'cross-entropy' at -7.6, 0.9 left textcolor rgb '#0072B2'
set label 2 'Brier’s loss' at -2.6, 0.38 right textcolor rgb '#D55E00'
plot data index 'errors' using 'z':'cross' with lines ls 1, \
     data index 'errors' using 'z':'brier' with lines ls 2
unset label
set logscale x
set xrange [1:1000]
set xtics (1, 10, 100, 1000)
set yrange [0:4]
set ytics 0, 1, 4
set xlabel 'gradients'
set ylabel 'loss'
set label 1 'cross-entropy' at 3, 2.5 left textcolor rgb '#0072B2'
set label 2 'Brier’s loss' at 25, 0.85 left textcolor rgb '#D55E00'
plot data index 'wrong.cross' using 'gradients':'loss' with lines ls 1, \
     data index 'wrong.brier' using 'gradients':'loss' with lines ls 2
unset multiplot
