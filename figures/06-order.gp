height = 330
load 'figures/style.gp'
unset grid
set logscale y
set xrange [0:300]
set yrange [0.01:1e18]
set xtics 100
set ytics 0.01, 1e6, 1e16
set format y '10^{%T}'
set xlabel 'step'
set ylabel 'loss above the least'
set label 1 'in order' at 84, 1e10 right textcolor rgb '#D55E00'
set label 2 'in order, half the rate' at 150, 1e5 left textcolor rgb '#CC79A7'
set label 3 'shuffled' at 130, 500 right textcolor rgb '#0072B2'
plot data index 'order.kept' using 'step':'one' with lines ls 2, \
     data index 'order.slow' using 'step':'one' with lines ls 4, \
     data index 'order.shuffled' using 'step':'one' with lines ls 1
