width = 240
height = 120
load 'figures/style.gp'
unset border
unset tics
unset grid
set margins 0, 0, 0, 0
set xrange [0:3200]
set yrange [0.7:2.5]
plot data index 'opening.all' using 'read':'train' with lines ls 7, \
     data index 'opening.few' using 'read':'train' every 2 with lines ls 1
