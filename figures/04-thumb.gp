width = 240
height = 120
load 'figures/style.gp'
unset border
unset tics
unset grid
set margins 0, 0, 0, 0
set logscale x
set xrange [1:3000]
set yrange [0:1.15]
plot data index 'learn.two' using 'gradients':'loss' with lines ls 7, \
     data index 'learn.all' using 'gradients':'loss' with lines ls 1, \
     data index 'learn.each' using 'gradients':'loss' with lines ls 3
