width = 240
height = 120
load 'figures/style.gp'
unset border
unset tics
unset grid
set margins 0, 0, 0, 0
set logscale y
set xrange [0:1500]
set yrange [1e-13:1e3]
plot data index 'opening.rmsprop' using 'step':'loss' with lines ls 5, \
     data index 'opening.adam' using 'step':'loss' with lines ls 8
