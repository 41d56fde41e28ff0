width = 240
height = 120
load 'figures/style.gp'
unset border
unset tics
unset grid
set margins 0, 0, 0, 0
set logscale y
set xrange [0:60]
set yrange [1e-8:1.5]
plot data index 'damping.over' using 'step':'loss' every 2 with lines ls 1, \
     data index 'damping.ahead' using 'step':'loss' with lines ls 3, \
     data index 'damping.under' using 'step':'loss' with lines ls 2
