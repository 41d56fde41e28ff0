width = 240
height = 120
load 'figures/style.gp'
unset border
unset tics
unset grid
set margins 0, 0, 0, 0
set logscale y
set xrange [0:300]
set yrange [0.01:20]
plot data index 'tower.sgd' using 'step':'median' with lines ls 1, \
     data index 'tower.rmsprop' using 'step':'median' with lines ls 5, \
     data index 'tower.adagrad' using 'step':'median' with lines ls 4
