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
plot data index 'sgd.history' using 'step':'median' with lines ls 1, \
     data index 'radam.history' using 'step':'median' with lines ls 4, \
     data index 'adam.history' using 'step':'median' with lines ls 8, \
     data index 'rmsprop.history' using 'step':'median' with lines ls 5
