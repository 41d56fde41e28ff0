width = 240
height = 120
load 'figures/style.gp'
unset border
unset tics
unset grid
set margins 0, 0, 0, 0
set xrange [0:160]
set yrange [1.3:2.5]
plot data index 'sigmoid.course' using 'step':'median' with lines ls 4, \
     data index 'relu.course' using 'step':'median' with lines ls 1, \
     data index 'elu.course' using 'step':'median' with lines ls 3, \
     data index 'tanh.course' using 'step':'median' with lines ls 2, \
     data index 'selu.course' using 'step':'median' with lines ls 5
