width = 240
height = 120
load 'figures/style.gp'
unset border
unset tics
unset grid
set margins 0, 0, 0, 0
set xrange [0:150]
set yrange [1.6:2.5]
plot data index 'he.history' using 'step':'median' with lines ls 1, \
     data index 'glorot.history' using 'step':'median' with lines ls 3, \
     data index 'large.history' using 'step':'median' with lines ls 5, \
     data index 'zeros.history' using 'step':'median' with lines ls 7
