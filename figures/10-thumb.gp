width = 240
height = 120
load 'figures/style.gp'
unset border
unset tics
unset grid
set margins 0, 0, 0, 0
set logscale y
set xrange [0:150]
set yrange [0.7:3.5]
plot data index 'history.sgd' using 'step':'median' with lines ls 1, \
     data index 'history.radam' using 'step':'median' with lines ls 4, \
     data index 'history.adam' using 'step':'median' with lines ls 8, \
     data index 'history.rmsprop' using 'step':'median' with lines ls 5
