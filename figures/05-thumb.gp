width = 240
height = 120
load 'figures/style.gp'
unset border
unset tics
unset grid
set margins 0, 0, 0, 0
set logscale y
set xrange [0:1600]
set yrange [0.003:1.2]
plot data index 'spirals' using 'step':'line' with lines ls 1, \
     data index 'spirals' using 'step':'net' with lines ls 3
