width = 240
height = 120
load 'figures/style.gp'
unset border
unset tics
unset grid
set margins 0, 0, 0, 0
set logscale y
set xrange [0:300]
set yrange [1e-5:3]
plot data index 'walk.free' using 'step':'loss' with lines ls 2, \
     data index 'walk.norm' using 'step':'loss' with lines ls 1
